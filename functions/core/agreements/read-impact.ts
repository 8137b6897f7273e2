import { impactOn, isClosed, type Agreement, type Amends, type Party } from '#shared/agreements.ts'
import { isOpen } from '#shared/commitments.ts'
import { ancestorsOf, type OrganisationTree } from '#shared/organisation-tree.ts'
import type { AddendumImpact } from '#shared/overview.ts'
import { authorise } from '../authorise.ts'
import { commitmentListItem, readable } from '../commitments/read-commitments.ts'
import { commitmentsUnder } from '../commitments/store.ts'
import type { Caller, Context } from '../context.ts'
import { changesBetween } from '../records/changes.ts'
import { findRecord, reachOf } from '../records/read.ts'
import { amended } from './amend.ts'
import { impossible } from './rules.ts'
import { agreements, organisationsOfParties } from './store.ts'

/** Promises looked at, at most. */
const mostCommitments = 200

/**
 * What an addendum would change and which open promises it touches, as things are now; whether it could be applied is no question here.
 * @throws DomainError `not_found`, `forbidden`, and `illegal_move` for what is no addendum, or one that is applied or closed.
 */
export async function readImpact(ctx: Context, caller: Caller, id: string): Promise<AddendumImpact> {
  const { record: addendum } = await findRecord(ctx, agreements, caller, id)
  await authorise(ctx, caller, 'agreements.read', agreements.access(addendum))
  const { amends, parentId, appliedAt } = addendum
  if (amends === undefined || parentId === undefined || appliedAt !== undefined || isClosed(addendum.status))
    throw impossible('Only an addendum that has not been applied has an impact to show.', addendum)
  const [{ record: parent }, { rows, end }, parties, tree] = await Promise.all([
    findRecord(ctx, agreements, caller, parentId),
    ctx.table.query({ ...commitmentsUnder(parentId), limit: mostCommitments }, reachOf(caller)),
    namedParties(ctx, amends),
    ctx.directory.tree(addendum.jurisdiction),
  ])
  await authorise(ctx, caller, 'agreements.read', agreements.access(parent))
  const after = amended(parent, amends, parties)
  const open = rows.map((row) => commitmentListItem(row, ctx.now())).filter(({ status }) => isOpen(status))
  const touched = (await readable(ctx, caller, parent.jurisdiction, open)).map((commitment) => ({
    ...commitment,
    effects: impactOn(after, commitment, stillOwes(tree, parent)),
  }))
  return {
    changes: changedFields(parent, after, amends),
    commitments: touched.filter(({ effects }) => effects.length > 0),
    truncated: end !== undefined,
  }
}

/** The parties that an addendum sets, with the names they bear today. */
async function namedParties(ctx: Context, { parties }: Amends): Promise<Party[] | undefined> {
  if (parties === undefined) return undefined
  const known = await organisationsOfParties(
    ctx,
    parties.map(({ organisationId }) => organisationId),
  )
  const nameOf = (id: string) => known.find((one) => one.id === id)?.name ?? id
  return parties.map((party) => ({ ...party, name: nameOf(party.organisationId) })).sort((one, other) => one.order - other.order)
}

function changedFields(before: Agreement, after: Agreement, amends: Amends): AddendumImpact['changes'] {
  const named = Object.keys(amends)
  return Object.fromEntries(Object.entries(changesBetween(before, after)).filter(([field]) => named.includes(field)))
}

/** An owner still owes through a party above it; one that was no party before does not cease to be one. */
const stillOwes =
  (tree: OrganisationTree, before: Agreement) =>
  (ownerId: string, partyIds: readonly string[]): boolean => {
    const above = ancestorsOf(tree, ownerId)
    const isAmong = (ids: readonly string[]) => above.some((id) => ids.includes(id))
    return isAmong(partyIds) || !isAmong(before.parties.map(({ organisationId }) => organisationId))
  }
