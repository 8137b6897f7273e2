import * as z from 'zod/mini'
import { OrganisationId, UserId } from './ids.ts'
import { Jurisdiction } from './jurisdictions.ts'
import type { Lifecycle } from './lifecycle.ts'
import { Role } from './permissions.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { Line, Note, wellFormed } from './text.ts'

export const UserStatus = z.enum(['active', 'deactivated'])
export type UserStatus = z.infer<typeof UserStatus>

/** A member of Kawal: who signs in (`subject` of the OIDC issuer), with which role, for which organisation. */
export const User = z.strictObject({
  id: UserId,
  ...recordFields,
  subject: z.string().check(z.minLength(1), z.maxLength(200), wellFormed),
  name: Line,
  position: z.optional(Line),
  role: Role,
  organisationId: OrganisationId,
  status: UserStatus,
})
export type User = z.infer<typeof User>

export const UserCard = z.pick(User, {
  id: true,
  jurisdiction: true,
  name: true,
  role: true,
  organisationId: true,
  status: true,
  subject: true,
})
export type UserCard = z.infer<typeof UserCard>

export const CreateUser = z.strictObject({
  id: z.optional(UserId),
  ...z.pick(User, { subject: true, name: true, position: true, role: true, organisationId: true }).shape,
})
export type CreateUser = z.infer<typeof CreateUser>

export const EditUser = z.strictObject({
  name: z.optional(Line),
  position: clearable(Line),
  role: z.optional(Role),
})
export type EditUser = z.infer<typeof EditUser>

export const UserQuery = z.strictObject({ ...listQuery, organisationId: z.optional(OrganisationId) })

export const userLifecycle = {
  initial: 'active',
  moves: {
    deactivate: {
      from: ['active'],
      to: 'deactivated',
      permission: 'users.manage',
      input: z.strictObject({ reason: Note }),
      requires: [],
    },
    reactivate: {
      from: ['deactivated'],
      to: 'active',
      permission: 'users.manage',
      input: z.strictObject({ reason: Note }),
      requires: [],
    },
  },
} as const satisfies Lifecycle<UserStatus, string, never>

export type UserAction = keyof typeof userLifecycle.moves

/** Who is signed in, and what they may open. */
export const Me = z.strictObject({
  id: UserId,
  name: Line,
  role: Role,
  organisationId: OrganisationId,
  organisationName: Line,
  jurisdiction: Jurisdiction,
})
export type Me = z.infer<typeof Me>
