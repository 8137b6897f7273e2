import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { eventOfRow, faultInChain } from '#functions/core/records/event.ts'
import { Marker } from '#functions/core/records/marker.ts'
import { isEventKey, isPositionKey } from '#functions/platform/table/keys.ts'
import { openTable } from '#functions/platform/table/open-table.ts'
import type { Row, Table } from '#functions/platform/table/table.ts'
import { subjectOf } from '#infra/local/accounts.ts'
import { fetchToken } from '#infra/local/fetch-token.ts'
import { runRebuild } from '#infra/local/run-job.ts'
import { place, testId } from '#test/support/cast.ts'
import { countsIn, differences } from '#test/support/counting.ts'
import { commitmentBody, draftMou, signedPks } from '#test/support/deeds.ts'
import { testDynamoDbClient } from '#test/support/dynamodb.ts'
import { copyInMemory } from '#test/support/memory-table.ts'
import { startPlatform, type Platform } from '#test/support/platform.ts'
import { as, type Door, type Person } from '#test/support/request.ts'

const writes = Array.from({ length: 200 }, (_, number) => number)
const lanes = 20
const killAfter = 60

let platform: Platform
let assistant: Person
let pksId: string

/** The door of whatever platform runs now. */
const door: Door = { request: (path, init) => fetch(platform.origin + path, init) }

beforeAll(async () => {
  platform = await startPlatform()
  await setUp(as(door, await fetchToken(platform.origin, 'penyiap')))
  assistant = as(door, await fetchToken(platform.origin, 'asisten'))
  const [pks] = await signedPks(assistant, (await draftMou(assistant)).id, place.agency)
  pksId = pks?.id ?? ''
})
afterAll(() => platform.remove())

async function setUp(root: Person): Promise<void> {
  const region = { regionCode: '63', zone: 'Asia/Makassar' }
  const made = [
    await root.post('/organisations', {
      id: place.ombudsman,
      kind: 'ombudsman_representative',
      name: 'Perwakilan Uji',
      ...region,
      parentId: place.headOffice,
    }),
    await root.post('/organisations', { id: place.province, kind: 'provincial_government', name: 'Pemprov Uji', ...region }),
    await root.post('/organisations', { id: place.agency, kind: 'local_agency', name: 'Dinas Uji', ...region, parentId: place.province }),
    await root.post('/users', {
      id: testId('users', 1),
      subject: subjectOf('asisten'),
      name: 'Asisten',
      role: 'assistant',
      organisationId: place.ombudsman,
    }),
  ]
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201])
}

/** Sends one write with its key; undefined when nobody answered that it was done. */
async function write(number: number): Promise<string | undefined> {
  try {
    const reply = await assistant.post('/commitments', commitmentBody(pksId, { title: `Janji ${number}` }), { key: `janji-${number}` })
    return reply.status === 201 ? reply.record().id : undefined
  } catch {
    return undefined
  }
}

async function writeAll(onAcknowledged: () => void): Promise<Map<number, string>> {
  const acknowledged = new Map<number, string>()
  const queue = [...writes]
  const lane = async (): Promise<void> => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
      const id = await write(number)
      if (id === undefined) continue
      acknowledged.set(number, id)
      onAcknowledged()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return acknowledged
}

const tableOf = (running: Platform): Table => {
  const { KAWAL_DYNAMODB_ENDPOINT = '', KAWAL_TABLE = '' } = running.state().jobEnvironment
  return openTable({ client: testDynamoDbClient(KAWAL_DYNAMODB_ENDPOINT), tableName: KAWAL_TABLE })
}

const Kept = z.object({ pk: z.string(), version: z.int(), headHash: z.string() })
const Titled = z.object({ pk: z.string(), card: z.object({ title: z.string() }) })

/** Whatever is only half there: a record without all its events, an event without its record, a marker without what it made. */
function halves(rows: readonly Row[]): string[] {
  const records = new Map(rows.filter(({ sk }) => sk === 'record').map((row) => [row.pk, Kept.parse(row)]))
  const events = Map.groupBy(rows.filter(isEventKey).map(eventOfRow), (event) => event.recordId)
  const markers = rows.filter(({ sk }) => sk === 'command').map((row) => Marker.parse(row))
  const isWhole = (id: string): boolean => {
    const ordered = (events.get(id) ?? []).sort((one, other) => one.version - other.version)
    const record = records.get(id)
    return faultInChain(ordered) === undefined && ordered.at(-1)?.version === record?.version && ordered.at(-1)?.hash === record?.headHash
  }
  return [
    ...[...new Set([...records.keys(), ...events.keys()])].filter((id) => !isWhole(id)),
    ...markers.flatMap(({ made }) =>
      made.filter(({ id, version }) => (records.get(id)?.version ?? 0) < version).map(({ id }) => `marker of ${id}`),
    ),
  ]
}

/** The rows once the projector has counted every record. */
async function settled(table: Table): Promise<Row[]> {
  for (;;) {
    const rows = (await copyInMemory(table)).rows()
    const records = rows.filter(({ sk }) => sk === 'record')
    const counted = new Map(rows.filter(isPositionKey).map((row) => [row['recordId'], row['version']]))
    if (records.every((row) => counted.get(row.pk) === row['version'])) return rows
    await delay(500)
  }
}

describe('kill -9 of the launcher during 200 parallel writes', () => {
  it('loses no acknowledged write, leaves no half one, doubles none when replayed, and the counters equal a rebuild', async () => {
    let killed: Promise<void> | undefined
    let count = 0
    const acknowledged = await writeAll(() => {
      if (++count === killAfter) killed = platform.kill()
    })
    await killed
    expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter)
    expect(acknowledged.size).toBeLessThan(writes.length)

    const { folder, origin } = platform
    platform = await startPlatform({ folder, port: Number(new URL(origin).port) })
    const table = tableOf(platform)
    const rows = (await copyInMemory(table)).rows()
    expect(halves(rows)).toEqual([])
    const there = new Set(rows.filter(({ sk }) => sk === 'record').map(({ pk }) => pk))
    expect([...acknowledged.values()].filter((id) => !there.has(id))).toEqual([])

    const replayed = await writeAll(() => {})
    expect(replayed.size).toBe(writes.length)
    expect([...acknowledged].filter(([number, id]) => replayed.get(number) !== id)).toEqual([])
    const end = await settled(table)
    expect(halves(end)).toEqual([])
    const titles = end.filter(({ pk, sk }) => sk === 'record' && pk.startsWith('cmt_')).map((row) => Titled.parse(row).card.title)
    expect(titles.toSorted()).toEqual(writes.map((number) => `Janji ${number}`).toSorted())

    const copy = await copyInMemory({ scan: table.scan })
    await rebuild({ table: copy, now: () => new Date() })
    expect(differences(countsIn(end), countsIn(copy.rows()))).toEqual([])
    await runRebuild(platform.state().jobEnvironment)
    expect(differences(countsIn(end), countsIn((await copyInMemory(table)).rows()))).toEqual([])
  })
})
