import { Link } from 'wouter'
import { isOpenFollowUp } from '#shared/follow-ups.ts'
import type { FollowUpListItem } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { DueText } from '#web/ui/due-text.tsx'
import { DerivedTags, FollowUpTag } from '#web/ui/tag.tsx'
import { VerdictTag } from '#web/ui/verdict-tag.tsx'

/** Who follows something up, until when, how far, and what the Ombudsman says of it. */
export function FollowUpLines({ items, jurisdiction }: { items: readonly FollowUpListItem[]; jurisdiction: string }) {
  const { detail } = useText().sessions
  const organisations = useOrganisations(jurisdiction)
  if (items.length === 0) return null
  return (
    <ul className="follow-up-lines" aria-label={detail.followUpsLabel}>
      {items.map((item) => (
        <li key={item.id} className="follow-up-line">
          <Link href={paths.followUp(item.id)} className="title-link">
            {item.title}
          </Link>
          <span className="task-meta">
            <span>{organisations.name(item.ownerId)}</span>
            <DueText dueOn={item.dueOn} zone={item.zone} isOpen={isOpenFollowUp(item.status)} />
          </span>
          <span className="tags">
            <FollowUpTag status={item.status} />
            <VerdictTag verdict={item.verdict} />
            <DerivedTags overdue={item.overdue} />
          </span>
        </li>
      ))}
    </ul>
  )
}
