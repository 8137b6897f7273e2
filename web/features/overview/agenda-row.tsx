import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AgendaItem } from '#shared/overview.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { DueText } from '#web/ui/due-text.tsx'
import { CommitmentTag, DerivedTags, ExampleBadge } from '#web/ui/tag.tsx'

type Props = { item: AgendaItem; ownerName?: string | undefined; action?: ReactNode }

/** One dated thing: what, whose, when, in which state, and what to do about it. */
export function AgendaRow({ item, ownerName, action }: Props) {
  const { overview } = useFirstText()
  const href = item.noun === 'commitments' ? paths.commitment(item.id) : paths.agreement(item.id)
  return (
    <li className={item.overdue ? 'task task-late' : 'task'}>
      <div className="task-words">
        <Link href={href} className="title-link">
          {item.title}
        </Link>
        <p className="task-meta">
          {ownerName === undefined ? null : <span>{ownerName}</span>}
          <DueText dueOn={item.dueOn} zone={item.zone} isOpen />
        </p>
        <span className="tags">
          {item.commitmentStatus === undefined ? (
            <span className="quiet">{overview.agendaEnds}</span>
          ) : (
            <CommitmentTag status={item.commitmentStatus} />
          )}
          <DerivedTags overdue={item.overdue} noEvidence={item.noEvidence} />
          <ExampleBadge isExample={item.isExample} />
        </span>
      </div>
      {action === undefined ? null : <div className="task-action">{action}</div>}
    </li>
  )
}
