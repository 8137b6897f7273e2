import * as z from 'zod/mini'
import { Instant } from './dates.ts'
import { OrganisationId, UserId } from './ids.ts'
import { Jurisdiction } from './jurisdictions.ts'
import type { Lifecycle } from './lifecycle.ts'
import { fieldRule } from './parse.ts'
import { Role } from './permissions.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { Line, Note, wellFormed } from './text.ts'

export const UserStatus = z.enum(['active', 'deactivated', 'invited'])
export type UserStatus = z.infer<typeof UserStatus>

/** Days for which an invitation can be accepted. */
export const invitationDays = 14

/** Until when an invitation of this moment can be accepted. */
export const invitationUntil = (now: Date): Instant => new Date(now.getTime() + invitationDays * 86_400_000).toISOString()

/** SHA-256 (lower-case hex) of the code in an invitation: Kawal never sees the code itself before it is used. */
export const InvitationHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A member of Kawal: who signs in (`subject` of the OIDC issuer), with which role, for which organisation. */
export const User = z.strictObject({
  id: UserId,
  ...recordFields,
  /** Absent until an invitation is accepted. */
  subject: z.optional(z.string().check(z.minLength(1), z.maxLength(200), wellFormed)),
  /** Where the invitation is sent: a work address. */
  email: z.optional(z.email().check(z.maxLength(200))),
  name: Line,
  position: z.optional(Line),
  role: Role,
  organisationId: OrganisationId,
  status: UserStatus,
  invitation: z.optional(z.strictObject({ sha256: InvitationHash, expiresAt: Instant })),
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

export const CreateUser = z
  .strictObject({
    id: z.optional(UserId),
    ...z.pick(User, { subject: true, email: true, name: true, position: true, role: true, organisationId: true }).shape,
    /** Instead of a subject: the hash of a code that the administrator passes on. */
    invitation: z.optional(z.strictObject({ sha256: InvitationHash })),
  })
  .check(fieldRule('subject', 'required', ({ subject, invitation }) => (subject === undefined) !== (invitation === undefined)))
export type CreateUser = z.infer<typeof CreateUser>

export const EditUser = z.strictObject({
  name: z.optional(Line),
  position: clearable(Line),
  role: z.optional(Role),
  organisationId: z.optional(OrganisationId),
  email: clearable(z.email().check(z.maxLength(200))),
})

export const AcceptInvitation = z.strictObject({ code: z.string().check(z.regex(/^[A-Za-z0-9_-]{20,100}$/)) })
export type AcceptInvitation = z.infer<typeof AcceptInvitation>
export type EditUser = z.infer<typeof EditUser>

/** Filters: none, `status`, `organisationId`, or both. */
export const UserQuery = z.strictObject({ ...listQuery, status: z.optional(UserStatus), organisationId: z.optional(OrganisationId) })

/**
 * - `has_signed_in`: the account was bound to a person once
 * - `other_member`: an active member of the same jurisdiction
 * - `not_oneself`: nobody takes their own rights away
 */
export type UserRequirement = 'has_signed_in' | 'other_member' | 'not_oneself'

export const userLifecycle = {
  initial: 'active',
  moves: {
    deactivate: {
      from: ['active', 'invited'],
      to: 'deactivated',
      permission: 'users.manage',
      input: z.strictObject({ reason: Note }),
      requires: ['not_oneself'],
    },
    reactivate: {
      from: ['deactivated'],
      to: 'active',
      permission: 'users.manage',
      input: z.strictObject({ reason: Note }),
      requires: ['has_signed_in'],
    },
    /** A new code; the one before it no longer works. */
    invite_again: {
      from: ['invited'],
      to: 'same',
      permission: 'users.manage',
      input: z.strictObject({ sha256: InvitationHash }),
      requires: [],
    },
    /** The sessions that a member was to hold go to another member of the jurisdiction. */
    hand_over: {
      from: ['active', 'deactivated'],
      to: 'same',
      permission: 'users.manage',
      input: z.strictObject({ toUserId: UserId, reason: Note }),
      requires: ['other_member'],
    },
  },
} as const satisfies Lifecycle<UserStatus, string, UserRequirement>

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
