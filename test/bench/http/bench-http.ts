import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { build } from 'esbuild'
import { apiBase } from '#shared/contract/contract.ts'
import { bundleOptions } from '#infra/build/build-functions.ts'
import { bundlePath } from '#infra/build/paths.ts'
import { tableDefinition } from '#functions/platform/table/definition.ts'
import { duePosition, nounPosition, recordKey, tallyKey, type Key, type Position } from '#functions/platform/table/keys.ts'
import { commitmentBody } from '#test/support/deeds.ts'
import { startTestDynamoDb, testCredentials, testRegion } from '#test/support/dynamodb.ts'
import { openBenchWorld } from '../bench-world.ts'
import { loadCommitments, type Loaded } from '../load-commitments.ts'
import type { Report } from '../report.ts'
import { startMeasured, type MeasuredServer } from './measured-server.ts'
import { startTestIssuer } from './test-issuer.ts'

type Call = { path: string; method?: 'GET' | 'POST'; body?: string }
type Action = { action: string; as: string; ours: Call; floor: Call }

const loadedCommitments = 2_000

/** The seven actions that are measured, and what the floor does for each. */
function actionsOn({ commitmentId, pksId }: Loaded): Action[] {
  const body = JSON.stringify(commitmentBody(pksId))
  return [
    {
      action: 'read one commitment',
      as: 'assistant',
      ours: { path: `/commitments/${commitmentId}` },
      floor: itemAt(recordKey(commitmentId)),
    },
    {
      action: 'agreement page with children',
      as: 'assistant',
      ours: { path: `/agreements/${pksId}/overview` },
      floor: pageOf('byParent', { partition: pksId, sort: '' }, 200),
    },
    {
      action: 'list page of 50',
      as: 'assistant',
      ours: { path: '/commitments?limit=50' },
      floor: pageOf('byNoun', nounPosition('63', 'commitments', ''), 50),
    },
    {
      action: 'overdue of a province',
      as: 'assistant',
      ours: { path: '/agenda?limit=50' },
      floor: pageOf('byDue', duePosition('63', '', ''), 50),
    },
    {
      action: 'province dashboard',
      as: 'assistant',
      ours: { path: '/dashboard' },
      floor: itemAt(tallyKey({ kind: 'jurisdiction', jurisdiction: '63' })),
    },
    { action: 'national dashboard', as: 'national', ours: { path: '/dashboard' }, floor: itemAt(tallyKey({ kind: 'nation' })) },
    {
      action: 'create',
      as: 'assistant',
      ours: { path: '/commitments', method: 'POST', body },
      floor: { path: '/item', method: 'POST', body },
    },
  ]
}

const itemAt = ({ pk, sk }: Key): Call => ({ path: `/item?${new URLSearchParams({ pk, sk })}` })

const pageOf = (index: 'byNoun' | 'byParent' | 'byDue', { partition }: Position, limit: number): Call => ({
  path: `/page?${new URLSearchParams({ index, name: tableDefinition.indexes[index].partitionKey, partition, limit: String(limit) })}`,
})

type Load = { meanMs: number; perSecond: number; cpuMs: number; failed: number }

/** Kawal's built API against the floor, both as processes of their own on one DynamoDB Local, in one run. */
export async function benchHttp({ seconds }: { seconds: number }): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'kawal-bench-'))
  const [dynamodb, issuer] = await Promise.all([startTestDynamoDb(), startTestIssuer()])
  const servers: MeasuredServer[] = []
  try {
    const world = await openBenchWorld(dynamodb.endpoint)
    const loaded = await loadCommitments(world, loadedCommitments)
    const database = {
      KAWAL_TABLE: world.tableName,
      KAWAL_DYNAMODB_ENDPOINT: dynamodb.endpoint,
      AWS_REGION: testRegion,
      AWS_ACCESS_KEY_ID: testCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: testCredentials.secretAccessKey,
    }
    const floor = await startMeasured(await bundleFloor(folder), database)
    servers.push(floor)
    const ours = await startMeasured(bundlePath('api-server'), {
      ...database,
      KAWAL_BUCKET: 'none',
      KAWAL_S3_ENDPOINT: 'http://127.0.0.1:9',
      KAWAL_OIDC_ISSUER: issuer.issuer,
      KAWAL_OIDC_CLIENT_ID: issuer.clientId,
      KAWAL_OIDC_JWKS_URL: `${issuer.issuer}/jwks`,
      KAWAL_DOWNLOADS_URL: 'http://127.0.0.1:9/files',
    })
    servers.push(ours)
    const rows: Row[] = []
    for (const one of actionsOn(loaded)) rows.push(await compare(one, { ours, floor, token: await issuer.tokenFor(one.as), seconds }))
    const [oursUsed, floorUsed] = [await ours.usage(), await floor.usage()]
    world.client.destroy()
    return reportOf(rows, { oursMb: oursUsed.rssMb, floorMb: floorUsed.rssMb, oursStartMs: ours.startMs, floorStartMs: floor.startMs })
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    issuer.stop()
    await dynamodb.stop()
    await rm(folder, { recursive: true })
  }
}

