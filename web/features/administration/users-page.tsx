import { Link } from 'wouter'
import * as z from 'zod/mini'
import { OrganisationId } from '#shared/ids.ts'
import { UserStatus, type UserCard } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpointPages } from '#web/lib/api/use-endpoint-pages.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion, type Region } from '#web/lib/region.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Chips } from '#web/ui/chips.tsx'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { LoadMore } from '#web/ui/load-more.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { RegionPicker } from '#web/ui/region-gate.tsx'
import { UserTag } from './user-tag.tsx'

const Search = z.object({ status: choice(UserStatus), organisationId: choice(OrganisationId), wilayah: choice(z.string()) })
type Filter = z.infer<typeof Search>

/** Who can sign in: all of a region, those of one status, or those of one organisation. */
export function UsersPage() {
  const { administration, words } = useText()
  const { user } = administration
  const region = useRegion({ withHeadOffice: true })
  const [filter, choose] = useSearchParams(Search)
  const statuses = UserStatus.options.map((value) => ({ value, label: words.userStatus[value] }))
  return (
    <Page
      title={user.listTitle}
      lead={user.listLead}
      crumbs={[{ href: paths.administration, label: administration.title }]}
      actions={
        <>
          <RegionPicker region={region} unchosen="headOffice" />
          <LinkButton look="primary" icon="plus" href={paths.newUser}>
            {user.add}
          </LinkButton>
        </>
      }
    >
      <div className="filters">
        <Chips
          legend={user.filter}
          options={[{ value: 'all', label: user.all }, ...statuses]}
          chosen={filter.status ?? 'all'}
          onChoose={(status) => choose({ ...filter, status: status === 'all' ? undefined : status })}
        />
      </div>
      <Results filter={filter} region={region} />
    </Page>
  )
}

function Results({ filter: { status, organisationId }, region }: { filter: Filter; region: Region }) {
  const { user } = useText().administration
  const { fullName } = useOrganisations(region.code)
  const columns = useColumns(region)
  const pages = useEndpointPages('users.list', (cursor) => ({
    query: { limit: 100, status, organisationId, ...region.query, ...cursor },
  }))
  return (
    <>
      {organisationId === undefined ? null : (
        <p className="tags">
          {user.only(fullName(organisationId))}
          <LinkButton look="quiet" icon="cross" href={paths.users}>
            {user.showAll}
          </LinkButton>
        </p>
      )}
      <Loaded query={pages}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0 && !pages.hasNextPage) return <EmptyState icon="user" title={user.emptyTitle} hint={user.emptyHint} />
          return (
            <>
              <DataTable label={user.label} columns={columns} rows={rows} keyOf={({ id }) => id} />
              <LoadMore pages={pages} shown={rows.length} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}

function useColumns(region: Region): Column<UserCard>[] {
  const { administration, words } = useText()
  const { user } = administration
  const { name: nameOf } = useOrganisations(region.code)
  return [
    {
      label: user.name,
      isTitle: true,
      cell: ({ id, name }) => (
        <Link href={paths.user(id)} className="title-link">
          {name}
        </Link>
      ),
    },
    { label: user.role, cell: ({ role }) => words.role[role] },
    {
      label: user.organisation,
      cell: ({ organisationId }) => <Link href={paths.organisation(organisationId)}>{nameOf(organisationId)}</Link>,
    },
    { label: user.status, cell: ({ status }) => <UserTag status={status} /> },
  ]
}
