import { Link } from 'wouter'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { verifyHome } from '#web/lib/api/endpoints/verify-home.ts'
import { knowAlso } from '#web/lib/api/endpoints.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { NumberTiles } from '#web/ui/number-tiles.tsx'
import { Page } from '#web/ui/page.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { Alarms } from './alarms.tsx'
import { Extensions, ToVerify } from './decisions.tsx'
import { Approvals, NextVisits, OwnSessions } from './session-tasks.tsx'
import { keyOf } from './key-of-item.ts'
import { TaskGroup } from './task-group.tsx'

knowAlso(verifyHome)

const shownLate = 5

/** The home of the Ombudsman's own people: what waits for the head's decision, or for the assistant first the visits and reports of their own. */
export function VerifyHome() {
  const { home } = useFirstText()
  const me = useMe()
  return (
    <Page title={home.title.verify} lead={home.hello(me.name, me.organisationName)}>
      <Counts />
      {me.role === 'head' ? (
        <>
          <Approvals />
          <Extensions />
          <ToVerify />
          <Alarms />
          <NextVisits />
        </>
      ) : (
        <>
          <OwnSessions />
          <ToVerify />
        </>
      )}
      <Late />
    </Page>
  )
}

function Counts() {
  const { counts } = useFirstText().home
  const dashboard = useEndpoint('dashboard.get', {})
  if (dashboard.data === undefined) return null
  const { commitments, followUps } = dashboard.data
  return (
    <NumberTiles
      tiles={[
        {
          label: counts.submitted,
          value: (commitments.byStatus.submitted ?? 0) + (followUps.byStatus.submitted ?? 0),
          href: paths.commitmentsBy({ status: 'submitted' }),
          tone: 'amber',
        },
        { label: counts.overdue, value: commitments.overdue + followUps.overdue, href: paths.agenda, tone: 'red' },
        { label: counts.dueSoon, value: commitments.dueSoon + followUps.dueSoon, href: paths.agenda, tone: 'amber' },
        { label: counts.followUps, value: followUps.open, href: paths.followUps },
      ]}
    />
  )
}

function Late() {
  const { home } = useFirstText()
  const organisations = useOrganisations()
  const agenda = useEndpoint('agenda.list', { query: { limit: 50 } })
  return (
    <Loaded query={agenda}>
      {({ items }) => {
        const late = items.filter(
          ({ overdue, commitmentStatus, followUpStatus }) => overdue && ![commitmentStatus, followUpStatus].includes('submitted'),
        )
        return (
          <>
            <TaskGroup title={home.late} count={late.length} empty={home.emptyLate}>
              {late.slice(0, shownLate).map((item) => (
                <AgendaRow key={keyOf(item)} item={item} ownerName={organisations.name(item.ownerId)} />
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
