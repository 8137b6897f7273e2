import { invalidField } from '#shared/errors.ts'
import { ancestorsOf } from '#shared/organisation-tree.ts'
import { organisationLifecycle, type Organisation, type Succession } from '#shared/organisations.ts'
import { parseInput } from '#shared/parse.ts'
import type { TaskOf } from '#shared/processes.ts'
import { explained } from '#shared/text.ts'
import type { Write } from '#functions/platform/table/table.ts'
import { startProcess } from '../processes/start-process.ts'
import { rowsOf } from '../processes/store.ts'
import type { Effect, Moment } from '../records/move.ts'
import { sealMutation } from '../records/prepare.ts'
import { dutyIn } from './open-duties.ts'
import { checksThatStay, treeNow } from './place-in-tree.ts'
import { requireOthers, requireSuccessionDay } from './rules.ts'
import { organisations, updateInTree } from './store.ts'
import { successionNote } from './succession-note.ts'

type Assigned = TaskOf<'move_duties'>['assigned']

/**
 * Ends in favour of others and stands below the first of them from now on. What it has open goes there by a process, but for the
 * duties that are assigned to another successor.
 */
export async function split(moment: Moment<Organisation>): Promise<Effect<Organisation>> {
  const { ctx, command, current, loaded } = moment
  const { successorIds, assigned, on, basis, note } = parseInput(organisationLifecycle.moves.split.input, command.body)
  const successors = requireOthers(current, successorIds, 'successorIds', loaded, command.caller)
  requireSuccessionDay(ctx, on, [current, ...successors.map(({ record }) => record)])
  const checks = await requireNotBelow(moment, successorIds)
  await requireAssignable(moment, assigned, successorIds)

  const [firstId = ''] = successorIds
  const succession = (organisationId: string): Succession => ({ kind: 'split', organisationId, on, basis })
  const fields = {
    status: 'ended',
    parentId: firstId,
    succeededBy: [...(current.succeededBy ?? []), ...successorIds.map(succession)],
  } satisfies Partial<Organisation>
  const reason = explained({ reason: basis, note })
  const told = successionNote(
    [current.name],
    successors.map(({ record }) => record.name),
    reason,
  )
  return {
    fields,
    note: told,
    also: [
      ...successors.map((before) => {
        const succeeds = [...(before.record.succeeds ?? []), succession(current.id)]
        return sealMutation({ definition: organisations, before, after: { ...before.record, succeeds }, action: 'succeed', note: told })
      }),
      startProcess(ctx, command, {
        subjectId: current.id,
        jurisdiction: current.jurisdiction,
        task: { kind: 'move_duties', fromId: current.id, toId: firstId, assigned },
        reason,
      }),
    ],
    extras: [updateInTree(current.jurisdiction, [{ ...current, ...fields }]), ...checks],
  }
}

/** A successor cannot hang below the one that ends, which will hang below it. @returns checks that nothing above moves meanwhile. */
async function requireNotBelow({ ctx, command, current }: Moment<Organisation>, successorIds: readonly string[]): Promise<Write[]> {
  const tree = await treeNow(ctx, current.jurisdiction)
  const paths = successorIds.map((id) => ancestorsOf(tree, id))
  const below = paths.findIndex((path) => path.includes(current.id))
  if (below >= 0) throw invalidField(`successorIds.${below}`, 'invalid_value')
  const above = paths[0]?.filter((id) => !successorIds.includes(id)) ?? []
  return checksThatStay(ctx, command.caller, above)
}

/** What is assigned one by one is an open duty of the organisation that ends, named once, and goes to one of the successors. */
async function requireAssignable(
  { ctx, command, current }: Moment<Organisation>,
  assigned: Assigned,
  successorIds: readonly string[],
): Promise<void> {
  const ids = assigned.map(({ id }) => id)
  const rows = await rowsOf(ctx, command.caller, ids)
  for (const [position, { id, toId }] of assigned.entries()) {
    const path = `assigned.${position}`
    if (ids.indexOf(id) < position) throw invalidField(`${path}.id`, 'not_unique')
    if (!successorIds.includes(toId)) throw invalidField(`${path}.toId`, 'not_found')
    const row = rows.find(({ pk }) => pk === id)
    const found = row === undefined ? undefined : dutyIn(row)
    if (found === undefined) throw invalidField(`${path}.id`, 'not_found')
    if (found.duty.ownerId !== current.id) throw invalidField(`${path}.id`, 'wrong_owner')
    if (!found.isOpen) throw invalidField(`${path}.id`, 'invalid_value')
  }
}
