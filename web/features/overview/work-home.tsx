import { reportableStatuses, type CommitmentStatus } from '#shared/commitments.ts'
import type { AgendaItem } from '#shared/overview.ts'
import { Link } from 'wouter'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { NumberTiles } from '#web/ui/number-tiles.tsx'
import { Page } from '#web/ui/page.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { Alarms } from './alarms.tsx'
import { askedOfAgencies, groupAgenda, ofGovernment } from './group-agenda.ts'
import { keyOf } from './key-of-item.ts'
import { TaskGroup } from './task-group.tsx'

const reportable: readonly CommitmentStatus[] = reportableStatuses
const shownNext = 5

/** The home of those who work and report: an agency for itself, a secretariat for its government. */
export function WorkHome({ isOnBehalf }: { isOnBehalf: boolean }) {
  const { home } = useFirstText()
  const me = useMe()
  const { list } = useOrganisations()
  const scope = isOnBehalf ? {} : { organisationId: me.organisationId }
  const agenda = useEndpoint('agenda.list', { query: { limit: 100, ...scope } })
  const own = (items: readonly AgendaItem[]) => (isOnBehalf ? ofGovernment(items, me.organisationId, list) : items)
  return (
    <Page title={isOnBehalf ? home.title.week : home.title.work} lead={home.hello(me.name, me.organisationName)}>
      <Counts scope={scope} />
      <Loaded query={agenda}>{({ items }) => <Tasks items={own(askedOfAgencies(items))} isOnBehalf={isOnBehalf} />}</Loaded>
      {isOnBehalf ? <Alarms /> : null}
    </Page>
  )
}

function Counts({ scope }: { scope: { organisationId?: string } }) {
  const { counts } = useFirstText().home
  const dashboard = useEndpoint('dashboard.get', { query: scope })
  if (dashboard.data === undefined) return null
  const { commitments, followUps } = dashboard.data
  return (
    <NumberTiles
      tiles={[
        { label: counts.overdue, value: commitments.overdue + followUps.overdue, href: paths.agenda, tone: 'red' },
        { label: counts.dueSoon, value: commitments.dueSoon + followUps.dueSoon, href: paths.agenda, tone: 'amber' },
        {
          label: counts.returned,
          value: commitments.byStatus.returned ?? 0,
          href: paths.commitmentsBy({ status: 'returned' }),
          tone: 'amber',
        },
        { label: counts.submitted, value: commitments.byStatus.submitted ?? 0, href: paths.commitmentsBy({ status: 'submitted' }) },
        { label: counts.followUps, value: followUps.open, href: paths.followUps },
      ]}
    />
  )
}

function Tasks({ items, isOnBehalf }: { items: readonly AgendaItem[]; isOnBehalf: boolean }) {
  const { home } = useFirstText()
  if (items.length === 0) return <NothingToDo isOnBehalf={isOnBehalf} />
  const { late, week, next, waiting } = groupAgenda(items, { setsSubmittedApart: true })
  const row = (item: AgendaItem) => <TaskRow key={keyOf(item)} item={item} isOnBehalf={isOnBehalf} isFirst={item === items[0]} />
  return (
    <>
      <TaskGroup title={home.groups.late} count={late.length} empty={home.emptyLate}>
        {late.map(row)}
      </TaskGroup>
      <TaskGroup title={home.groups.week} count={week.length}>
        {week.map(row)}
      </TaskGroup>
      <TaskGroup title={home.groups.next} count={next.length}>
        {next.slice(0, shownNext).map(row)}
      </TaskGroup>
      {next.length > shownNext ? (
        <p>
          <Link href={paths.agenda}>
            {home.seeAgenda} ({home.moreInAgenda(next.length - shownNext)})
          </Link>
        </p>
      ) : null}
      <TaskGroup title={home.groups.waiting} count={waiting.length}>
        {waiting.map(row)}
      </TaskGroup>
    </>
  )
}

type Offer = { words: string; href: string }

/** What the reader can do about it now. */
function useOffer({ noun, id, commitmentStatus, followUpStatus }: AgendaItem, isOnBehalf: boolean): Offer | undefined {
  const { home } = useFirstText()
  if (noun === 'commitments' && commitmentStatus !== undefined && reportable.includes(commitmentStatus))
    return { words: isOnBehalf ? home.reportOnBehalf : home.report, href: paths.reportProgress(id) }
  if (noun === 'follow-ups' && followUpStatus !== 'submitted')
    return { words: isOnBehalf ? home.workOnBehalf : home.work, href: paths.followUp(id) }
  return undefined
}

function TaskRow({ item, isOnBehalf, isFirst }: { item: AgendaItem; isOnBehalf: boolean; isFirst: boolean }) {
  const organisations = useOrganisations()
  const offer = useOffer(item, isOnBehalf)
  const action =
    offer === undefined ? undefined : (
      <LinkButton look={isFirst ? 'primary' : 'secondary'} label={`${offer.words}: ${item.title}`} href={offer.href}>
        {offer.words}
      </LinkButton>
    )
  return <AgendaRow item={item} ownerName={isOnBehalf ? organisations.name(item.ownerId) : undefined} action={action} />
}

function NothingToDo({ isOnBehalf }: { isOnBehalf: boolean }) {
  const { home } = useFirstText()
  return (
    <EmptyState
      icon="agenda"
      title={isOnBehalf ? home.emptyWeek : home.emptyWork}
      hint={isOnBehalf ? home.emptyWeekHint : home.emptyWorkHint}
    >
      <LinkButton look="primary" href={paths.agreements}>
        {home.seeAgreements}
      </LinkButton>
    </EmptyState>
  )
}
