import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import type { Organisation } from '#shared/organisations.ts'
import type { Write } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import { rowsOf } from '../processes/store.ts'
import { prepare, type Mutation, type SealedMutation } from '../records/prepare.ts'
import { fromRow } from '../records/row.ts'
import { organisations, readTree, updateInTree } from './store.ts'

/** The tree of a jurisdiction as it is at this moment, not as it was up to a minute ago. */
export const treeNow = (ctx: Context, jurisdiction: Jurisdiction): Promise<OrganisationTree> =>
  readTree(ctx.table, jurisdiction, { consistent: true })

/**
 * Writes that fail if one of these organisations changes meanwhile. For the path above a new parent: two moves at once could
 * otherwise close a circle that neither of them sees.
 */
export async function checksThatStay(ctx: Context, caller: Caller, ids: readonly string[]): Promise<Write[]> {
  const rows = await rowsOf(ctx, caller, ids)
  return rows.map((row) => ({
    check: { pk: row.pk, sk: row.sk },
    condition: { kind: 'version', version: fromRow(organisations, row).record.version },
  }))
}

/** Seals a change of an organisation together with its place in the tree. */
export const sealWithTree =
  (mutation: Mutation<Organisation>): SealedMutation =>
  (author, at) => {
    const prepared = prepare(author, mutation, at)
    return { ...prepared, writes: [...prepared.writes, updateInTree(prepared.record.jurisdiction, [prepared.record])] }
  }
