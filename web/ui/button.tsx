import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  icon?: IconName | undefined
  label?: string | undefined
  children: ReactNode
}

const classOf = (look: Look['look'] = 'secondary') => `button button-${look}`

type ButtonProps = Look & { type?: 'button' | 'submit'; onClick?: () => void; isBusy?: boolean; isExpanded?: boolean }

/** A busy button stays reachable and says so; it just does nothing twice. One that unfolds something says whether it has. */
export function Button({ look, icon, label, children, type = 'button', onClick, isBusy = false, isExpanded }: ButtonProps) {
  return (
    <button
      type={type}
      className={classOf(look)}
      aria-label={label}
      aria-disabled={isBusy || undefined}
      aria-expanded={isExpanded}
      onClick={isBusy ? undefined : onClick}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({ look, icon, label, children, href }: Look & { href: string }) {
  return (
    <Link href={href} className={classOf(look)} aria-label={label}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </Link>
  )
}
