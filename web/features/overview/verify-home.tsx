import { Link } from 'wouter'
import { isOpen } from '#shared/commitments.ts'
import type { CommitmentListItem } from '#shared/overview.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DueText } from '#web/ui/due-text.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { CommitmentTag, DerivedTags, ExampleBadge } from '#web/ui/tag.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { NumberTiles } from '#web/ui/number-tiles.tsx'
import { TaskGroup } from './task-group.tsx'

const shownLate = 5

/** The home of the Ombudsman's own people: what waits for their decision, then what is late. */
export function VerifyHome() {
  const { home } = useFirstText()
  const me = useMe()
  return (
    <Page title={home.title.verify} lead={home.hello(me.name, me.organisationName)}>
      <Counts />
      <ToVerify />
      <Extensions />
      <Late />
    </Page>
  )
}

function Counts() {
  const { counts } = useFirstText().home
  const dashboard = useEndpoint('dashboard.get', {})
  if (dashboard.data === undefined) return null
  const { commitments } = dashboard.data
  return (
    <NumberTiles
      tiles={[
        {
          label: counts.submitted,
          value: commitments.byStatus.submitted ?? 0,
          href: paths.commitmentsBy({ status: 'submitted' }),
          tone: 'amber',
        },
        { label: counts.overdue, value: commitments.overdue, href: paths.agenda, tone: 'red' },
        { label: counts.dueSoon, value: commitments.dueSoon, href: paths.agenda, tone: 'amber' },
        { label: counts.noEvidence, value: commitments.noEvidence, href: paths.commitmentsBy({ status: 'in_progress' }) },
      ]}
    />
  )
}

function ToVerify() {
  const { home } = useFirstText()
  const submitted = useEndpoint('commitments.list', { query: { status: 'submitted', limit: 50 } })
  return (
    <Loaded query={submitted}>
      {({ items }) => (
        <TaskGroup title={home.toVerify} count={items.length} empty={home.emptyVerify}>
          {items.map((item) => (
            <DecisionRow key={item.id} item={item} href={paths.commitmentAction(item.id, 'putusan')} words={home.decide} isFirst />
          ))}
        </TaskGroup>
      )}
    </Loaded>
  )
}

function Extensions() {
  const { home } = useFirstText()
  const me = useMe()
  const lists = [
    useEndpoint('commitments.list', { query: { status: 'not_started', limit: 100 } }),
    useEndpoint('commitments.list', { query: { status: 'in_progress', limit: 100 } }),
    useEndpoint('commitments.list', { query: { status: 'returned', limit: 100 } }),
  ]
  const asking = lists.flatMap(({ data }) => data?.items ?? []).filter((item) => item.asksExtension === true && isOpen(item.status))
  const decides = me.role === 'head'
  return (
    <TaskGroup title={home.extensions} count={asking.length} empty={home.emptyExtensions}>
      {asking.map((item) => (
        <DecisionRow
          key={item.id}
          item={item}
          href={decides ? paths.commitmentAction(item.id, 'perpanjangan') : paths.commitment(item.id)}
          words={decides ? home.answerExtension : home.open}
          isFirst={decides}
        />
      ))}
    </TaskGroup>
  )
}

function Late() {
  const { home } = useFirstText()
  const organisations = useOrganisations()
  const agenda = useEndpoint('agenda.list', { query: { limit: 50 } })
  return (
    <Loaded query={agenda}>
      {({ items }) => {
        const late = items.filter((item) => item.overdue && item.commitmentStatus !== 'submitted')
        return (
          <>
            <TaskGroup title={home.late} count={late.length} empty={home.emptyLate}>
              {late.slice(0, shownLate).map((item) => (
                <AgendaRow key={item.id} item={item} ownerName={organisations.name(item.ownerId)} />
              ))}
            </TaskGroup>
            <p>
              <Link href={paths.agenda}>{home.seeAgenda}</Link>
            </p>
          </>
        )
      }}
    </Loaded>
  )
}

type RowProps = { item: CommitmentListItem; href: string; words: string; isFirst: boolean }

function DecisionRow({ item, href, words, isFirst }: RowProps) {
  const organisations = useOrganisations()
  return (
    <li className={item.overdue ? 'task task-late' : 'task'}>
      <div className="task-words">
        <Link href={paths.commitment(item.id)} className="title-link">
          {item.title}
        </Link>
        <p className="task-meta">
          <span>{organisations.name(item.ownerId)}</span>
          <DueText dueOn={item.dueOn} zone={item.zone} isOpen />
        </p>
        <span className="tags">
          <CommitmentTag status={item.status} />
          <DerivedTags overdue={item.overdue} noEvidence={item.noEvidence} />
          <ExampleBadge isExample={item.isExample} />
        </span>
      </div>
      <div className="task-action">
        <LinkButton look={isFirst ? 'primary' : 'secondary'} label={`${words}: ${item.title}`} href={href}>
          {words}
        </LinkButton>
      </div>
    </li>
  )
}
