import { useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** Header, menu (a bar at the bottom on phones), content and footer. */
export function Shell({ menu, account, children }: { menu?: ReactNode; account?: ReactNode; children: ReactNode }) {
  const { shell } = useFirstText()
  const main = useRef<HTMLElement>(null)
  return (
    <>
      <a
        className="skip"
        href="#isi"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {shell.skip}
      </a>
      <header className="top-bar">
        <div className="top-bar-inner">
          <Link href={paths.home} className="brand">
            <img className="brand-mark" src="/favicon.svg" alt="" width="32" height="32" />
            {shell.product}
          </Link>
          {menu}
          <div className="top-bar-end">
            <LanguageSwitch />
            {account}
          </div>
        </div>
      </header>
      <main id="isi" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <p>{shell.footer}</p>
      </footer>
    </>
  )
}
