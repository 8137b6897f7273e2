import { useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Me } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { Icon, type IconName } from '#web/ui/icon.tsx'
import { AccountMenu } from './account-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'

type Place = { href: string; icon: IconName; word: 'home' | 'commitments' | 'agreements' | 'agenda' | 'overview' }

const places: readonly Place[] = [
  { href: paths.home, icon: 'home', word: 'home' },
  { href: paths.commitments, icon: 'commitments', word: 'commitments' },
  { href: paths.agreements, icon: 'agreements', word: 'agreements' },
  { href: paths.agenda, icon: 'agenda', word: 'agenda' },
  { href: paths.overview, icon: 'overview', word: 'overview' },
]

const isHere = (href: string, path: string) => (href === paths.home ? path === href : path === href || path.startsWith(`${href}/`))

/** Header, menu (a bar at the bottom on phones), content and footer. */
export const Shell = ({ me, children }: { me: Me; children: ReactNode }) => (
  <Frame menu={<MainMenu />} account={<AccountMenu me={me} />}>
    {children}
  </Frame>
)

export const PublicShell = ({ children }: { children: ReactNode }) => <Frame>{children}</Frame>

function Frame({ menu, account, children }: { menu?: ReactNode; account?: ReactNode; children: ReactNode }) {
  const { shell } = useText()
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

function MainMenu() {
  const { shell } = useText()
  const [path] = useLocation()
  return (
    <nav className="main-menu" aria-label={shell.mainNav}>
      <ul>
        {places.map(({ href, icon, word }) => (
          <li key={href}>
            <Link href={href} className="main-menu-link" aria-current={isHere(href, path) ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{shell.nav[word]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
