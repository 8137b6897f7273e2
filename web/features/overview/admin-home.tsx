import { Link } from 'wouter'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { adminHome } from '#web/lib/api/endpoints/admin-home.ts'
import { knowAlso } from '#web/lib/api/endpoints.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { todayIn } from '#web/lib/today.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { NumberTiles } from '#web/ui/number-tiles.tsx'
import { Page } from '#web/ui/page.tsx'
import { missingYear } from './missing-year.ts'
import { TaskGroup } from './task-group.tsx'

knowAlso(adminHome)

/** The home of administrators: who has not come in yet, what is missing, what is still running. */
export function AdminHome() {
  const { home } = useFirstText()
  const me = useMe()
  return (
    <Page
      title={home.title.keep}
      lead={home.hello(me.name, me.organisationName)}
      actions={
        <LinkButton look="primary" href={paths.administration}>
          {home.keep.rooms}
        </LinkButton>
      }
    >
      <Counts />
      <MissingHolidays />
      <Invited />
    </Page>
  )
}

/** Head office has to name whose records it asks for. */
const useOwnQuery = () => (useMe().jurisdiction === 'national' ? { jurisdiction: 'national' } : {})

function useMembers() {
  const own = useOwnQuery()
  return useEndpoint('users.list', { query: { limit: 100, ...own } })
}

function Counts() {
  const { keep } = useFirstText().home
  const own = useOwnQuery()
  const members = useMembers()
  const processes = useEndpoint('processes.list', { query: { limit: 50, ...own } })
  if (members.data === undefined || processes.data === undefined) return null
  const { items } = members.data
  const countOf = (status: string) => items.filter((user) => user.status === status).length
  const running = processes.data.items.filter(({ status }) => status === 'running').length
  return (
    <NumberTiles
      tiles={[
        { label: keep.invited, value: countOf('invited'), href: `${paths.users}?status=invited`, tone: 'amber' },
        { label: keep.members, value: countOf('active'), href: `${paths.users}?status=active` },
        { label: keep.running, value: running, href: paths.administration, tone: 'amber' },
      ]}
    />
  )
}

function MissingHolidays() {
  const { keep } = useFirstText().home
  const me = useMe()
  const { zoneOf } = useOrganisations()
  const holidays = useEndpoint('holidays.list', { query: { jurisdiction: 'national', limit: 100 } })
  const year = holidays.data && missingYear(holidays.data.items, new Date(todayIn(zoneOf(me.organisationId))))
  if (year === undefined) return null
  return (
    <Remark tone="warn">
      <p>
        <strong>{keep.missing(year)}</strong>
      </p>
      <p>{keep.missingHint(year)}</p>
      <Link href={paths.holidays}>{keep.holidays}</Link>
    </Remark>
  )
}

function Invited() {
  const { home, words } = useFirstText()
  const organisations = useOrganisations()
  const members = useMembers()
  return (
    <Loaded query={members}>
      {({ items }) => {
        const invited = items.filter(({ status }) => status === 'invited')
        return (
          <>
            <TaskGroup title={home.keep.invited} count={invited.length} empty={home.keep.emptyInvited}>
              {invited.map(({ id, name, role, organisationId }) => (
                <li key={id} className="task">
                  <div className="task-words">
                    <Link href={paths.user(id)} className="title-link">
                      {name}
                    </Link>
                    <p className="task-meta">
                      <span>{words.role[role]}</span>
                      <span>{organisations.name(organisationId)}</span>
                    </p>
                  </div>
                </li>
              ))}
            </TaskGroup>
            <p>
              <Link href={paths.newUser}>{home.keep.invite}</Link>
            </p>
          </>
        )
      }}
    </Loaded>
  )
}
