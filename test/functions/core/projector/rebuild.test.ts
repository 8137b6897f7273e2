import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { project, ProjectorPaused } from '#functions/core/projector/project.ts'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { TransactionRefused, type Row, type Table } from '#functions/platform/table/table.ts'
import { faultsIn } from '#test/support/counting.ts'
import { breakable, Crash, deliver } from '#test/support/delivery.ts'
import { randomHistory, type History } from '#test/support/histories.ts'
import { memoryTable, type MemoryTable } from '#test/support/memory-table.ts'
import { seededRandom } from '#test/support/random.ts'

const wait = async (): Promise<void> => {}
const now = () => new Date(0)

async function tableWith({ steps }: History): Promise<MemoryTable> {
  const table = memoryTable()
  for (const { writes } of steps) await table.transact(writes)
  return table
}

const eventsOf = ({ steps }: History) => steps.map(({ event }) => event)

const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a rebuild', () => {
  it('mends whatever was wrong', async () => {
    const history = randomHistory(1, 60)
    const table = await tableWith(history)
    await project({ table, wait }, eventsOf(history))
    for (const row of table.rows().filter(({ pk }) => pk.startsWith('tally')))
      await table.transact([{ put: { ...row, version: 99, card: { ...emptyCard, noise: 1 } } }])
    expect(await faultsIn(table, history)).not.toEqual([])
    await rebuild({ table, now })
    expect(await faultsIn(table, history)).toEqual([])
  })

  it('does not care what shape the tallies had', async () => {
    const history = randomHistory(1, 60)
    const table = await tableWith(history)
    await project({ table, wait }, eventsOf(history))
    for (const row of table.rows().filter(({ pk }) => pk.startsWith('tally')))
      await table.transact([{ put: { ...row, card: 'of an older Kawal' } }])
    await rebuild({ table, now })
    expect(await faultsIn(table, history)).toEqual([])
  })

  it('brings up what an older Kawal counted, and until then counting goes on', async () => {
    const history = randomHistory(5, 80)
    const table = await tableWith(history)
    await project({ table, wait }, eventsOf(history).slice(0, 50))
    for (const row of table.rows().filter(isDerived)) await table.transact([{ put: asOnceWritten(row) }])
    await project({ table, wait }, eventsOf(history))
    expect(await faultsIn(table, history)).not.toEqual([])
    await rebuild({ table, now })
    expect(await faultsIn(table, history)).toEqual([])
  })

  it('killed before or after any of its steps can be run again; nothing is counted in between', async () => {
    const history = randomHistory(2, 30)
    const half = { ...history, steps: history.steps.slice(0, 15) }
    let isWhole = false
    for (let step = 1; !isWhole; step++)
      for (const moment of ['before', 'after'] as const) {
        const table = await tableWith(history)
        await project({ table, wait }, eventsOf(half))
        let calls = 0
        const killed = await refusal(rebuild({ table: breakable(table, () => (++calls === step ? moment : 'never')), now }))
        isWhole = killed === undefined
        if (!isWhole) expect(killed).toBeInstanceOf(Crash)
        const isPaused = table.rows().some((row) => row['status'] === 'rebuilding')
        const counted = await refusal(project({ table, wait }, eventsOf(history)))
        expect(counted instanceof ProjectorPaused).toBe(isPaused)
        await rebuild({ table, now })
        await project({ table, wait }, eventsOf(history))
        expect(await faultsIn(table, history)).toEqual([])
      }
  })

  it('gives the same while records are written and counted', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const history = randomHistory(seed, 40)
      const random = seededRandom(seed)
      const table = memoryTable()
      const rebuilding = new Set<Promise<unknown>>()
      const handle = async (batch: ReturnType<typeof eventsOf>): Promise<void> => {
        if (rebuilding.size === 0 && random.chance(0.2)) {
          const run: Promise<unknown> = rebuild({ table, now }).finally(() => rebuilding.delete(run))
          rebuilding.add(run)
        }
        await project({ table, wait }, batch).catch(async (error: unknown) => {
          await Promise.all(rebuilding)
          throw error
        })
      }
      await deliver({ table, steps: history.steps, random, ordered: true, handle })
      await Promise.all(rebuilding)
      expect(await faultsIn(table, history)).toEqual([])
    }
  })

  it('counts nothing twice when its reading saw a later event but not the one before it', async () => {
    const history = randomHistory(3, 60)
    const late = history.steps.find(
      ({ event }) =>
        event.version === 2 && history.steps.some((other) => other.event.recordId === event.recordId && other.event.version === 3),
    )
    const table = await tableWith(history)
    const isMissed = (row: Row): boolean => row.pk === late?.event.recordId && row['version'] === 2 && row.sk !== 'record'
    await rebuild({ table: { ...table, scan: () => without(table, isMissed) }, now })
    await project({ table, wait }, eventsOf(history))
    expect(await faultsIn(table, history)).toEqual([])
  })

  it('overtaken by another one gives way to it', async () => {
    const history = randomHistory(4, 60)
    const table = await tableWith({ ...history, steps: history.steps.slice(0, 30) })
    let second: Promise<unknown> | undefined
    const overtaken: Table = {
      ...table,
      async *scan() {
        yield* table.scan()
        second ??= rebuild({ table, now })
        await second
        for (const { writes } of history.steps.slice(30)) await table.transact(writes)
        await project({ table, wait }, eventsOf(history).slice(30))
      },
    }
    expect(await refusal(rebuild({ table: overtaken, now }))).toBeInstanceOf(TransactionRefused)
    expect(await faultsIn(table, history)).toEqual([])
  })
})

const isDerived = ({ pk }: Row): boolean => pk.startsWith('tally') || pk.startsWith('position')

const Derived = z.looseObject({ card: z.optional(z.looseObject({})), known: z.optional(z.looseObject({})) })

/** A tally or position as it was before there were follow-ups, sessions and alarms. */
function asOnceWritten(row: Row): Row {
  const { card, known, ...rest } = Derived.parse(row)
  const { followUps: _f, sessions: _s, watch: _w, ...counters } = card ?? {}
  const { title: _t, signedOn: _d, recordedOn: _r, ...facts } = known ?? {}
  return { ...rest, pk: row.pk, sk: row.sk, ...(card && { card: counters }), ...(known && { known: facts }) }
}

const emptyCard = {
  agreements: { type: {}, status: {} },
  commitments: { status: {}, fulfilledByCategory: {}, countedByCategory: {}, noEvidence: 5, due: {} },
}

async function* without(table: Table, isMissed: (row: Row) => boolean): AsyncGenerator<Row> {
  for await (const row of table.scan()) if (!isMissed(row)) yield row
}
