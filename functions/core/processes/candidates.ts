import { DomainError } from '#shared/errors.ts'
import { SkipReason, type Process } from '#shared/processes.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import { listPage } from '../records/list.ts'
import type { SealedMutation } from '../records/prepare.ts'
import { rowsOf } from './store.ts'
import type { Skipped, StepPlan } from './task.ts'
import type { Asked } from '../records/questions.ts'

/** The records that a step looks at, as they are now; `missing` are not there or of another jurisdiction. */
export type Candidates = { rows: Row[]; missing: string[]; next?: string | undefined }

/** With its event and some links each, that many records fit one transaction. */
const recordsAtOnce = 20

const read = async (ctx: Context, caller: Caller, ids: readonly string[], next: string | undefined): Promise<Candidates> => {
  const rows = await rowsOf(ctx, caller, ids)
  return { rows, missing: ids.filter((id) => rows.every(({ pk }) => pk !== id)), next }
}

/** The next records that an index answers a question with. The index may lag: what it names is read again, consistently. */
export async function candidatesIn(ctx: Context, { position }: Process, caller: Caller, question: Asked): Promise<Candidates> {
  const page = { limit: recordsAtOnce, cursor: position }
  const { items, next } = await listPage(ctx, caller, question, page, ({ pk }) => pk)
  return read(ctx, caller, [...new Set(items)], next)
}

/** The next ones of the records that a task names. */
export function candidatesAmong(ctx: Context, { position }: Process, caller: Caller, ids: readonly string[]): Promise<Candidates> {
  const distinct = [...new Set(ids)]
  const from = Number(position ?? 0)
  const to = from + recordsAtOnce
  return read(ctx, caller, distinct.slice(from, to), to < distinct.length ? String(to) : undefined)
}

/**
 * Plans a step over candidates, each by itself: `planOne` says what is written for one (nothing, when it needs nothing) or why it
 * is left as it is; what its rules refuse is skipped with their reason.
 */
export async function planEach(
  { rows, missing, next }: Candidates,
  planOne: (row: Row) => readonly SealedMutation[] | SkipReason | Promise<readonly SealedMutation[] | SkipReason>,
): Promise<StepPlan> {
  const mutations: (readonly SealedMutation[])[] = []
  const skipped: Skipped[] = missing.map((id) => ({ id, reason: 'not_found' }))
  for (const row of rows) {
    const planned = await unlessRefused(() => planOne(row))
    if (typeof planned === 'string') skipped.push({ id: row.pk, reason: planned })
    else if (planned.length > 0) mutations.push(planned)
  }
  return { mutations, skipped, next }
}

async function unlessRefused<Planned>(plan: () => Planned | Promise<Planned>): Promise<Planned | SkipReason> {
  try {
    return await plan()
  } catch (error) {
    const reason = SkipReason.safeParse(error instanceof DomainError ? error.code : undefined)
    if (!reason.success) throw error
    return reason.data
  }
}
