import { invalidField } from '#shared/errors.ts'
import { OrganisationId } from '#shared/ids.ts'
import { EditUser, type User } from '#shared/users.ts'
import { requireActive } from '../organisations/rules.ts'
import { knownOrganisation } from '../organisations/store.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import type { Loaded } from '../records/read.ts'
import { requireFittingRole, requireNotOneself } from './rules.ts'
import { users } from './store.ts'

/**
 * Changes a member's name, position, role, organisation within the jurisdiction, or work address.
 * @throws DomainError as `users.edit` of the contract lists them; `locked` for an administrator who would stop being one.
 */
export const editUser = (ctx: Context, command: Command): Promise<Outcome<User>> =>
  changeRecord(ctx, command, {
    definition: users,
    permission: 'users.manage',
    input: EditUser,
    alsoReads: organisationIn,
    mode: 'versioned',
    next: (current, input, loaded) => {
      const after = edited(users, current, input)
      if (after.role !== current.role) {
        requireNotOneself(current, command.caller)
        requireFittingRole(after.role, current.jurisdiction)
      }
      if (after.organisationId !== current.organisationId) requireHome(after, loaded, command)
      return { after, action: 'edit' }
    },
    present: async (record) => record,
  })

function organisationIn(body: unknown): string[] {
  const named = typeof body === 'object' && body !== null && 'organisationId' in body ? body.organisationId : undefined
  const id = OrganisationId.safeParse(named)
  return id.success ? [id.data] : []
}

/** The new organisation is there, of the same jurisdiction, and has not ended. */
function requireHome({ organisationId, jurisdiction }: User, loaded: Loaded, { caller }: Command): void {
  const organisation = knownOrganisation(loaded.row(organisationId), caller)
  if (organisation === undefined) throw invalidField('organisationId', 'not_found')
  if (organisation.jurisdiction !== jurisdiction) throw invalidField('organisationId', 'wrong_jurisdiction')
  requireActive(organisation, 'organisationId')
}
