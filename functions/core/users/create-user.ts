import { invalidField } from '#shared/errors.ts'
import { CreateUser, userLifecycle, type User } from '#shared/users.ts'
import { knownOrganisation } from '../organisations/store.ts'
import type { Command, Context } from '../context.ts'
import { createRecords, type Outcome } from '../records/create.ts'
import { requireFittingRole } from './rules.ts'
import { subjectGuard, users } from './store.ts'

/**
 * Makes somebody a member of the jurisdiction of their organisation.
 * @throws DomainError as `users.create` of the contract lists them.
 */
export async function createUser(ctx: Context, command: Command): Promise<Outcome<User>> {
  const { value, replayed } = await createRecords(ctx, command, {
    definition: users,
    permission: 'users.manage',
    input: CreateUser,
    needs: ({ organisationId }) => ({ ids: [organisationId] }),
    build: (input, loaded) => {
      const organisation = knownOrganisation(loaded.row(input.organisationId), command.caller)
      if (organisation === undefined) throw invalidField('organisationId', 'not_found')
      const { jurisdiction } = organisation
      return {
        access: { jurisdiction },
        mutations: () => {
          requireFittingRole(input.role, jurisdiction)
          return [
            { after: { ...input, id: input.id ?? ctx.newId('users'), jurisdiction, status: userLifecycle.initial }, action: 'create' },
          ]
        },
        extras: (records) => records.map(subjectGuard),
      }
    },
    onPrerequisite: () => invalidField('subject', 'not_unique'),
  })
  const [user] = value
  if (user === undefined) throw new Error('No user was made')
  return { value: user, replayed }
}
