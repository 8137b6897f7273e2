import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Nothing here: says why, and what to do. */
export const EmptyState = ({ icon, title, hint, children }: { icon: IconName; title: string; hint: string; children?: ReactNode }) => (
  <div className="empty">
    <Icon name={icon} />
    <p className="empty-title">{title}</p>
    <p>{hint}</p>
    {children}
  </div>
)
