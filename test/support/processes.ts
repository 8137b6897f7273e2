import type { Process } from '#shared/processes.ts'
import { runProcess } from '#functions/core/processes/run-step.ts'
import { findProcess, processesAbout } from '#functions/core/processes/store.ts'
import type { World } from './context.ts'

/** The processes that a record has begun, as they are now, the newest first. */
export async function processesOf({ ctx }: Pick<World, 'ctx'>, subjectId: string): Promise<Process[]> {
  const { rows } = await ctx.table.query({ ...processesAbout(subjectId), limit: 20 }, 'everything')
  const found = await Promise.all(rows.map(({ pk }) => findProcess(ctx, pk)))
  return found.flatMap((one) => one?.record ?? [])
}

/** Does what the worker would do: carries all of them to their end. */
export async function workOff(world: Pick<World, 'ctx'>, subjectId: string): Promise<Process[]> {
  for (const { id } of await processesOf(world, subjectId)) await runProcess(world.ctx, id)
  return processesOf(world, subjectId)
}

/** Carries the newest of them through. */
export async function finishProcess(world: Pick<World, 'ctx'>, subjectId: string): Promise<Process> {
  const [newest] = await processesOf(world, subjectId)
  if (newest === undefined) throw new Error(`No process about ${subjectId}`)
  await runProcess(world.ctx, newest.id)
  const finished = await findProcess(world.ctx, newest.id)
  if (finished === undefined) throw new Error(`${newest.id} is gone`)
  return finished.record
}
