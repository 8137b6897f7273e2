import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { commitments } from '#functions/core/commitments/store.ts'
import { eventsUpTo, findRecord, recordAt } from '#functions/core/records/read.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import { lastVersion } from '#functions/platform/table/keys.ts'
import { bringCast, place, type Cast } from '#test/support/cast.ts'
import { createWorld, type World } from '#test/support/context.ts'
import { commitmentBody, draftMou, promise, signedPks } from '#test/support/deeds.ts'
import type { Reply } from '#test/support/request.ts'

let world: World
let cast: Cast
let pksId: string

beforeAll(async () => {
  world = await createWorld()
  cast = await bringCast(world.app)
  // The real pauses between tries: they are what lets the many pass.
  world.ctx.wait = async (milliseconds) => await wait(milliseconds)
  const [pks] = await signedPks(cast.secretariat, (await draftMou(cast.head)).id, place.agency, place.hospital)
  pksId = pks?.id ?? ''
})

// All hundred at one report cost five hundred transactions; sixty show the same, and `REPORTERS=100` is the long run.
const reporters = Number(process.env['REPORTERS'] ?? 60)
const everyone = Array.from({ length: 100 }, (_, client) => client + 1)
const withStatus = (replies: readonly Reply[], status: number): Reply[] => replies.filter((reply) => reply.status === status)
const Versioned = z.looseObject({ version: z.int() })

/** The record equals what its events say, they have no gap, and their chain holds. */
async function expectWhole(id: string, version: number): Promise<void> {
  const events = await eventsUpTo(world.ctx, id, 1, lastVersion)
  expect(events.map((event) => event.version)).toEqual(everyoneUpTo(version))
  expect(faultInChain(events)).toBeUndefined()
  const { record, headHash } = await findRecord(world.ctx, commitments, { jurisdiction: '63' }, id)
  expect(record).toEqual(await recordAt(world.ctx, commitments, id, version))
  expect(headHash).toBe(events.at(-1)?.hash)
}

const everyoneUpTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

describe('100 clients at one record', () => {
  it('of one version: exactly one edit wins, the others learn what is there now', async () => {
    const { id } = await promise(cast.assistant, pksId)
    for (const version of [1, 2]) {
      const replies = await Promise.all(
        everyone.map((client) => cast.assistant.patch(`/commitments/${id}`, { title: `Judul ${client}` }, { ifMatch: version })),
      )
      expect(withStatus(replies, 200)).toHaveLength(1)
      expect(withStatus(replies, 412)).toHaveLength(99)
      for (const reply of withStatus(replies, 412)) expect(reply.problem().current).toEqual(withStatus(replies, 200)[0]?.body)
    }
    await expectWhole(id, 3)
  })

  it('of one version: exactly one move wins', async () => {
    const { id } = await promise(cast.assistant, pksId)
    const replies = await Promise.all(
      everyone.map((client) =>
        client % 2 === 0
          ? cast.agency.post(`/commitments/${id}/actions/start`, {}, { ifMatch: 1 })
          : cast.head.post(`/commitments/${id}/actions/cancel`, { reason: 'Batal' }, { ifMatch: 1 }),
      ),
    )
    expect([withStatus(replies, 200).length, withStatus(replies, 412).length]).toEqual([1, 99])
    await expectWhole(id, 2)
  })

  it('reporting progress, sixty of them: each report is appended, or told busy after five tries', async () => {
    const { id } = await promise(cast.assistant, pksId)
    const before = world.trips.length
    const replies = await Promise.all(
      everyone.slice(0, reporters).map((client) => cast.agency.post(`/commitments/${id}/progress`, { note: `Laporan ${client}` })),
    )
    const [appended, busy] = [withStatus(replies, 201), withStatus(replies, 503)]
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 503]))
    expect(new Set(appended.map(({ body }) => Versioned.parse(body).version)).size).toBe(appended.length)
    for (const reply of busy) expect([reply.problem().code, reply.headers.get('retry-after')]).toEqual(['busy', '1'])
    const tries = world.trips.slice(before).filter((trip) => trip.kind === 'transaction').length
    expect(tries).toBeLessThanOrEqual(reporters * 5)
    await expectWhole(id, 1 + appended.length)
    const notes = (await eventsUpTo(world.ctx, id, 2, lastVersion)).map(({ note }) => note)
    expect(new Set(notes).size).toBe(appended.length)
  })
})

describe('racing replays', () => {
  it('of ten keys, ten times each, make ten records and equal answers', async () => {
    const keys = everyone.slice(0, 10)
    const replies = await Promise.all(
      keys.flatMap((key) =>
        keys.map(async () => ({
          key,
          reply: await cast.assistant.post('/commitments', commitmentBody(pksId, { title: `Janji ${key}` }), { key: `balapan-${key}` }),
        })),
      ),
    )
    expect(replies.map(({ reply }) => reply.status)).toEqual(replies.map(() => 201))
    const made = Map.groupBy(replies, ({ key }) => key)
    for (const [, same] of made) {
      for (const { reply } of same) expect(reply.body).toEqual(same[0]?.reply.body)
      expect(same.filter(({ reply }) => reply.headers.get('idempotent-replayed') === 'true')).toHaveLength(9)
    }
    expect(new Set(replies.map(({ reply }) => reply.record().id)).size).toBe(10)
  })
})
