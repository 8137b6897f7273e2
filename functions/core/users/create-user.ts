import { invalidField } from '#shared/errors.ts'
import { CreateUser, invitationUntil, userLifecycle, type User } from '#shared/users.ts'
import { requireActive } from '../organisations/rules.ts'
import { knownOrganisation } from '../organisations/store.ts'
import type { Command, Context } from '../context.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { requireFittingRole } from './rules.ts'
import { guardsOf, users } from './store.ts'

/**
 * Makes somebody a member of the jurisdiction of their organisation: at once, or when they accept the invitation.
 * @throws DomainError as `users.create` of the contract lists them.
 */
export async function createUser(ctx: Context, command: Command): Promise<Outcome<User>> {
  return createRecord(ctx, command, {
    definition: users,
    permission: 'users.manage',
    input: CreateUser,
    needs: ({ organisationId }) => ({ ids: [organisationId] }),
    build: ({ invitation, ...input }, loaded) => {
      const organisation = knownOrganisation(loaded.row(input.organisationId), command.caller)
      if (organisation === undefined) throw invalidField('organisationId', 'not_found')
      const { jurisdiction } = organisation
      return {
        access: { jurisdiction },
        mutations: () => {
          requireActive(organisation, 'organisationId')
          requireFittingRole(input.role, jurisdiction)
          const id = input.id ?? ctx.newId('users')
          return [{ after: { ...input, ...standingOf(invitation, ctx.now()), id, jurisdiction }, action: 'create' }]
        },
        extras: (records) => records.flatMap(guardsOf),
      }
    },
    onPrerequisite: () => invalidField(isInvited(command.body) ? 'invitation.sha256' : 'subject', 'not_unique'),
  })
}

const isInvited = (body: unknown): boolean => typeof body === 'object' && body !== null && 'invitation' in body

const standingOf = (invitation: CreateUser['invitation'], now: Date): Pick<User, 'status' | 'invitation'> =>
  invitation === undefined
    ? { status: userLifecycle.initial }
    : { status: 'invited', invitation: { ...invitation, expiresAt: invitationUntil(now) } }
