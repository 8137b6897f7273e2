import { mostNamed, type Process } from '#shared/processes.ts'
import type { StepPlan } from './task.ts'

/** The part of a plan that a step takes: how many things it does, and on which records. */
export type Taken = { count: number; ids: readonly string[] }

/**
 * A process after a step. What a plan did not find room for is planned again from the same place. A pass that changed something
 * is followed by another one, from the beginning: an index may not have shown everything yet.
 */
export function processAfter(process: Process, plan: StepPlan, taken: Taken): Process {
  const isCut = taken.count < plan.mutations.length
  const position = isCut ? process.position : plan.next
  const isPassOver = !isCut && plan.next === undefined
  const doneInPass = process.doneInPass + taken.count
  return {
    ...process,
    status: isPassOver && doneInPass === 0 ? 'finished' : 'running',
    done: process.done + taken.count,
    doneInPass: isPassOver ? 0 : doneInPass,
    skipped: skippedAfter(process, plan, taken),
    position,
  }
}

/** Each record once, with the latest reason; one that was changed after all is no longer skipped. */
function skippedAfter({ skipped }: Process, plan: StepPlan, { ids }: Taken): Process['skipped'] {
  const reasons = new Map([...skipped, ...(plan.skipped ?? [])].map(({ id, reason }) => [id, reason]))
  for (const id of ids) reasons.delete(id)
  return [...reasons].map(([id, reason]) => ({ id, reason })).slice(0, mostNamed)
}
