import type { Process } from '#shared/processes.ts'
import type { Caller, Command, Context } from '../context.ts'
import { backoffMilliseconds, commit, mostRecordWrites, WriteConflict } from '../records/commit.ts'
import type { AnyRecord, Stored } from '../records/noun.ts'
import { prepare, type Author, type Prepared } from '../records/prepare.ts'
import { processAfter } from './rules.ts'
import { findProcess, processes } from './store.ts'
import type { StepPlan, TaskHandlers } from './task.ts'
import { taskHandlers } from './tasks.ts'

export type Progress = 'more' | 'finished'

/**
 * `seen`: the version whose event asks for this step; a process that has moved on since is left to the later event.
 * `handlers`: other ones than the real.
 */
export type StepOptions = { seen?: number; handlers?: TaskHandlers }

const mostTries = 5

/**
 * Takes one step of a process: what its task's handler plans and the process's own next version, in one transaction. However often
 * and by however many it is run, no step happens twice: the process is still at the version from which the step was planned.
 * @throws WriteConflict when the records are still being written by others after five tries, DomainError `busy`.
 */
export async function runStep(ctx: Context, id: string, { seen, handlers = taskHandlers }: StepOptions = {}): Promise<Progress> {
  for (let tries = 1; ; tries++) {
    const before = await findProcess(ctx, id)
    if (before === undefined) throw new Error(`There is no process ${id}`)
    if (before.record.status === 'finished') return 'finished'
    if (seen !== undefined && before.record.version > seen) return 'more'
    try {
      return await takeStep(ctx, handlers, before)
    } catch (error) {
      if (!(error instanceof WriteConflict) || tries === mostTries) throw error
      await ctx.wait(backoffMilliseconds(tries))
    }
  }
}

/** Takes steps until nothing is left to do. */
export async function runProcess(ctx: Context, id: string, options: Pick<StepOptions, 'handlers'> = {}): Promise<void> {
  let progress: Progress = 'more'
  while (progress !== 'finished') progress = await runStep(ctx, id, options)
}

async function takeStep(ctx: Context, handlers: TaskHandlers, before: Stored<Process>): Promise<Progress> {
  const process = before.record
  const caller = await callerFor(ctx, process)
  const plan = await planStep(ctx, handlers, process, caller)
  const at = ctx.now().toISOString()
  const taken = asManyAsFit(plan.mutations, { caller, processId: process.id }, at)
  const after = processAfter(process, plan, { count: taken.length, ids: taken.flat().map(({ record }) => record.id) })
  const command = stepCommand(process, caller)
  const action = after.status === 'finished' ? 'finish' : 'step'
  const main = prepare(command, { definition: processes, before, after, action, from: ['running'] }, at)
  const result = await commit(ctx, command, { main: [main], also: taken.flat() }, at)
  return result === 'done' && after.status === 'finished' ? 'finished' : 'more'
}

function planStep(ctx: Context, handlers: TaskHandlers, process: Process, caller: Caller): Promise<StepPlan> {
  const { task } = process
  switch (task.kind) {
    case 'move_children':
      return handlers.move_children(ctx, process, task, caller)
    case 'carry_over':
      return handlers.carry_over(ctx, process, task, caller)
    case 'move_duties':
      return handlers.move_duties(ctx, process, task, caller)
    case 'hand_over':
      return handlers.hand_over(ctx, process, task, caller)
  }
}

/** Beside the records of a step there are the process's own row and event. */
const room = mostRecordWrites - 2

/** The first of a plan's mutations that one transaction takes; the first one in any case, so that too large a one is told. */
function asManyAsFit(mutations: StepPlan['mutations'], author: Author, at: string): Prepared<AnyRecord>[][] {
  const taken: Prepared<AnyRecord>[][] = []
  let used = 0
  for (const together of mutations) {
    const prepared = together.map((mutation) => mutation(author, at))
    used += prepared.reduce((total, { writes }) => total + writes.length, 0)
    if (used > room && taken.length > 0) break
    taken.push(prepared)
  }
  return taken
}

/**
 * Whom a step acts for. What was begun by somebody who might begin it is carried through, whatever has become of them since: with
 * the reach of the process's jurisdiction and the rights of its head.
 */
async function callerFor(ctx: Context, { startedBy, jurisdiction }: Process): Promise<Caller> {
  const person = await ctx.directory.person(startedBy)
  if (person === undefined) throw new Error(`${startedBy}, who began a process, is not there`)
  return { userId: startedBy, name: person.name, organisationId: person.organisationId, role: 'head', jurisdiction }
}

/** The blank keeps these keys apart from those that come with requests. */
const stepCommand = ({ id, version }: Process, caller: Caller): Command => ({
  caller,
  id,
  body: {},
  route: 'process step',
  key: `step ${id} ${version}`,
})
