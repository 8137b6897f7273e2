import { Link } from 'wouter'
import type { Zone } from '#shared/dates.ts'
import type { User } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { isPast } from '#web/lib/today.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { HistorySection } from '#web/ui/history-section.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { ProcessRows } from '#web/ui/process-rows.tsx'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'
import { mayKeep, movesFor, slugOf } from './user-moves.ts'
import { UserTag } from './user-tag.tsx'

/** One user: who they are here, and what can be done about it. */
export function UserPage({ id }: { id: string }) {
  const user = useEndpoint('users.get', { id })
  return <LoadedPage query={user}>{(data) => <Portrait user={data} />}</LoadedPage>
}

function Portrait({ user }: { user: User }) {
  const { administration } = useText()
  const me = useMe()
  const { zoneOf } = useOrganisations(user.jurisdiction)
  const words = administration.user
  const { id, name, position, status, jurisdiction } = user
  const zone = zoneOf(user.organisationId)
  return (
    <Page
      title={name}
      above={
        <p className="tags">
          <UserTag status={status} />
        </p>
      }
      lead={position}
      crumbs={[{ href: paths.users, label: words.listTitle }]}
    >
      {id === me.id ? (
        <Remark>
          <p>{words.oneself}</p>
        </Remark>
      ) : null}
      <Actions user={user} />
      <Facts user={user} />
      <HandingOver id={id} zone={zone} />
      <HistorySection of="users.history" id={id} jurisdiction={jurisdiction} zone={zone} />
    </Page>
  )
}

function Actions({ user }: { user: User }) {
  const { administration, words } = useText()
  const me = useMe()
  if (!mayKeep(me, user)) return null
  return (
    <section className="actions" aria-label={administration.user.actionsTitle}>
      <LinkButton href={paths.editUser(user.id)}>{administration.user.edit}</LinkButton>
      {movesFor(me, user).map((action) => (
        <LinkButton key={action} href={paths.userAction(user.id, slugOf[action])}>
          {words.userAction[action]}
        </LinkButton>
      ))}
    </section>
  )
}

function Facts({ user }: { user: User }) {
  const { administration, words } = useText()
  const labels = administration.user
  const formats = useFormats()
  const { fullName, zoneOf } = useOrganisations(user.jurisdiction)
  const { role, organisationId, email, subject, invitation } = user
  const until = invitation === undefined ? '' : formats.instant(invitation.expiresAt, zoneOf(organisationId))
  const facts: Fact[] = [
    { label: labels.role, value: words.role[role] },
    { label: labels.organisation, value: <Link href={paths.organisation(organisationId)}>{fullName(organisationId)}</Link> },
    email === undefined ? [] : { label: labels.email, value: <a href={`mailto:${email}`}>{email}</a> },
    { label: labels.account, value: subject === undefined ? labels.unbound : labels.bound, isMissing: subject === undefined },
    invitation === undefined
      ? []
      : {
          label: labels.invitation,
          value: isPast(invitation.expiresAt) ? labels.expired(until) : labels.validUntil(until),
        },
  ].flat()
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{labels.facts}</h2>
      <SummaryList facts={facts} />
    </section>
  )
}

function HandingOver({ id, zone }: { id: string; zone: Zone }) {
  const { administration } = useText()
  const { data } = useEndpoint('processes.list', { query: { subjectId: id, limit: 20 } })
  if (data === undefined || data.items.length === 0) return null
  return (
    <section aria-labelledby="processes">
      <h2 id="processes">{administration.user.processes}</h2>
      <ProcessRows processes={data.items} zone={zone} />
    </section>
  )
}
