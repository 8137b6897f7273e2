import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Says that something worked. */
export const Notice = ({ children }: { children: ReactNode }) => (
  <output className="notice notice-good">
    <Icon name="check" />
    <span>{children}</span>
  </output>
)

type Tone = 'info' | 'warn'
const icons: Record<Tone, IconName> = { info: 'clock', warn: 'alert' }

/** A remark that belongs to the page. */
export const Remark = ({ tone = 'info', children }: { tone?: Tone; children: ReactNode }) => (
  <div className={`notice notice-${tone}`}>
    <Icon name={icons[tone]} />
    <div>{children}</div>
  </div>
)
