import { describe, expect, it } from 'vitest'
import type { Task } from '#shared/processes.ts'
import type { Context } from '#functions/core/context.ts'
import { runProcess, runStep } from '#functions/core/processes/run-step.ts'
import { findProcess } from '#functions/core/processes/store.ts'
import { WriteConflict } from '#functions/core/records/commit.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import { TransactionRefused, type Table } from '#functions/platform/table/table.ts'
import { breakable, Crash } from '#test/support/delivery.ts'
import { contextOver } from '#test/support/memory-context.ts'
import { memoryTable, type MemoryTable } from '#test/support/memory-table.ts'
import { seededRandom, type Random } from '#test/support/random.ts'
import { carried, changesByProcess, children, eventsIn, handlers, processId, setStage, stateIn } from './stage.ts'

const count = 60

/** A table with everything ready to begin, the state that an uninterrupted run leaves, and how often such a run calls the table. */
async function begun(task: Task): Promise<{ start: MemoryTable; whole: string[]; calls: number }> {
  const start = memoryTable()
  await setStage(start, task, count)
  const table = start.copy()
  let calls = 0
  await runProcess(contextOver(breakable(table, () => (calls++, 'never'))), processId, { handlers })
  const rows = table.rows()
  const touched = task.kind === 'carry_over' ? 2 * count : count
  expect([...changesByProcess(rows).values()]).toEqual(Array.from({ length: touched }, () => 1))
  for (const [, events] of Map.groupBy(eventsIn(rows), (event) => event.recordId)) expect(faultInChain(events)).toBeUndefined()
  expect((await findProcess({ table }, processId))?.record).toMatchObject({ status: 'finished', done: count, skipped: [] })
  return { start, whole: stateIn(rows), calls }
}

function killedAt(table: Table, call: number, moment: 'before' | 'after'): Table {
  let calls = 0
  return breakable(table, () => (++calls === call ? moment : 'never'))
}

const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

for (const task of [children, carried(count)]) {
  describe(`${task.kind} of more records than a transaction takes`, () => {
    it('killed before or after any call of the table ends as if it had not been', async () => {
      const { start, whole, calls } = await begun(task)
      for (let call = 1; call <= calls; call++)
        for (const moment of ['before', 'after'] as const) {
          const table = start.copy()
          expect(await refusal(runProcess(contextOver(killedAt(table, call, moment)), processId, { handlers }))).toBeInstanceOf(Crash)
          await runProcess(contextOver(table), processId, { handlers })
          expect(stateIn(table.rows())).toEqual(whole)
        }
    })

    it('killed again and again gets there too', async () => {
      const { start, whole } = await begun(task)
      for (let seed = 1; seed <= 10; seed++) {
        const table = start.copy()
        const random = seededRandom(seed)
        const frail = breakable(table, () => (random.chance(0.15) ? random.pick(['before', 'after']) : 'never'))
        while ((await refusal(runProcess(contextOver(frail), processId, { handlers }))) !== undefined) continue
        expect(stateIn(table.rows())).toEqual(whole)
      }
    })

    it('whose acknowledgements are lost does nothing twice', async () => {
      const { start, whole } = await begun(task)
      const table = start.copy()
      let lost = 0
      const transact: Table['transact'] = async (writes) => {
        await table.transact(writes)
        lost++
        throw new TransactionRefused([], true, undefined)
      }
      await runProcess(contextOver({ ...table, transact }), processId, { handlers })
      expect(lost).toBeGreaterThan(3)
      expect(stateIn(table.rows())).toEqual(whole)
    })

    it('run by three at once does nothing twice', async () => {
      const { start, whole } = await begun(task)
      let lost = 0
      for (let seed = 1; seed <= 15; seed++) {
        const table = start.copy()
        const ctx = contextOver(slow(table, seededRandom(seed), () => lost++))
        const runs = [1, 2, 3].map(() => untilDone(() => runProcess(ctx, processId, { handlers })))
        await Promise.all(runs)
        expect(stateIn(table.rows())).toEqual(whole)
      }
      expect(lost).toBeGreaterThan(50)
    })

    it('woken by its events, each delivered up to three times and in any order, takes one step for each', async () => {
      const { start, whole } = await begun(task)
      for (let seed = 1; seed <= 15; seed++) {
        const table = start.copy()
        await deliverWakes(contextOver(table), table, seededRandom(seed))
        expect(stateIn(table.rows())).toEqual(whole)
      }
    })
  })
}

describe('the check can fail', () => {
  it('for a table whose transactions tear', async () => {
    const { start, whole } = await begun(children)
    let wrong = 0
    for (let call = 1; call <= 30; call++) {
      const table = start.copy()
      await refusal(runProcess(contextOver(torn(killedAt(table, call, 'after'))), processId, { handlers }))
      const again = await refusal(runProcess(contextOver(table), processId, { handlers }))
      wrong += again !== undefined || stateIn(table.rows()).join() !== whole.join() ? 1 : 0
    }
    expect(wrong).toBeGreaterThan(20)
  })
})

/** Applies the writes of a transaction one by one. */
const torn = (table: Table): Table => ({
  ...table,
  transact: async (writes) => {
    for (const write of writes) await table.transact([write])
  },
})

/** Calls take their time, so that those of several workers come between each other; `lost` hears of each refused transaction. */
function slow(table: Table, random: Random, lost: () => void): Table {
  const pause = async (): Promise<void> => {
    for (let turn = random.below(6); turn > 0; turn--) await Promise.resolve()
  }
  return {
    ...table,
    get: async (...asked) => (await pause(), table.get(...asked)),
    query: async (...asked) => (await pause(), table.query(...asked)),
    getAll: async (...asked) => (await pause(), table.getAll(...asked)),
    transact: async (writes) => {
      await pause()
      await table.transact(writes).catch((error: unknown) => {
        lost()
        throw error
      })
    },
  }
}

async function untilDone(run: () => Promise<void>): Promise<void> {
  for (;;) {
    const failure = await refusal(run())
    if (failure === undefined) return
    expect(failure).toBeInstanceOf(WriteConflict)
  }
}

/** Hands each event of the process to the worker's step, again and in disorder, as they come to be. */
async function deliverWakes(ctx: Context, table: MemoryTable, random: Random): Promise<void> {
  const waiting: number[] = []
  let known = 0
  for (;;) {
    const versions = eventsIn(table.rows()).filter((event) => event.recordId === processId).length
    for (; known < versions; known++) waiting.push(...Array.from({ length: random.between(1, 3) }, () => known + 1))
    const [version] = waiting.splice(random.below(waiting.length), 1)
    if (version === undefined) return
    await runStep(ctx, processId, { handlers, seen: version })
  }
}
