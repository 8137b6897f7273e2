import { Link } from 'wouter'
import * as z from 'zod/mini'
import { AgreementId, OrganisationId } from '#shared/ids.ts'
import { relationsFor } from '#shared/permissions.ts'
import { SessionStatus } from '#shared/sessions.ts'
import type { Me } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { choice, useSearchParams, writeSearch } from '#web/lib/search-params.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionGate, RegionPicker } from '#web/ui/region-gate.tsx'
import { SessionRows } from '#web/ui/session-rows.tsx'

const Search = z.object({
  status: choice(SessionStatus),
  organisationId: choice(OrganisationId),
  agreementId: choice(AgreementId),
  /** What the reader leads. */
  pendamping: choice(z.literal('saya')),
  wilayah: choice(z.string()),
})
type Filter = z.infer<typeof Search>

/** Visits and meetings of the region; an agency sees those that it took part in. */
export function SessionsPage() {
  const { list, plan } = useText().sessions
  const me = useMe()
  const region = useRegion()
  const [filter] = useSearchParams(Search)
  const mayPlan = relationsFor('sessions.edit', me.role).length > 0
  return (
    <Page
      title={list.title}
      lead={list.lead}
      actions={
        <>
          <RegionPicker region={region} />
          {mayPlan ? (
            <LinkButton look="primary" icon="plus" href={paths.newSession}>
              {plan}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <RegionGate region={region}>
        {me.role === 'agency' ? null : <StatusLinks filter={filter} mayLead={mayPlan} />}
        <Narrowed filter={filter} region={region} />
        <Results filter={filter} region={region} mayPlan={mayPlan} />
      </RegionGate>
    </Page>
  )
}

/** One's own, one status, or all: each an address of its own. */
function StatusLinks({ filter, mayLead }: { filter: Filter; mayLead: boolean }) {
  const { sessions, words } = useText()
  const hrefOf = (status?: string) => paths.sessions + writeSearch({ status, wilayah: filter.wilayah })
  const isMine = filter.pendamping !== undefined
  const isNarrowed = isMine || filter.agreementId !== undefined || filter.organisationId !== undefined
  const mine = {
    href: paths.sessions + writeSearch({ pendamping: 'saya', wilayah: filter.wilayah }),
    words: sessions.list.mine,
    isHere: isMine,
  }
  const links = [
    { href: hrefOf(), words: sessions.list.all, isHere: filter.status === undefined && !isNarrowed },
    ...(mayLead ? [mine] : []),
    ...SessionStatus.options.map((status) => ({
      href: hrefOf(status),
      words: words.sessionStatus[status],
      isHere: !isNarrowed && filter.status === status,
    })),
  ]
  return (
    <nav className="filters" aria-label={sessions.list.filter}>
      <div className="chips">
        {links.map(({ href, words: said, isHere }) => (
          <Link key={href} href={href} className="chip" aria-current={isHere ? 'true' : undefined} state={{ keepsPlace: true }}>
            {said}
          </Link>
        ))}
      </div>
    </nav>
  )
}

/** What the list is narrowed to: an agreement, an organisation, or what one leads. */
function Narrowed({ filter: { agreementId, organisationId, pendamping }, region }: { filter: Filter; region: Region }) {
  const { list } = useText().sessions
  const organisations = useOrganisations(region.code)
  const agreement = useEndpoint('agreements.get', { id: agreementId ?? '' }, { enabled: agreementId !== undefined })
  const name = agreementId === undefined ? organisationId && organisations.fullName(organisationId) : (agreement.data?.title ?? '…')
  if (name === undefined) return pendamping === undefined ? null : <p className="quiet">{list.mineLead}</p>
  return (
    <p className="tags">
      <span>{list.only(name)}</span>
      <LinkButton look="quiet" icon="cross" href={paths.sessions}>
        {list.showAll}
      </LinkButton>
    </p>
  )
}

/** The one filter that the list takes. */
const queryOf = ({ status, agreementId, organisationId, pendamping }: Filter, { id, role }: Me) => {
  if (agreementId !== undefined) return { agreementId }
  if (organisationId !== undefined) return { organisationId }
  if (role === 'agency') return {}
  if (pendamping !== undefined) return { facilitatorId: id }
  return status === undefined ? {} : { status }
}

function Results({ filter, region, mayPlan }: { filter: Filter; region: Region; mayPlan: boolean }) {
  const me = useMe()
  const organisations = useOrganisations(region.code)
  const query = queryOf(filter, me)
  const pages = useEndpointPages('sessions.list', (cursor) => ({ query: { ...query, ...region.query, ...cursor } }))
  return (
    <Loaded query={pages}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items)
        if (rows.length === 0 && !pages.hasNextPage) return <Nothing isFiltered={Object.keys(query).length > 0} mayPlan={mayPlan} />
        return (
          <>
            <SessionRows sessions={rows} hostName={organisations.name} />
            <LoadMore pages={pages} shown={rows.length} />
          </>
        )
      }}
    </Loaded>
  )
}

function Nothing({ isFiltered, mayPlan }: { isFiltered: boolean; mayPlan: boolean }) {
  const { list } = useText().sessions
  if (isFiltered)
    return (
      <EmptyState icon="sessions" title={list.emptyFilterTitle} hint={list.emptyFilterHint}>
        <LinkButton href={paths.sessions}>{list.showAll}</LinkButton>
      </EmptyState>
    )
  return <EmptyState icon="sessions" title={list.emptyTitle} hint={mayPlan ? list.emptyHint : list.emptyHintReader} />
}
