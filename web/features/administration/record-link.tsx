import { Link } from 'wouter'
import { nounOfId } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'

type Props = { id: string }
type Placed = Props & { jurisdiction: Jurisdiction }

/** A record of any noun by its name; one that cannot be read is told by its kind. */
export function RecordLink({ id, jurisdiction }: Placed) {
  const { noun } = useText().processes
  switch (nounOfId(id)) {
    case 'organisations':
      return <OrganisationLink id={id} jurisdiction={jurisdiction} />
    case 'agreements':
      return <AgreementLink id={id} />
    case 'commitments':
      return <CommitmentLink id={id} />
    case 'follow-ups':
      return <FollowUpLink id={id} />
    case 'sessions':
      return <SessionLink id={id} />
    case 'users':
      return <UserLink id={id} />
    default:
      return noun.other
  }
}

const Named = ({ href, name, kind }: { href: string; name: string | undefined; kind: string }) =>
  name === undefined ? kind : <Link href={href}>{name}</Link>

function OrganisationLink({ id, jurisdiction }: Placed) {
  const { fullName } = useOrganisations(jurisdiction)
  return <Link href={paths.organisation(id)}>{fullName(id)}</Link>
}

function AgreementLink({ id }: Props) {
  const { noun } = useText().processes
  const { data } = useEndpoint('agreements.get', { id })
  return <Named href={paths.agreement(id)} name={data?.title} kind={noun.agreements} />
}

function CommitmentLink({ id }: Props) {
  const { noun } = useText().processes
  const { data } = useEndpoint('commitments.get', { id })
  return <Named href={paths.commitment(id)} name={data?.title} kind={noun.commitments} />
}

function FollowUpLink({ id }: Props) {
  const { noun } = useText().processes
  const { data } = useEndpoint('follow-ups.get', { id })
  return <Named href={paths.followUp(id)} name={data?.title} kind={noun['follow-ups']} />
}

function SessionLink({ id }: Props) {
  const { noun } = useText().processes
  const { data } = useEndpoint('sessions.get', { id })
  return <Named href={paths.session(id)} name={data?.title} kind={noun.sessions} />
}

function UserLink({ id }: Props) {
  const { noun } = useText().processes
  const { data } = useEndpoint('users.get', { id })
  return <Named href={paths.user(id)} name={data?.name} kind={noun.users} />
}
