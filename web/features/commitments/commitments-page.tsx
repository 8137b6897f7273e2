import { CommitmentStatus } from '#shared/commitments.ts'
import { AgreementId, OrganisationId } from '#shared/ids.ts'
import * as z from 'zod/mini'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Chips } from '#web/ui/chips.tsx'
import { CommitmentTable } from '#web/ui/commitment-table.tsx'
import { OwnerChoice } from '#web/ui/owner-choice.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionGate, RegionPicker } from '#web/ui/region-gate.tsx'

const Search = z.object({ status: choice(CommitmentStatus), ownerId: choice(OrganisationId), agreementId: choice(AgreementId) })
type Filter = z.infer<typeof Search>

/** All commitments that the reader may see, by state or by who owes them (the combinations that an index answers). */
export function CommitmentsPage() {
  const { commitments } = useText()
  const region = useRegion()
  const [filter, choose] = useSearchParams(Search)
  return (
    <Page title={commitments.listTitle} lead={commitments.listLead} actions={region.isFree ? <RegionPicker region={region} /> : undefined}>
      <RegionGate region={region}>
        <Filters filter={filter} choose={choose} region={region} />
        {filter.agreementId === undefined ? null : <ChosenAgreement id={filter.agreementId} onRemove={() => choose({})} />}
        <Results filter={filter} region={region} onClear={() => choose({})} />
      </RegionGate>
    </Page>
  )
}

type FiltersProps = { filter: Filter; choose: (next: Filter) => void; region: Region }

function Filters({ filter, choose, region }: FiltersProps) {
  const { commitments, words } = useText()
  const me = useMe()
  const statuses = CommitmentStatus.options.map((status) => ({ value: status, label: words.commitmentStatus[status] }))
  return (
    <div className="filters">
      <Chips
        legend={commitments.filterStatus}
        options={[{ value: 'all', label: commitments.all }, ...statuses]}
        chosen={filter.status ?? 'all'}
        onChoose={(status) => choose(status === 'all' ? {} : { status: CommitmentStatus.parse(status) })}
      />
      {me.role === 'agency' ? null : (
        <OwnerChoice
          region={region}
          label={commitments.filterOwner}
          all={commitments.allOwners}
          ownerId={filter.ownerId}
          onChoose={(ownerId) => choose(ownerId === undefined ? {} : { ownerId })}
        />
      )}
    </div>
  )
}

function Results({ filter, region, onClear }: { filter: Filter; region: Region; onClear: () => void }) {
  const me = useMe()
  const organisations = useOrganisations(region.code)
  // An agency is given all that it owes, open ones first; its few rows are sifted here.
  const isAgency = me.role === 'agency'
  const query = isAgency ? { limit: 100, ...definedOf({ ...filter, status: undefined }) } : { ...definedOf(filter), ...region.query }
  const pages = useEndpointPages('commitments.list', (cursor) => ({ query: { ...query, ...cursor } }))
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <Loaded query={pages}>
      {(data) => {
        const given = data.pages.flatMap((page) => page.items)
        const items = isAgency ? given.filter(({ status }) => filter.status === undefined || status === filter.status) : given
        if (items.length === 0 && !pages.hasNextPage) return isFiltered ? <NothingHere onClear={onClear} /> : <NothingYet />
        return (
          <>
            <CommitmentTable commitments={items} {...(isAgency ? {} : { ownerName: organisations.name })} />
            <LoadMore pages={pages} shown={items.length} />
          </>
        )
      }}
    </Loaded>
  )
}

const definedOf = ({ status, ownerId, agreementId }: Filter) => ({
  ...(status === undefined ? {} : { status }),
  ...(ownerId === undefined ? {} : { ownerId }),
  ...(agreementId === undefined ? {} : { agreementId }),
})

/** The agreement that the list is narrowed to, and a way to widen it again. */
function ChosenAgreement({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { commitments } = useText()
  const agreement = useEndpoint('agreements.get', { id })
  const title = agreement.data?.title ?? '…'
  return (
    <p className="tags">
      <span>{commitments.chosen(title)}</span>
      <Button look="quiet" icon="cross" label={commitments.removeChip(title)} onClick={onRemove}>
        {commitments.clearFilter}
      </Button>
    </p>
  )
}

function NothingHere({ onClear }: { onClear: () => void }) {
  const { commitments } = useText()
  return (
    <EmptyState icon="commitments" title={commitments.emptyFilterTitle} hint={commitments.emptyFilterHint}>
      <Button look="primary" onClick={onClear}>
        {commitments.clearFilter}
      </Button>
    </EmptyState>
  )
}

function NothingYet() {
  const { commitments, home } = useText()
  return (
    <EmptyState icon="commitments" title={commitments.emptyTitle} hint={commitments.emptyHint}>
      <LinkButton look="primary" href={paths.agreements}>
        {home.seeAgreements}
      </LinkButton>
    </EmptyState>
  )
}
