import { Link } from 'wouter'
import type { Organisation } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint, useEndpointPages } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { CommitmentTable } from '#web/ui/commitment-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded, LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { SummaryList } from '#web/ui/summary-list.tsx'
import { NumberTiles } from '#web/ui/number-tiles.tsx'

/** One organisation and all that it owes. */
export function OrganisationPage({ id }: { id: string }) {
  const organisation = useEndpoint('organisations.get', { id })
  return <LoadedPage query={organisation}>{(data) => <Portrait organisation={data} />}</LoadedPage>
}

function Portrait({ organisation }: { organisation: Organisation }) {
  const { overview, words } = useText()
  return (
    <Page
      title={organisation.name}
      above={<p className="eyebrow">{words.kind[organisation.kind]}</p>}
      crumbs={[{ href: paths.overview, label: overview.title }]}
      lead={overview.organisationLead}
    >
      <Counts organisation={organisation} />
      <section aria-labelledby="owed">
        <h2 id="owed">{overview.organisationCommitments}</h2>
        <Owed organisation={organisation} />
      </section>
      <Facts organisation={organisation} />
    </Page>
  )
}

function Facts({ organisation }: { organisation: Organisation }) {
  const { overview, words } = useText()
  const organisations = useOrganisations(organisation.jurisdiction)
  const { parentId, liaison, note } = organisation
  return (
    <SummaryList
      facts={[
        parentId === undefined
          ? []
          : { label: overview.under, value: <Link href={paths.organisation(parentId)}>{organisations.name(parentId)}</Link> },
        { label: overview.zone, value: words.zone[organisation.zone] },
        liaison === undefined
          ? []
          : { label: overview.liaison, value: [liaison.name, liaison.position ?? [], liaison.email ?? []].flat().join(', ') },
        note === undefined ? [] : { label: overview.note, value: note },
      ].flat()}
    />
  )
}

function Counts({ organisation }: { organisation: Organisation }) {
  const { overview } = useText()
  const query = { organisationId: organisation.id }
  const dashboard = useEndpoint('dashboard.get', { query })
  if (dashboard.data === undefined) return null
  const { commitments } = dashboard.data
  const list = paths.commitmentsBy({ ownerId: organisation.id })
  return (
    <NumberTiles
      tiles={[
        { label: overview.numbers.counted, value: commitments.total - (commitments.byStatus.cancelled ?? 0), href: list },
        { label: overview.numbers.fulfilled, value: commitments.byStatus.fulfilled ?? 0, href: list, tone: 'green' },
        { label: overview.numbers.overdue, value: commitments.overdue, href: list, tone: 'red' },
        { label: overview.numbers.noEvidence, value: commitments.noEvidence, href: list, tone: 'amber' },
      ]}
    />
  )
}

function Owed({ organisation }: { organisation: Organisation }) {
  const { overview } = useText()
  const me = useMe()
  const scope = { ownerId: organisation.id, ...(me.jurisdiction === 'national' ? { jurisdiction: organisation.jurisdiction } : {}) }
  const pages = useEndpointPages('commitments.list', (cursor) => ({ query: { ...scope, ...cursor } }))
  return (
    <Loaded query={pages}>
      {(data) => {
        const commitments = data.pages.flatMap((page) => page.items)
        if (commitments.length === 0)
          return <EmptyState icon="commitments" title={overview.organisationEmpty} hint={overview.organisationEmptyHint} />
        return (
          <>
            <CommitmentTable commitments={commitments} />
            <LoadMore pages={pages} shown={commitments.length} />
          </>
        )
      }}
    </Loaded>
  )
}
