import { Link } from 'wouter'
import type { AgendaItem, CommitmentListItem, FollowUpListItem } from '#shared/overview.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DueText } from '#web/ui/due-text.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { CommitmentTag, DerivedTags, ExampleBadge, FollowUpTag } from '#web/ui/tag.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { TaskGroup } from './task-group.tsx'

type Duty = { noun: 'commitments'; item: CommitmentListItem } | { noun: 'follow-ups'; item: FollowUpListItem }

const commitmentDuty = (item: CommitmentListItem): Duty => ({ noun: 'commitments', item })
const followUpDuty = (item: FollowUpListItem): Duty => ({ noun: 'follow-ups', item })
const byDay = (one: Duty, other: Duty) => (one.item.dueOn < other.item.dueOn ? -1 : 1)

/** What agencies have handed in: commitments and follow-ups. */
export function ToVerify() {
  const { home } = useFirstText()
  const commitments = useEndpoint('commitments.list', { query: { status: 'submitted', limit: 50 } })
  const followUps = useEndpoint('follow-ups.list', { query: { status: 'submitted', limit: 50 } })
  return (
    <Loaded query={commitments}>
      {({ items }) => {
        const duties = [...items.map(commitmentDuty), ...(followUps.data?.items ?? []).map(followUpDuty)].toSorted(byDay)
        return (
          <TaskGroup title={home.toVerify} count={duties.length} empty={home.emptyVerify}>
            {duties.map((duty) => (
              <DecisionRow
                key={duty.item.id}
                duty={duty}
                href={duty.noun === 'commitments' ? paths.commitmentAction(duty.item.id, 'putusan') : paths.followUp(duty.item.id)}
                words={home.decide}
              />
            ))}
          </TaskGroup>
        )
      }}
    </Loaded>
  )
}

const answerOf = ({ noun, id }: AgendaItem): string =>
  noun === 'commitments' ? paths.commitmentAction(id, 'perpanjangan') : paths.followUp(id)

/** Who asks for more time: the head answers. */
export function Extensions() {
  const { home } = useFirstText()
  const organisations = useOrganisations()
  const asking = useEndpoint('agenda.list', { query: { asks: 'extension', limit: 100 } })
  return (
    <Loaded query={asking}>
      {({ items }) => (
        <TaskGroup title={home.extensions} count={items.length} empty={home.emptyExtensions}>
          {items.map((item) => (
            <AgendaRow
              key={item.id}
              item={item}
              ownerName={organisations.name(item.ownerId)}
              action={
                <LinkButton look="primary" label={`${home.answerExtension}: ${item.title}`} href={answerOf(item)}>
                  {home.answerExtension}
                </LinkButton>
              }
            />
          ))}
        </TaskGroup>
      )}
    </Loaded>
  )
}

function DecisionRow({ duty, href, words }: { duty: Duty; href: string; words: string }) {
  const { agenda } = useFirstText()
  const organisations = useOrganisations()
  const { id, title, ownerId, dueOn, zone, overdue, isExample } = duty.item
  return (
    <li className={overdue ? 'task task-late' : 'task'}>
      <div className="task-words">
        <span className="eyebrow">{agenda.noun[duty.noun]}</span>
        <Link href={duty.noun === 'commitments' ? paths.commitment(id) : paths.followUp(id)} className="title-link">
          {title}
        </Link>
        <p className="task-meta">
          <span>{organisations.name(ownerId)}</span>
          <DueText dueOn={dueOn} zone={zone} isOpen />
        </p>
        <span className="tags">
          {duty.noun === 'commitments' ? (
            <>
              <CommitmentTag status={duty.item.status} />
              <DerivedTags overdue={overdue} noEvidence={duty.item.noEvidence} />
            </>
          ) : (
            <>
              <FollowUpTag status={duty.item.status} />
              <DerivedTags overdue={overdue} />
            </>
          )}
          <ExampleBadge isExample={isExample} />
        </span>
      </div>
      <div className="task-action">
        <LinkButton look="primary" label={`${words}: ${title}`} href={href}>
          {words}
        </LinkButton>
      </div>
    </li>
  )
}
