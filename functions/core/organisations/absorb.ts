import { invalidField } from '#shared/errors.ts'
import { ancestorsOf } from '#shared/organisation-tree.ts'
import { organisationLifecycle, type Organisation, type Succession } from '#shared/organisations.ts'
import { parseInput } from '#shared/parse.ts'
import { explained } from '#shared/text.ts'
import { startProcess } from '../processes/start-process.ts'
import type { Effect, Moment } from '../records/move.ts'
import type { Stored } from '../records/noun.ts'
import { sealMutation } from '../records/prepare.ts'
import { checksThatStay, treeNow } from './place-in-tree.ts'
import { requireOthers, requireSuccessionDay } from './rules.ts'
import { organisations, updateInTree } from './store.ts'
import { successionNote } from './succession-note.ts'

/**
 * Merger: the others end and stand below this one from now on, so that whoever acts for it acts for them too; their open duties,
 * members, planned sessions and the organisations below them follow by a process for each.
 */
export async function absorb({ ctx, command, current, loaded }: Moment<Organisation>): Promise<Effect<Organisation>> {
  const { organisationIds, on, basis, note } = parseInput(organisationLifecycle.moves.absorb.input, command.body)
  const others = requireOthers(current, organisationIds, 'organisationIds', loaded, command.caller)
  requireSuccessionDay(ctx, on, [current, ...others.map(({ record }) => record)])
  const above = ancestorsOf(await treeNow(ctx, current.jurisdiction), current.id).slice(1)
  const circular = organisationIds.findIndex((id) => above.includes(id))
  if (circular >= 0) throw invalidField(`organisationIds.${circular}`, 'invalid_value')

  const succession = (organisationId: string): Succession => ({ kind: 'merge', organisationId, on, basis })
  const ended = ({ record }: Stored<Organisation>): Organisation => ({
    ...record,
    status: 'ended',
    parentId: current.id,
    succeededBy: [...(record.succeededBy ?? []), succession(current.id)],
  })
  const reason = explained({ reason: basis, note })
  return {
    fields: { succeeds: [...(current.succeeds ?? []), ...organisationIds.map(succession)] },
    note: successionNote(
      others.map(({ record }) => record.name),
      [current.name],
      reason,
    ),
    also: others.flatMap((before) => [
      sealMutation({
        definition: organisations,
        before,
        after: ended(before),
        action: 'absorbed',
        note: successionNote([before.record.name], [current.name], reason),
        from: ['active'],
      }),
      startProcess(ctx, command, {
        subjectId: current.id,
        jurisdiction: current.jurisdiction,
        task: { kind: 'move_duties', fromId: before.record.id, toId: current.id, assigned: [] },
        reason,
      }),
    ]),
    extras: [updateInTree(current.jurisdiction, others.map(ended)), ...(await checksThatStay(ctx, command.caller, above))],
  }
}
