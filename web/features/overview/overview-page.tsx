import { Link } from 'wouter'
import type { Dashboard } from '#shared/overview.ts'
import { useFirstText, useOverviewText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOwnZone } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { Button } from '#web/ui/button.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionPicker } from '#web/ui/region-gate.tsx'
import { AgeTable, CategoryTable } from './breakdowns.tsx'
import { AlarmSection } from './alarm-section.tsx'
import { FollowUpSection, SessionSection } from './follow-up-section.tsx'
import { NumberTiles } from '#web/ui/number-tiles.tsx'
import { OrganisationTable } from './organisation-table.tsx'
import { orderOfReading, StatusChart, StatusKey } from './status-chart.tsx'

/** One look: are promises kept, where not, what next. */
export function OverviewPage({ isHome = false }: { isHome?: boolean }) {
  const { home, shell } = useFirstText()
  const overview = useOverviewText()
  const me = useMe()
  const region = useRegion()
  const query = me.role === 'agency' ? { organisationId: me.organisationId } : region.query
  const dashboard = useEndpoint('dashboard.get', { query })
  return (
    <Page
      title={isHome ? home.title.overview : overview.title}
      lead={isHome ? home.hello(me.name, me.organisationName) : undefined}
      actions={
        <>
          {me.role === 'agency' ? null : <RegionPicker region={region} unchosen="nation" />}
          <Button icon="print" onClick={() => print()}>
            {shell.print}
          </Button>
        </>
      }
    >
      <Loaded query={dashboard}>
        {(data) => (
          <>
            <Summary dashboard={data} region={region} />
            {me.role === 'agency' ? null : region.code === undefined ? (
              <p className="quiet">{overview.chooseForTable}</p>
            ) : (
              <OrganisationTable region={region} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Summary({ dashboard, region }: { dashboard: Dashboard; region: Region }) {
  const overview = useOverviewText()
  const me = useMe()
  const formats = useFormats()
  const zone = useOwnZone()
  const { commitments, agreements, followUps, sessions, asOf } = dashboard
  const counted = commitments.total - (commitments.byStatus.cancelled ?? 0)
  const fulfilled = commitments.byStatus.fulfilled ?? 0
  return (
    <>
      <p className="sentence">{overview.sentence(fulfilled, counted, commitments.overdue)}</p>
      <NumberTiles
        tiles={[
          { label: overview.numbers.fulfilled, value: fulfilled, href: paths.commitmentsBy({ status: 'fulfilled' }), tone: 'green' },
          { label: overview.numbers.overdue, value: commitments.overdue, href: paths.agenda, tone: 'red' },
          { label: overview.numbers.dueSoon, value: commitments.dueSoon, href: paths.agenda, tone: 'amber' },
          {
            label: overview.numbers.submitted,
            value: commitments.byStatus.submitted ?? 0,
            href: paths.commitmentsBy({ status: 'submitted' }),
          },
          {
            label: overview.numbers.noEvidence,
            value: commitments.noEvidence,
            href: paths.commitmentsBy({ status: 'in_progress' }),
            tone: 'amber',
          },
          { label: overview.numbers.agreements, value: agreements.total, href: paths.agreements },
        ]}
      />
      <StatusSection commitments={commitments} counted={counted} fulfilled={fulfilled} />
      <FollowUpSection followUps={followUps} />
      <div className="columns">
        <SessionSection sessions={sessions} />
        {me.role === 'agency' || region.code === undefined ? null : <AlarmSection region={region} />}
        <AgeTable commitments={commitments} />
        <CategoryTable commitments={commitments} />
      </div>
      <p className="small">{asOf === undefined ? overview.asOfNever : overview.asOf(formats.instant(asOf, zone))}</p>
    </>
  )
}

function StatusSection({ commitments, counted, fulfilled }: { commitments: Dashboard['commitments']; counted: number; fulfilled: number }) {
  const overview = useOverviewText()
  const { words } = useFirstText()
  const { chartFinding } = overview
  const percent = counted === 0 ? 0 : Math.round((fulfilled / counted) * 100)
  const rows = orderOfReading.map((status) => ({ status, count: commitments.byStatus[status] ?? 0 })).filter(({ count }) => count > 0)
  return (
    <section className="card" aria-labelledby="chart-title">
      <p className="eyebrow">{overview.chartTitle}</p>
      <h2 id="chart-title">
        {counted === 0 ? chartFinding.none : commitments.overdue > 0 ? chartFinding.late(commitments.overdue) : chartFinding.done(percent)}
      </h2>
      <StatusChart byStatus={commitments.byStatus} />
      {rows.length === 0 ? null : (
        <table className="mini-table">
          <thead>
            <tr>
              <th scope="col">{overview.tableStatus}</th>
              <th scope="col" className="number">
                {overview.tableCount}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ status, count }) => (
              <tr key={status}>
                <th scope="row">
                  <StatusKey status={status} />
                  <Link href={paths.commitmentsBy({ status })}>{words.commitmentStatus[status]}</Link>
                </th>
                <td className="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
