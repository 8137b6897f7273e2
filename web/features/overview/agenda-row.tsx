import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AgendaItem } from '#shared/overview.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { paths, stepAnchor } from '#web/lib/paths.ts'
import { DueText } from '#web/ui/due-text.tsx'
import { CommitmentTag, DerivedTags, ExampleBadge, FollowUpTag, SessionTag } from '#web/ui/tag.tsx'

type Props = { item: AgendaItem; ownerName?: string | undefined; action?: ReactNode }

const hrefOf: Record<AgendaItem['noun'], (id: string) => string> = {
  agreements: paths.agreement,
  commitments: paths.commitment,
  sessions: paths.session,
  'follow-ups': paths.followUp,
}

/** The record or, of a step or promise, its place in the report. */
const addressOf = ({ noun, id, partId, step }: AgendaItem): string => {
  const part = step === undefined ? partId : stepAnchor(step)
  return part === undefined ? hrefOf[noun](id) : paths.sessionPart(id, part)
}

/** One dated thing: what it is and why it stands here, whose, when, in which state, and what to do about it. */
export function AgendaRow({ item, ownerName, action }: Props) {
  const { agenda, words } = useFirstText()
  const { noun, reason, title, dueOn, zone, overdue, commitmentStatus, followUpStatus, sessionStatus, noEvidence, isExample } = item
  const kind = agenda.noun[noun]
  return (
    <li className={overdue ? 'task task-late' : 'task'}>
      <div className="task-words">
        <span className="eyebrow">{reason === 'due' ? kind : agenda.nounFor(kind, words.agendaReason[reason])}</span>
        <Link href={addressOf(item)} className="title-link">
          {title}
        </Link>
        <p className="task-meta">
          {ownerName === undefined ? null : <span>{ownerName}</span>}
          <DueText dueOn={dueOn} zone={zone} isOpen />
        </p>
        <span className="tags">
          {commitmentStatus === undefined ? null : <CommitmentTag status={commitmentStatus} />}
          {followUpStatus === undefined ? null : <FollowUpTag status={followUpStatus} />}
          {sessionStatus === undefined ? null : <SessionTag status={sessionStatus} />}
          <DerivedTags overdue={overdue} noEvidence={noEvidence} />
          <ExampleBadge isExample={isExample} />
        </span>
      </div>
      {action === undefined ? null : <div className="task-action">{action}</div>}
    </li>
  )
}
