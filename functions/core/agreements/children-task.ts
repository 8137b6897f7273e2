import { agreementLifecycle, type Agreement } from '#shared/agreements.ts'
import { statusAfter } from '#shared/lifecycle.ts'
import type { Process, SkipReason, TaskOf } from '#shared/processes.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import { candidatesIn, planEach } from '../processes/candidates.ts'
import { rowsOf } from '../processes/store.ts'
import type { StepPlan, TaskHandler } from '../processes/task.ts'
import { listPage } from '../records/list.ts'
import type { Stored } from '../records/noun.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { findRecord } from '../records/read.ts'
import { fromRow } from '../records/row.ts'
import { agreements, agreementsUnder, unmoved } from './store.ts'

type Task = TaskOf<'move_children'>

/**
 * Moves what hangs under an agreement as that one was moved: PKS, and the work plans of either; addenda are part of their text. Should the
 * agreement above have moved on meanwhile, what is left belongs to that later decision.
 */
export const moveChildren: TaskHandler<'move_children'> = async (ctx, process, task, caller) => {
  const above = await findRecord(ctx, agreements, caller, task.agreementId)
  if (above.record.status !== agreementLifecycle.moves[task.action].to) return { mutations: [] }
  const candidates = await candidatesIn(ctx, process, caller, agreementsUnder(task.agreementId))
  const below = await Promise.all(candidates.rows.filter(isPks).map(({ pk }) => rowsUnder(ctx, caller, pk)))
  const plan = await planEach({ ...candidates, rows: [...candidates.rows, ...below.flat()] }, (row) => planOne(row, process, task))
  return { ...plan, mutations: whileUnmoved(plan.mutations, above) }
}

const isPks = (row: Row): boolean => fromRow(agreements, row).record.type === 'pks'

async function rowsUnder(ctx: Context, caller: Caller, id: string): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listPage(ctx, caller, agreementsUnder(id), { limit: 100, cursor }, ({ pk }) => pk)
    rows.push(...(await rowsOf(ctx, caller, items)))
    cursor = next
  } while (cursor !== undefined)
  return rows
}

function planOne(row: Row, { reason }: Process, task: Task): readonly SealedMutation[] | SkipReason {
  const before = fromRow(agreements, row)
  const { record } = before
  if (record.type === 'addendum') return []
  const standing = standingOf(record, task)
  if (standing === 'settled') return []
  if (standing !== 'concerned') return standing
  const { action } = task
  const status = statusAfter(agreementLifecycle, action, record.status)
  const after = { ...record, status, ...fieldsAfter(task, reason) }
  return [sealMutation({ definition: agreements, before, after, action, note: reason, from: agreementLifecycle.moves[action].from })]
}

/** What rests for a reason of its own is not woken with the others, and what has followed already is not mentioned. */
function standingOf({ status, suspended, terminated }: Agreement, { action, agreementId }: Task): 'concerned' | 'settled' | SkipReason {
  switch (action) {
    case 'suspend':
      return status !== 'suspended' ? 'concerned' : suspended?.followsId === agreementId ? 'settled' : 'already_done'
    case 'resume':
      return status !== 'suspended' ? 'settled' : suspended?.followsId === agreementId ? 'concerned' : 'illegal_move'
    case 'terminate':
      return status !== 'terminated' ? 'concerned' : terminated?.followsId === agreementId ? 'settled' : 'already_done'
  }
}

function fieldsAfter({ action, on, agreementId }: Task, reason: string | undefined): Partial<Agreement> {
  if (action === 'resume') return { suspended: undefined }
  if (reason === undefined) throw new Error(`To ${action} takes a reason`)
  if (action === 'suspend') return { suspended: { reason, on, followsId: agreementId } }
  if (on === undefined) throw new Error('To terminate takes a day')
  return { terminated: { reason, on, followsId: agreementId }, suspended: undefined }
}

/** The first of a step’s transaction repeats that the agreement above is as it was seen: a later decision is never overtaken. */
function whileUnmoved(mutations: StepPlan['mutations'], above: Stored<Agreement>): StepPlan['mutations'] {
  const [[first, ...together] = [], ...others] = mutations
  if (first === undefined) return mutations
  const guarded: SealedMutation = (author, at) => {
    const prepared = first(author, at)
    return { ...prepared, writes: [...prepared.writes, unmoved(above)] }
  }
  return [[guarded, ...together], ...others]
}
