import { beforeAll, describe, expect, it } from 'vitest'
import { runProcess } from '#functions/core/processes/run-step.ts'
import { findProcess } from '#functions/core/processes/store.ts'
import { faultInChain, type Event } from '#functions/core/records/event.ts'
import { doWork } from '#functions/jobs/work.ts'
import type { Table } from '#functions/platform/table/table.ts'
import { bringCast, place, testId, type Cast } from '#test/support/cast.ts'
import { createWorld, type World } from '#test/support/context.ts'
import { draftMou, signedPks } from '#test/support/deeds.ts'
import { breakable, Crash } from '#test/support/delivery.ts'
import { contextOver } from '#test/support/memory-context.ts'
import { copyInMemory } from '#test/support/memory-table.ts'
import { eventsIn, stateIn } from './stage.ts'

let world: World
let cast: Cast
let mou: string
let pks: string[]
let processId: string
const units = Array.from({ length: 20 }, (_, number) => testId('organisations', 300 + number))

beforeAll(async () => {
  world = await createWorld()
  cast = await bringCast(world.app)
  const unit = { kind: 'local_agency', name: 'Dinas', regionCode: '63', zone: 'Asia/Makassar', parentId: place.province }
  for (const id of units) expect((await cast.root.post('/organisations', { id, ...unit })).status).toBe(201)
  mou = (await draftMou(cast.head)).id
  await act('record_signed', { source: { title: 'Berita' } })
  const batches = await Promise.all([1, 2, 3].map(() => signedPks(cast.head, mou, ...units)))
  pks = batches.flat().map(({ id }) => id)
  await act('suspend', { reason: 'Menunggu evaluasi', children: 'follow' })
  processId = (await allEvents()).find(({ noun }) => noun === 'processes')?.recordId ?? ''
})

async function act(action: string, body: object): Promise<void> {
  const reply = await cast.head.post(`/agreements/${mou}/actions/${action}`, body, { ifMatch: '*' })
  expect([reply.status, reply.body]).toEqual([200, expect.anything()])
}

const allEvents = async (): Promise<Event[]> => eventsIn((await copyInMemory(world.table)).rows())

/** Brings every event of the table to the worker, as its stream does, and again those that its work leaves; each one twice. */
async function deliverAll(): Promise<number> {
  const delivered = new Set<string>()
  for (let rounds = 1; ; rounds++) {
    const fresh = (await allEvents()).filter(({ hash }) => !delivered.has(hash))
    if (fresh.length === 0) return rounds
    await doWork(world.ctx, [...fresh, ...fresh])
    for (const { hash } of fresh) delivered.add(hash)
  }
}

function killedAt(table: Table, commit: number, moment: 'before' | 'after'): Table {
  let commits = 0
  const { transact } = breakable(table, () => (++commits === commit ? moment : 'never'))
  return { ...table, transact }
}

describe('the worker', () => {
  it('killed before or after any commit of its work on sixty PKS ends as if it had not been', async () => {
    const start = await copyInMemory(world.table)
    const whole = start.copy()
    let commits = 0
    await runProcess(contextOver({ ...whole, transact: (writes) => (commits++, whole.transact(writes)) }), processId)
    expect(commits).toBeGreaterThan(3)
    for (let commit = 1; commit <= commits; commit++)
      for (const moment of ['before', 'after'] as const) {
        const table = start.copy()
        await expect(runProcess(contextOver(killedAt(table, commit, moment)), processId)).rejects.toThrow(Crash)
        await runProcess(contextOver(table), processId)
        expect(stateIn(table.rows())).toEqual(stateIn(whole.rows()))
      }
  })

  it('suspends them step by step, each of them once', async () => {
    expect(await deliverAll()).toBeGreaterThan(4)
    const histories = Map.groupBy(await allEvents(), (event) => event.recordId)
    expect(pks).toHaveLength(60)
    for (const id of pks) {
      const history = (histories.get(id) ?? []).sort((one, other) => one.version - other.version)
      expect(history.map(({ action }) => action)).toEqual(['record_signed', 'suspend'])
      expect(faultInChain(history)).toBeUndefined()
    }
    expect((await findProcess(world.ctx, processId))?.record).toMatchObject({ status: 'finished', done: 60, skipped: [] })
  })

  it('leaves events alone that call for nothing', async () => {
    const foreign = (await allEvents()).filter(({ noun }) => noun !== 'processes')
    const before = world.trips.length
    expect(await doWork(world.ctx, foreign)).toBe(0)
    expect(world.trips.length).toBe(before)
  })
})
