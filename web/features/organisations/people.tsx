import { Link } from 'wouter'
import type { Organisation } from '#shared/organisations.ts'
import { relationsFor } from '#shared/permissions.ts'
import type { UserCard } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'

/** Whom to call; for administrators also who signs in for it. */
export function People({ organisation }: { organisation: Organisation }) {
  const { people } = useText().organisations
  const me = useMe()
  const { liaison } = organisation
  return (
    <section aria-labelledby="people">
      <h2 id="people">{people.title}</h2>
      {liaison === undefined ? <p className="quiet">{people.none}</p> : <SummaryList facts={factsOf(liaison, people)} />}
      <p className="small">{people.perDuty}</p>
      {relationsFor('users.read', me.role).length > 0 ? <Members organisation={organisation} /> : null}
    </section>
  )
}

type Words = ReturnType<typeof useText>['organisations']['people']

const factsOf = ({ name, position, email, phone }: NonNullable<Organisation['liaison']>, words: Words): Fact[] =>
  [
    { label: words.liaison, value: name },
    position === undefined ? [] : { label: words.position, value: position },
    email === undefined ? [] : { label: words.email, value: <a href={`mailto:${email}`}>{email}</a> },
    phone === undefined ? [] : { label: words.phone, value: <a href={`tel:${phone}`}>{phone}</a> },
  ].flat()

function Members({ organisation: { id, jurisdiction } }: { organisation: Organisation }) {
  const { organisations, words } = useText()
  const { people } = organisations
  const me = useMe()
  const region = me.jurisdiction === 'national' ? { jurisdiction } : {}
  const members = useEndpoint('users.list', { query: { organisationId: id, limit: 100, ...region } })
  const columns: Column<UserCard>[] = [
    { label: people.memberName, isTitle: true, cell: (user) => <Link href={paths.user(user.id)}>{user.name}</Link> },
    { label: people.memberRole, cell: ({ role }) => words.role[role] },
    { label: people.memberStatus, cell: ({ status }) => words.userStatus[status] },
  ]
  return (
    <>
      <h3>{people.members}</h3>
      <Loaded query={members}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{people.noMembers}</p>
          ) : (
            <DataTable label={people.membersLabel} columns={columns} rows={items} keyOf={(user) => user.id} />
          )
        }
      </Loaded>
    </>
  )
}
