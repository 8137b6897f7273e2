import { DomainError, invalidField } from '#shared/errors.ts'
import { OrganisationId } from '#shared/ids.ts'
import { ancestorsOf } from '#shared/organisation-tree.ts'
import { EditOrganisation, statusOfOrganisation, type Organisation } from '#shared/organisations.ts'
import type { Write } from '#functions/platform/table/table.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import type { Loaded } from '../records/read.ts'
import { checksThatStay, treeNow } from './place-in-tree.ts'
import { requireActive } from './rules.ts'
import { knownOrganisation, organisations, updateInTree } from './store.ts'

/**
 * Changes the place in the tree, short name, English name, liaison, note or sources.
 * @throws DomainError as `organisations.edit` of the contract lists them; `locked` for one that has ended.
 */
export async function editOrganisation(ctx: Context, command: Command): Promise<Outcome<Organisation>> {
  const outcome = await changeRecord(ctx, command, {
    definition: organisations,
    permission: 'organisations.manage',
    input: EditOrganisation,
    alsoReads: parentIn,
    mode: 'versioned',
    next: async (current, input, loaded) => {
      if (statusOfOrganisation(current) === 'ended') throw new DomainError('locked', 'An organisation that has ended does not change.')
      const after = edited(organisations, current, input)
      const isMoved = after.parentId !== current.parentId
      const checks = isMoved ? await requirePlace(ctx, command, after, loaded) : []
      const inTree = isMoved || after.shortName !== current.shortName
      return { after, action: 'edit', extras: [...(inTree ? [updateInTree(after.jurisdiction, [after])] : []), ...checks] }
    },
    present: async (record) => record,
  })
  ctx.directory.forgetTree(outcome.value.jurisdiction)
  return outcome
}

function parentIn(body: unknown): string[] {
  const id = OrganisationId.safeParse(typeof body === 'object' && body !== null && 'parentId' in body ? body.parentId : undefined)
  return id.success ? [id.data] : []
}

/** The new parent is there, active, of the same jurisdiction or the nation's, and not below the organisation itself. */
async function requirePlace(ctx: Context, { caller }: Command, after: Organisation, loaded: Loaded): Promise<Write[]> {
  const { id, jurisdiction, parentId } = after
  if (parentId === undefined) return []
  const parent = knownOrganisation(loaded.row(parentId), caller)
  if (parent === undefined) throw invalidField('parentId', 'not_found')
  if (![jurisdiction, 'national'].includes(parent.jurisdiction)) throw invalidField('parentId', 'wrong_jurisdiction')
  requireActive(parent, 'parentId')
  const above = ancestorsOf(await treeNow(ctx, jurisdiction), parentId)
  if (above.includes(id)) throw invalidField('parentId', 'invalid_value')
  return checksThatStay(ctx, caller, above)
}
