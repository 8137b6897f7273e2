import { commitmentLifecycle } from '#shared/commitments.ts'
import { statusAfter } from '#shared/lifecycle.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import { agreements } from '../agreements/store.ts'
import { candidatesAmong, planEach } from '../processes/candidates.ts'
import type { TaskHandler } from '../processes/task.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { findRecord } from '../records/read.ts'
import { fromRow } from '../records/row.ts'
import { carried } from './carry-over.ts'
import type { Renewal } from './renewal.ts'
import { commitments } from './store.ts'

const move = commitmentLifecycle.moves.carry_over

/** Carries the chosen commitments of an agreement into the one that renews it; those that have closed meanwhile stay where they are. */
export const carryOver: TaskHandler<'carry_over'> = async (ctx, process, { fromId, toId, commitmentIds }, caller) => {
  const [old, renewal, found] = await Promise.all([
    findRecord(ctx, agreements, caller, fromId),
    findRecord(ctx, agreements, caller, toId),
    candidatesAmong(ctx, process, caller, commitmentIds),
  ])
  return planEach(found, (row) => planOne(ctx, caller, row, { old: old.record, renewal: renewal.record }))
}

function planOne(ctx: Context, caller: Caller, row: Row, between: Renewal): readonly SealedMutation[] | 'not_found' {
  const before = fromRow(commitments, row)
  const current = before.record
  if (current.agreementId !== between.old.id) return 'not_found'
  if (current.carriedToId !== undefined) return []
  const status = statusAfter(commitmentLifecycle, 'carry_over', current.status)
  const said = { at: ctx.now().toISOString(), by: caller.userId }
  const { fields, note, also = [] } = carried(current, { ...between, id: ctx.newId('commitments') }, said)
  const after = { ...current, status, ...fields }
  const closing = sealMutation({ definition: commitments, before, after, action: 'carry_over', note, from: move.from })
  return [closing, ...also]
}
