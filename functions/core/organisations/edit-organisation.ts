import { EditOrganisation, type Organisation } from '#shared/organisations.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import { organisations, updateInTree } from './store.ts'

/**
 * Changes short name, English name, liaison or note.
 * @throws DomainError as `organisations.edit` of the contract lists them.
 */
export async function editOrganisation(ctx: Context, command: Command): Promise<Outcome<Organisation>> {
  const outcome = await changeRecord(ctx, command, {
    definition: organisations,
    permission: 'organisations.manage',
    input: EditOrganisation,
    mode: 'versioned',
    next: (current, input) => {
      const after = edited(organisations, current, input)
      const inTree = after.shortName !== current.shortName
      return { after, action: 'edit', ...(inTree ? { extras: [updateInTree(after)] } : {}) }
    },
    present: async (record) => record,
  })
  ctx.directory.forgetTree(outcome.value.jurisdiction)
  return outcome
}
