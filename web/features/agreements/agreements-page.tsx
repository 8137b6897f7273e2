import { Link } from 'wouter'
import * as z from 'zod/mini'
import { AgreementType } from '#shared/agreements.ts'
import type { AgreementListItem } from '#shared/overview.ts'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Chips } from '#web/ui/chips.tsx'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionGate, RegionPicker } from '#web/ui/region-gate.tsx'
import { AgreementTag, ValidityTag } from '#web/ui/agreement-tag.tsx'

const Search = z.object({ type: choice(AgreementType) })
type Type = AgreementType | undefined

/** What was signed in this region. */
export function AgreementsPage() {
  const { agreements } = useText()
  const me = useMe()
  const region = useRegion()
  const [{ type }, choose] = useSearchParams(Search)
  const mayAdd = relationsFor('agreements.edit', me.role).length > 0
  return (
    <Page
      title={agreements.listTitle}
      lead={agreements.listLead}
      actions={
        <>
          <RegionPicker region={region} />
          {mayAdd ? (
            <LinkButton look="primary" icon="plus" href={paths.newAgreement}>
              {agreements.add}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <RegionGate region={region}>
        <TypeFilter type={type} choose={(next) => choose(next === undefined ? {} : { type: next })} />
        <Results type={type} region={region} mayAdd={mayAdd} onClear={() => choose({})} />
      </RegionGate>
    </Page>
  )
}

function TypeFilter({ type, choose }: { type: Type; choose: (type: Type) => void }) {
  const { agreements, words } = useText()
  const types = AgreementType.options.map((value) => ({ value, label: words.agreementType[value] }))
  return (
    <div className="filters">
      <Chips
        legend={agreements.filterType}
        options={[{ value: 'all', label: agreements.all }, ...types]}
        chosen={type ?? 'all'}
        onChoose={(chosen) => choose(chosen === 'all' ? undefined : AgreementType.parse(chosen))}
      />
    </div>
  )
}

type ResultsProps = { type: Type; region: Region; mayAdd: boolean; onClear: () => void }

function Results({ type, region, mayAdd, onClear }: ResultsProps) {
  const { agreements, commitments } = useText()
  const pages = useEndpointPages('agreements.list', (cursor) => ({
    query: { ...(type === undefined ? {} : { type }), ...region.query, ...cursor },
  }))
  const columns = useColumns(region)
  return (
    <Loaded query={pages}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items)
        if (rows.length === 0)
          return (
            <EmptyState icon="agreements" title={agreements.emptyTitle} hint={mayAdd ? agreements.emptyHint : agreements.emptyHintReader}>
              {type === undefined ? null : <Button onClick={onClear}>{commitments.clearFilter}</Button>}
            </EmptyState>
          )
        return (
          <>
            <DataTable label={agreements.tableLabel} columns={columns} rows={rows} keyOf={({ id }) => id} />
            <LoadMore pages={pages} shown={rows.length} />
          </>
        )
      }}
    </Loaded>
  )
}

function useColumns(region: Region): Column<AgreementListItem>[] {
  const { agreements, words } = useText()
  const formats = useFormats()
  const organisations = useOrganisations(region.code)
  const { column } = agreements
  return [
    {
      label: column.agreement,
      isTitle: true,
      cell: ({ id, title, label, type }) => (
        <>
          <span className="eyebrow">{label ?? words.agreementType[type]}</span>
          <Link href={paths.agreement(id)} className="title-link">
            {title}
          </Link>
        </>
      ),
    },
    { label: column.owner, cell: ({ ownerId }) => <Link href={paths.organisation(ownerId)}>{organisations.name(ownerId)}</Link> },
    {
      label: column.signedOn,
      cell: ({ signedOn, status }) =>
        status !== 'signed' ? (
          <AgreementTag status={status} />
        ) : signedOn === undefined ? (
          <span className="quiet">{agreements.unknownDate}</span>
        ) : (
          <span className="nowrap">{formats.shortDay(signedOn)}</span>
        ),
    },
    { label: column.validity, cell: ({ validity, status }) => (status === 'signed' ? <ValidityTag validity={validity} /> : null) },
  ]
}
