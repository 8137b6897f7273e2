import * as z from 'zod/mini'
import { headOfficeId, systemUserId } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { User, type UserStatus } from '#shared/users.ts'
import {
  facetPosition,
  memberPosition,
  nounPosition,
  prefixes,
  recordKey,
  statusPosition,
  subjectKey,
  uniqueKey,
  type Key,
} from '#functions/platform/table/keys.ts'
import type { Row, Table, Write } from '#functions/platform/table/table.ts'
import type { Caller, NameCard } from '../context.ts'
import type { NounDefinition } from '../records/noun.ts'
import { cardOf, fromRow } from '../records/row.ts'
import { newestIn, newestOf, type Asked } from '../records/questions.ts'

export const users: NounDefinition<User> = {
  noun: 'users',
  schema: User,
  cardFields: ['subject', 'name', 'role', 'organisationId', 'status'],
  cardExtras: ({ jurisdiction }) => ({ jurisdiction }),
  positions: ({ id, jurisdiction, organisationId, status, subject }) => ({
    byNoun: nounPosition(jurisdiction, 'users', id),
    byFacet: facetPosition(jurisdiction, 'users', status, id),
    byParent: statusPosition(organisationId, 'users', status, id),
    ...(subject === undefined ? {} : { byOwner: memberPosition(subject) }),
  }),
  access: ({ jurisdiction, organisationId }) => ({ jurisdiction, ownerId: organisationId }),
  statusOf: ({ status }) => status,
}

export const usersOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'users')

export const usersInStatus = (jurisdiction: Jurisdiction, status: UserStatus): Asked => newestIn(jurisdiction, 'users', status)

/** The members of an organisation, the active ones first; or those in one status, newest first. */
export const usersOfOrganisation = (organisationId: string, status?: UserStatus): Asked => ({
  index: 'byParent',
  partition: organisationId,
  ...(status === undefined
    ? { prefix: prefixes.childrenOf('users') }
    : { prefix: prefixes.childrenIn('users', status), newestFirst: true }),
})

const guard = (key: Key, { id, jurisdiction }: User): Write => ({
  put: { ...key, jurisdiction, userId: id },
  condition: { kind: 'absent' },
})
const invitationKey = (sha256: string): Key => uniqueKey('invitations', sha256)

/** Holds what must belong to one user alone: the sign-in, and the code of an invitation until there is one. */
export const guardsOf = (user: User): Write[] => [
  ...(user.subject === undefined ? [] : [guard(subjectKey(user.subject), user)]),
  ...(user.invitation === undefined ? [] : [guard(invitationKey(user.invitation.sha256), user)]),
]

/** A code that opens nothing any more. */
export const withdrawInvitation = ({ invitation }: User): Write[] =>
  invitation === undefined ? [] : [{ remove: invitationKey(invitation.sha256) }]

const Guard = z.object({ userId: z.string() })

async function holderOf(table: Table, key: Key): Promise<string | undefined> {
  const row = await table.get(key, 'everything', { consistent: true })
  return row === undefined ? undefined : Guard.parse(row).userId
}

/** Whether this code has been given out already. */
export const isInvitationTaken = async (table: Table, sha256: string): Promise<boolean> =>
  (await holderOf(table, invitationKey(sha256))) !== undefined

/** Whom a code invited, and who has the sign-in already; always two reads, so that time tells nothing about the code. */
export async function findInvited(table: Table, sha256: string, subject: string) {
  const userId = (await holderOf(table, invitationKey(sha256))) ?? systemUserId
  const [userKey, guardKey] = [recordKey(userId), subjectKey(subject)]
  const rows = await table.getAll([userKey, guardKey], 'everything')
  const [userRow, guardRow] = [userKey, guardKey].map((key) => rows.find(({ pk }) => pk === key.pk))
  return { user: userRow === undefined ? undefined : fromRow(users, userRow), isSubjectTaken: guardRow !== undefined }
}

const Membership = z.object(
  z.pick(User, { id: true, jurisdiction: true, name: true, role: true, organisationId: true, status: true }).shape,
)

/** A user as they act: with the rights that they have now. */
export const actingAs = ({ id, name, role, organisationId, jurisdiction }: z.infer<typeof Membership>): Caller => ({
  userId: id,
  name,
  role,
  organisationId,
  jurisdiction,
})

/** The member behind an OIDC subject; undefined when there is none or the account is deactivated. */
export async function findMember(table: Table, subject: string): Promise<Caller | undefined> {
  const { partition } = memberPosition(subject)
  const { rows } = await table.query({ index: 'byOwner', partition, limit: 1 }, 'everything')
  const row = rows[0] ?? (await findBound(table, subject))
  const member = row === undefined ? undefined : cardOf(Membership, row)
  return member?.status === 'active' ? actingAs(member) : undefined
}

/** The index may lag behind a sign-in that was bound a moment ago; the guard does not. */
async function findBound(table: Table, subject: string): Promise<Row | undefined> {
  const userId = await holderOf(table, subjectKey(subject))
  return userId === undefined ? undefined : table.get(recordKey(userId), 'everything', { consistent: true })
}

/** The name of a user; undefined for an id that is none. */
export async function findPerson(table: Table, userId: string): Promise<NameCard | undefined> {
  if (userId === systemUserId) return { id: systemUserId, name: 'Kawal', organisationId: headOfficeId }
  const row = await table.get(recordKey(userId), 'everything')
  if (row === undefined) return undefined
  const { name, organisationId } = cardOf(Membership, row)
  return { id: row.pk, name, organisationId }
}
