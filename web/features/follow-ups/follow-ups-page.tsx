import { Link } from 'wouter'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { useSearchParams } from '#web/lib/search-params.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { FollowUpRows } from '#web/ui/follow-up-rows.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionGate, RegionPicker } from '#web/ui/region-gate.tsx'
import { Search, type Filter } from './filter.ts'
import { ChosenSource, Filters, NothingHere, NothingYet } from './filters.tsx'

/** What is asked of whom: an agency's own, or for those who keep watch all of a region, by state or by who owes it. */
export function FollowUpsPage() {
  const { followUps } = useText()
  const me = useMe()
  const region = useRegion()
  const [filter, choose] = useSearchParams(Search)
  const mayAsk = relationsFor('follow-ups.edit', me.role).length > 0
  return (
    <Page
      title={followUps.listTitle}
      lead={me.role === 'agency' ? followUps.listLeadOwn : followUps.listLead}
      actions={
        <>
          <RegionPicker region={region} />
          {mayAsk ? (
            <LinkButton look="primary" icon="plus" href={paths.newFollowUp({})}>
              {followUps.ask}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <RegionGate region={region}>
        <Filters filter={filter} choose={choose} region={region} />
        <ChosenSource filter={filter} onRemove={() => choose({})} />
        <Results filter={filter} region={region} onClear={() => choose({})} />
      </RegionGate>
    </Page>
  )
}

function Results({ filter, region, onClear }: { filter: Filter; region: Region; onClear: () => void }) {
  const me = useMe()
  const organisations = useOrganisations(region.code)
  // An agency is given all that it has to follow up; its few rows are sifted here.
  const isAgency = me.role === 'agency'
  const { status, ...others } = filter
  const query = { limit: 100, ...(isAgency ? others : { ...filter, ...region.query }) }
  const pages = useEndpointPages('follow-ups.list', (cursor) => ({ query: { ...query, ...cursor } }))
  const listOwner = filter.ownerId ?? (isAgency ? me.organisationId : undefined)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <Loaded query={pages}>
      {(data) => {
        const given = data.pages.flatMap((page) => page.items)
        const items = isAgency ? given.filter((item) => status === undefined || item.status === status) : given
        if (items.length === 0 && !pages.hasNextPage) return isFiltered ? <NothingHere onClear={onClear} /> : <NothingYet />
        return (
          <>
            <Order isOfOwner={listOwner !== undefined && isOfNoSource(filter)} />
            <FollowUpRows
              followUps={items}
              {...(isAgency ? {} : { ownerName: organisations.name })}
              listOf={listOwner === undefined ? undefined : { id: listOwner, nameOf: organisations.name }}
            />
            <LoadMore pages={pages} shown={items.length} />
          </>
        )
      }}
    </Loaded>
  )
}

const isOfNoSource = ({ agreementId, sessionId, commitmentId }: Filter): boolean =>
  [agreementId, sessionId, commitmentId].every((id) => id === undefined)

/** In which order they stand, and where to find the late ones first. */
function Order({ isOfOwner }: { isOfOwner: boolean }) {
  const { followUps } = useText()
  if (isOfOwner) return <p className="small">{followUps.orderOwner}</p>
  return (
    <p className="small">
      {followUps.orderNewest} <Link href={paths.agenda}>{followUps.orderLate}</Link>
    </p>
  )
}
