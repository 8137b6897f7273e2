import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { fetchToken } from '#infra/local/fetch-token.ts'
import { runRebuild } from '#infra/local/run-job.ts'
import { findProcess, type Platform } from '#test/support/platform.ts'
import { startWithSample } from '#test/support/start-with-sample.ts'

const writes = 200
const atOnce = 20
const killAfter = [40, 120]

const List = z.object({ items: z.array(z.looseObject({ id: z.string() })) })
const Pks = z.object({ parties: z.array(z.object({ organisationId: z.string(), order: z.number() })) })
const Commitment = z.object({ id: z.string(), title: z.string() })
const Versions = z.object({ items: z.array(z.object({ version: z.number() })) })
const Dashboard = z.object({ asOf: z.string(), agreements: z.unknown(), commitments: z.looseObject({ total: z.number() }) })

let platform: Platform
let token: string
beforeAll(async () => {
  platform = await startWithSample()
  token = await fetchToken(platform.origin, 'asisten')
}, 240_000)
afterAll(() => platform.remove())

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${platform.origin}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })

async function read<Schema extends z.ZodMiniType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(await (await ask(path)).json())
}

/** Sends one write as the web does: with one key, again and again until it is acknowledged. */
async function writeUntilAcknowledged(body: object): Promise<z.output<typeof Commitment>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask('/commitments', { method: 'POST', headers, body: JSON.stringify(body) })
    const text = await answer.text()
    if (answer.status === 201) return Commitment.parse(JSON.parse(text))
    if (answer.status !== 503) throw new Error(`${answer.status} ${text}`)
    await delay(50)
  }
  throw new Error('The API did not come back')
}

async function inParallel<Result>(count: number, work: (n: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    while (next < count) results.push(await work(next++))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

test('kill -9 of the API during 200 parallel writes: each acknowledged write is there once, with its event; counters equal a rebuild', async () => {
  const [pks] = (await read('/agreements?type=pks', List)).items
  const { parties } = await read(`/agreements/${pks?.id}`, Pks)
  const ownerId = parties.find(({ order }) => order === 2)?.organisationId
  let acknowledged = 0
  const written = await inParallel(writes, async (n) => {
    const body = { agreementId: pks?.id, ownerId, title: `Janji ${n}`, category: 'service_standard', dueOn: '2027-01-31' }
    const commitment = await writeUntilAcknowledged(body)
    if (killAfter.includes(++acknowledged)) for (const pid of findProcess(platform, 'api-server')) process.kill(pid, 'SIGKILL')
    return commitment
  })
  expect(platform.output().match(/The API ended \(SIGKILL\)/g)).toHaveLength(killAfter.length)
  expect(new Set(written.map(({ id }) => id)).size).toBe(writes)

  const found = await inParallel(writes, async (n) => {
    const { id = '', title = '' } = written[n] ?? {}
    const { items } = await read(`/commitments/${id}/history`, Versions)
    return { isSame: (await read(`/commitments/${id}`, Commitment)).title === title, versions: items.map(({ version }) => version) }
  })
  expect(found.filter(({ isSame, versions }) => !isSame || versions.length !== 1)).toEqual([])

  const settled = await settledDashboard()
  await runRebuild(platform.state().jobEnvironment)
  const rebuilt = await read('/dashboard', Dashboard)
  expect({ ...rebuilt, asOf: '' }).toEqual({ ...settled, asOf: '' })
  expect(rebuilt.commitments.total).toBeGreaterThan(writes)
})

/** The dashboard once it no longer changes: the projector has caught up. */
async function settledDashboard(): Promise<z.output<typeof Dashboard>> {
  let before = await read('/dashboard', Dashboard)
  for (;;) {
    await delay(1_500)
    const now = await read('/dashboard', Dashboard)
    if (now.asOf === before.asOf) return now
    before = now
  }
}