async function bundleFloor(folder: string): Promise<string> {
  const outfile = join(folder, 'floor.mjs')
  const { outExtension: _extension, ...options } = bundleOptions
  await build({ ...options, entryPoints: [join(import.meta.dirname, 'floor-server.ts')], outfile })
  return outfile
}

type Row = { action: string; single: { ours: Load; floor: Load }; ten: { ours: Load; floor: Load } }
type Rivals = { ours: MeasuredServer; floor: MeasuredServer; token: string; seconds: number }

async function compare({ action, ours: oursCall, floor: floorCall }: Action, { ours, floor, token, seconds }: Rivals): Promise<Row> {
  const atOurs = (connections: number, duration: number) =>
    load(ours, { ...oursCall, path: apiBase + oursCall.path }, { connections, duration, token })
  const atFloor = (connections: number, duration: number) => load(floor, floorCall, { connections, duration, token })
  await atFloor(4, 1)
  await atOurs(4, 1)
  const measured: Row[] = []
  // In turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < rounds; round++) {
    const single = { floor: await atFloor(1, seconds / rounds), ours: await atOurs(1, seconds / rounds) }
    measured.push({ action, single, ten: { floor: await atFloor(10, seconds / rounds), ours: await atOurs(10, seconds / rounds) } })
  }
  const of = (pick: (row: Row) => Load): Load => medianLoad(measured.map(pick))
  return {
    action,
    single: { ours: of(({ single }) => single.ours), floor: of(({ single }) => single.floor) },
    ten: { ours: of(({ ten }) => ten.ours), floor: of(({ ten }) => ten.floor) },
  }
}

const rounds = 3

function medianLoad(loads: Load[]): Load {
  const median = (numbers: number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
  const of = (part: keyof Load): number => median(loads.map((one) => one[part]))
  return { meanMs: of('meanMs'), perSecond: of('perSecond'), cpuMs: of('cpuMs'), failed: Math.max(...loads.map(({ failed }) => failed)) }
}

async function load(
  server: MeasuredServer,
  { path, method = 'GET', body }: Call,
  settings: { connections: number; duration: number; token: string },
): Promise<Load> {
  const { connections, duration, token } = settings
  const before = await server.usage()
  const result = await autocannon({
    url: server.origin + path,
    connections,
    duration,
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body }),
  })
  const { cpuMs } = await server.usage()
  const answered = result['2xx']
  return {
    // autocannon rounds its latencies to whole milliseconds; of one connection the mean follows from the count.
    meanMs: (result.duration * 1000 * connections) / Math.max(1, answered),
    perSecond: answered / result.duration,
    cpuMs: (cpuMs - before.cpuMs) / Math.max(1, answered),
    failed: result.non2xx + result.errors,
  }
}

type Whole = { oursMb: number; floorMb: number; oursStartMs: number; floorStartMs: number }

const goals = { mean: 2, rate: 0.5, cpu: 2.5, rssMb: 200, startMs: 1_000 }

function reportOf(rows: Row[], whole: Whole): Report {
  const table = rows.map(({ action, single, ten }) => {
    const ratios = {
      mean: single.ours.meanMs / single.floor.meanMs,
      rate: ten.ours.perSecond / ten.floor.perSecond,
      cpu: ten.ours.cpuMs / ten.floor.cpuMs,
    }
    const isHeld = ratios.mean <= goals.mean && ratios.rate >= goals.rate && ratios.cpu <= goals.cpu
    return {
      action,
      'ms @1': single.ours.meanMs.toFixed(2),
      floor: single.floor.meanMs.toFixed(2),
      'ratio ≤ 2': ratios.mean.toFixed(2),
      'per s @10': Math.round(ten.ours.perSecond),
      'floor ': Math.round(ten.floor.perSecond),
      'ratio ≥ 0.5': ratios.rate.toFixed(2),
      'CPU ms': ten.ours.cpuMs.toFixed(2),
      ' floor': ten.floor.cpuMs.toFixed(2),
      'ratio ≤ 2.5': ratios.cpu.toFixed(2),
      failed: single.ours.failed + ten.ours.failed,
      held: isHeld ? 'yes' : 'NO',
    }
  })
  const notes = [
    `Memory after the run: ${Math.round(whole.oursMb)} MB (goal ≤ ${goals.rssMb}), floor ${Math.round(whole.floorMb)} MB.`,
    `Start until listening: ${whole.oursStartMs} ms (goal ≤ ${goals.startMs}), floor ${whole.floorStartMs} ms.`,
    `${loadedCommitments} commitments. The floor has no sign-in, permission, validation or answer shaping; its creation writes the same three items.`,
  ]
  return { bench: 'http', table, notes, data: { rows, whole } }
}
