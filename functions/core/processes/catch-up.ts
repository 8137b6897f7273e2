import type { Context } from '../context.ts'
import { listPage } from '../records/list.ts'
import { runProcess, type StepOptions } from './run-step.ts'
import { runningProcesses } from './store.ts'

/** Ids of the processes that were run to their end, and of those that could not be, with what stood in their way. */
export type CaughtUp = { finished: string[]; failed: { id: string; error: unknown }[] }

/** Runs every process that is not finished: for when their events may have been forgotten before the worker saw them. */
export async function catchUpProcesses(ctx: Context, options: Pick<StepOptions, 'handlers'> = {}): Promise<CaughtUp> {
  const caughtUp: CaughtUp = { finished: [], failed: [] }
  for (const id of await runningIds(ctx)) {
    try {
      await runProcess(ctx, id, options)
      caughtUp.finished.push(id)
    } catch (error) {
      caughtUp.failed.push({ id, error })
    }
  }
  return caughtUp
}

async function runningIds(ctx: Context): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(ctx, { jurisdiction: 'national' }, runningProcesses, { limit: 100, cursor }, ({ pk }) => pk)
    ids.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return ids
}
