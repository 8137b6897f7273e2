import type { Process } from '#shared/processes.ts'
import type { StepPlan } from '../processes/task.ts'

/** Plans a step of one part of a task, from where `process.position` says within that part. */
export type Phase = (process: Process) => Promise<StepPlan>

const positionAt = (phase: number, within = ''): string => `${phase} ${within}`

/**
 * Plans a step of a task that has several parts, done one after the other. A position names the part and the place in it; parts
 * that need nothing take no step of their own.
 */
export async function planInPhases(process: Process, phases: readonly Phase[]): Promise<StepPlan> {
  const [, number = '0', within = ''] = /^(\d+) (.*)$/.exec(process.position ?? '') ?? []
  const first = Number(number)
  for (let phase = first; ; phase++) {
    const plan = await phases[phase]?.({ ...process, position: phase === first && within !== '' ? within : undefined })
    if (plan === undefined) return { mutations: [] }
    if (plan.next !== undefined) return { ...plan, next: positionAt(phase, plan.next) }
    const isLast = phase + 1 >= phases.length
    if (isLast || plan.mutations.length > 0 || (plan.skipped ?? []).length > 0)
      return { ...plan, next: isLast ? undefined : positionAt(phase + 1) }
  }
}
