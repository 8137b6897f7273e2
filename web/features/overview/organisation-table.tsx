import { Link } from 'wouter'
import type { OrganisationSummary } from '#shared/overview.ts'
import { useOverviewText } from '#web/i18n/language-context.tsx'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import type { Region } from '#web/lib/region.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'

const lateIn = ({ overdue, overdueFollowUps }: OrganisationSummary) => overdue + overdueFollowUps
const openIn = ({ open, openFollowUps }: OrganisationSummary) => open + openFollowUps

/** Where promises are kept and where not: the latest first. */
export function OrganisationTable({ region }: { region: Region }) {
  const overview = useOverviewText()
  const organisations = useOrganisations(region.code)
  const pages = useEndpointPages('dashboard.organisations', (cursor) => ({ query: { limit: 100, ...region.query, ...cursor } }))
  const columns: Column<OrganisationSummary>[] = [
    {
      label: overview.organisation.name,
      isTitle: true,
      cell: ({ organisationId }) => (
        <Link href={paths.organisation(organisationId)} className="title-link">
          {organisations.name(organisationId)}
        </Link>
      ),
    },
    { label: overview.organisation.counted, isNumber: true, cell: ({ counted }) => counted },
    { label: overview.organisation.fulfilled, isNumber: true, cell: ({ fulfilled }) => fulfilled },
    { label: overview.organisation.open, isNumber: true, cell: ({ open }) => open },
    {
      label: overview.organisation.overdue,
      isNumber: true,
      cell: ({ overdue }) => <span className={overdue > 0 ? 'bad' : undefined}>{overdue}</span>,
    },
    { label: overview.organisation.noEvidence, isNumber: true, cell: ({ noEvidence }) => noEvidence },
    { label: overview.organisation.openFollowUps, isNumber: true, cell: ({ openFollowUps }) => openFollowUps },
    {
      label: overview.organisation.overdueFollowUps,
      isNumber: true,
      cell: ({ overdueFollowUps }) => <span className={overdueFollowUps > 0 ? 'bad' : undefined}>{overdueFollowUps}</span>,
    },
    { label: overview.organisation.openProducts, isNumber: true, cell: ({ openProducts }) => openProducts },
  ]
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{overview.organisationsTitle}</h2>
      <Loaded query={pages}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items).toSorted((a, b) => lateIn(b) - lateIn(a) || openIn(b) - openIn(a))
          if (rows.length === 0)
            return <EmptyState icon="building" title={overview.organisationsEmpty} hint={overview.organisationsEmptyHint} />
          return (
            <>
              <DataTable label={overview.organisationsLabel} columns={columns} rows={rows} keyOf={({ organisationId }) => organisationId} />
              <LoadMore pages={pages} shown={rows.length} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
