import * as z from 'zod/mini'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { User } from '#shared/users.ts'
import { memberPosition, nounPosition, parentPosition, prefixes, recordKey, subjectKey } from '#functions/platform/table/keys.ts'
import type { Question, Table, Write } from '#functions/platform/table/table.ts'
import type { Caller, NameCard } from '../context.ts'
import type { NounDefinition } from '../records/noun.ts'
import { cardOf } from '../records/row.ts'

export const users: NounDefinition<User> = {
  noun: 'users',
  schema: User,
  cardFields: ['subject', 'name', 'role', 'organisationId', 'status'],
  cardExtras: ({ jurisdiction }) => ({ jurisdiction }),
  positions: ({ id, jurisdiction, organisationId, subject }) => ({
    byNoun: nounPosition(jurisdiction, 'users', id),
    byParent: parentPosition(organisationId, 'users', id),
    byOwner: memberPosition(subject),
  }),
  access: ({ jurisdiction, organisationId }) => ({ jurisdiction, ownerId: organisationId }),
  statusOf: ({ status }) => status,
}

type Asked = Omit<Question, 'limit' | 'after'>

export const usersOf = (jurisdiction: Jurisdiction): Asked => ({
  index: 'byNoun',
  partition: nounPosition(jurisdiction, 'users', '').partition,
  newestFirst: true,
})

export const usersOfOrganisation = (organisationId: string): Asked => ({
  index: 'byParent',
  partition: organisationId,
  prefix: prefixes.childrenOf('users'),
  newestFirst: true,
})

/** Holds a subject for one user: the same sign-in cannot belong to two. */
export const subjectGuard = ({ id, subject, jurisdiction }: User): Write => ({
  put: { ...subjectKey(subject), jurisdiction, userId: id },
  condition: { kind: 'absent' },
})

const Membership = z.object(
  z.pick(User, { id: true, jurisdiction: true, name: true, role: true, organisationId: true, status: true }).shape,
)

/** The member behind an OIDC subject; undefined when there is none or the account is deactivated. */
export async function findMember(table: Table, subject: string): Promise<Caller | undefined> {
  const { partition } = memberPosition(subject)
  const { rows } = await table.query({ index: 'byOwner', partition, limit: 1 }, 'everything')
  const [row] = rows
  if (row === undefined) return undefined
  const { id, status, ...member } = cardOf(Membership, row)
  return status === 'active' ? { ...member, userId: id } : undefined
}

/** The name of a user; undefined for an id that is none. */
export async function findPerson(table: Table, userId: string): Promise<NameCard | undefined> {
  const row = await table.get(recordKey(userId), 'everything')
  if (row === undefined) return undefined
  const { name, organisationId } = cardOf(Membership, row)
  return { id: row.pk, name, organisationId }
}
