import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useArrival } from '#web/lib/notice.ts'
import { arriveAt } from '#web/lib/arrival.ts'
import { Notice } from './notice.tsx'

export type Crumb = { href: string; label: string }

type PageProps = {
  title: string
  /** Set while the form on the page has errors. */
  hasErrors?: boolean
  crumbs?: readonly Crumb[]
  lead?: ReactNode
  above?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

/** One page: its title in the tab and as h1 (which gets the focus after a change of page), the way back, then its content. */
export function Page({ title, hasErrors = false, crumbs = [], lead, above, actions, children }: PageProps) {
  const text = useFirstText()
  const [path] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const { notice } = useArrival()
  useEffect(() => {
    document.title = `${hasErrors ? `${text.errors.titlePrefix}: ` : ''}${title} – ${text.shell.product}`
  }, [title, hasErrors, text])
  useEffect(() => arriveAt(path, heading.current), [path])
  return (
    <div className="page">
      {crumbs.length === 0 ? null : <Breadcrumbs crumbs={crumbs} />}
      {notice === undefined ? null : <Notice>{notice}</Notice>}
      <header className="page-head">
        <div className="page-head-words">
          {above}
          <h1 className="page-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <p className="lead">{lead}</p>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const text = useFirstText()
  return (
    <nav className="breadcrumbs" aria-label={text.shell.breadcrumb}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
