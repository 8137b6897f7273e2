import { commitmentLifecycle } from '#shared/commitments.ts'
import { statusAfter } from '#shared/lifecycle.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import { candidatesAmong, planEach } from '../processes/candidates.ts'
import type { TaskHandler } from '../processes/task.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { fromRow } from '../records/row.ts'
import { carried } from './carry-over.ts'
import { commitments } from './store.ts'

const move = commitmentLifecycle.moves.carry_over

/** Carries the chosen commitments of an agreement into the one that renews it; those that have closed meanwhile stay where they are. */
export const carryOver: TaskHandler<'carry_over'> = async (ctx, process, { fromId, toId, commitmentIds }, caller) =>
  planEach(await candidatesAmong(ctx, process, caller, commitmentIds), (row) => planOne(ctx, caller, row, { fromId, toId }))

function planOne(
  ctx: Context,
  caller: Caller,
  row: Row,
  { fromId, toId }: { fromId: string; toId: string },
): readonly SealedMutation[] | 'not_found' {
  const before = fromRow(commitments, row)
  const current = before.record
  if (current.agreementId !== fromId) return 'not_found'
  if (current.carriedToId !== undefined) return []
  const status = statusAfter(commitmentLifecycle, 'carry_over', current.status)
  const said = { at: ctx.now().toISOString(), by: caller.userId }
  const { fields, note, also = [] } = carried(current, { id: ctx.newId('commitments'), agreementId: toId }, said)
  const after = { ...current, status, ...fields }
  const closing = sealMutation({ definition: commitments, before, after, action: 'carry_over', note, from: move.from })
  return [closing, ...also]
}
