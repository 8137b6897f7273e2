import type { Process, SkipReason, TaskKind, TaskOf } from '#shared/processes.ts'
import type { Caller, Context } from '../context.ts'
import type { SealedMutation } from '../records/prepare.ts'

/** A record that a process leaves as it is, and why. */
export type Skipped = { id: string; reason: SkipReason }

/**
 * What the next step of a process does. Records that need nothing (any more) are in no list: a step may be planned again, and a
 * process goes through everything once more when a pass has changed something.
 */
export type StepPlan = {
  /** Each inner list is done whole and counts as one thing done; as many of them as one transaction takes go into the step. */
  mutations: readonly (readonly SealedMutation[])[]
  skipped?: readonly Skipped[] | undefined
  /** Where the next step begins; absent at the end of a pass. */
  next?: string | undefined
}

/**
 * Plans a step from `process.position` on, from what it reads at that moment.
 * @param caller for whom the step acts: the person who began the process, with the reach of its jurisdiction.
 */
export type TaskHandler<Kind extends TaskKind> = (ctx: Context, process: Process, task: TaskOf<Kind>, caller: Caller) => Promise<StepPlan>

export type TaskHandlers = { [Kind in TaskKind]: TaskHandler<Kind> }
