import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { findStream } from '#infra/local/stream/find-stream.ts'
import { followStream } from '#infra/local/stream/follow-stream.ts'
import { startOf, writePosition } from '#infra/local/stream/position.ts'
import { toLambdaRecord } from '#infra/local/stream/to-lambda-record.ts'
import { createTestTable, testCredentials, testDynamoDbClient, testRegion } from '#test/support/dynamodb.ts'

const endpoint = inject('dynamodbEndpoint')
let table: string
let client: DynamoDBClient
let streamArn: string
let folder: string
let positionFile: string
let failedFile: string
let rebuilds: number
let told: string[]
const edition = 7
/** Long, for busy machines: these tests wait for something to happen and end as soon as it does. */
const soon = { timeout: 20_000 }

beforeEach(async () => {
  client = testDynamoDbClient(endpoint)
  table = await createTestTable(endpoint, { withStream: true })
  streamArn = await findStream(client, table)
  folder = await mkdtemp(join(tmpdir(), 'kawal-stream-'))
  positionFile = join(folder, 'position.json')
  failedFile = join(folder, 'failed-events.jsonl')
  rebuilds = 0
  told = []
  writePosition(positionFile, startOf({ streamArn, edition }))
})

const following: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(following.splice(0).map((stop) => stop()))
  await rm(folder, { recursive: true })
})

/** Follows the table's stream until the returned function is called. */
function follow(handler: (event: DynamoDBStreamEvent) => Promise<unknown>, databaseAnswers = async () => {}): () => Promise<void> {
  const stop = new AbortController()
  const done = followStream({
    client: new DynamoDBStreamsClient({ endpoint, region: testRegion, credentials: testCredentials }),
    streamArn,
    edition,
    positionFile,
    failedFile,
    handler,
    databaseAnswers,
    waits: [5, 10],
    job: 'projector',
    catchUp: async () => void rebuilds++,
    tell: (sentence) => void told.push(sentence),
    signal: stop.signal,
  })
  const end = async () => {
    stop.abort()
    await done
  }
  following.push(end)
  return end
}

const put = (pk: string, n = 0) =>
  client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: pk }, sk: { S: 'x' }, n: { N: String(n) } } }))
const nameOf = ({ dynamodb }: DynamoDBRecord) => `${dynamodb?.Keys?.['pk']?.S}${dynamodb?.NewImage?.['n']?.N}`

/** A handler that keeps what it was given and fails when it meets a poisoned name. */
function recorder(poison?: string, failures = Number.POSITIVE_INFINITY) {
  const seen: string[] = []
  const calls: string[][] = []
  let left = failures
  const handler = async ({ Records }: DynamoDBStreamEvent) => {
    const names = Records.map(nameOf)
    calls.push(names)
    if (poison !== undefined && names.includes(poison) && left-- > 0) throw new Error('tidak bisa')
    seen.push(...names)
  }
  return { seen, calls, handler }
}

test('changes arrive in the order in which they were made, in the shape that Lambda gives', async () => {
  const events: DynamoDBRecord[] = []
  follow(async ({ Records }) => void events.push(...Records))
  for (let n = 0; n < 30; n++) await put('a', n)
  await expect.poll(() => events.map(nameOf), soon).toEqual(Array.from({ length: 30 }, (_, n) => `a${n}`))
  expect(events[1]).toMatchObject({
    eventName: 'MODIFY',
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn,
    dynamodb: {
      Keys: { pk: { S: 'a' }, sk: { S: 'x' } },
      OldImage: { n: { N: '0' } },
      NewImage: { n: { N: '1' } },
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  })
  // DynamoDB rounds this time down to the minute.
  const age = Date.now() / 1000 - (events[1]?.dynamodb?.ApproximateCreationDateTime ?? 0)
  expect(age).toBeGreaterThanOrEqual(0)
  expect(age).toBeLessThan(180)
})

test('empty values arrive as they were written', async () => {
  const Item = {
    pk: { S: 'a' },
    sk: { S: 'x' },
    map: { M: {} },
    list: { L: [] },
    text: { S: '' },
    no: { BOOL: false },
    deep: { M: { map: { M: {} } } },
  }
  await client.send(new PutItemCommand({ TableName: table, Item }))
  const events: DynamoDBRecord[] = []
  follow(async ({ Records }) => void events.push(...Records))
  await expect.poll(() => events[0]?.dynamodb?.NewImage, soon).toEqual(Item)
})

test('bytes become base64 and the time becomes seconds, however deep', () => {
  const bytes = new Uint8Array([1, 2, 250])
  const record = toLambdaRecord(
    {
      dynamodb: {
        ApproximateCreationDateTime: new Date(5_900),
        NewImage: { b: { B: bytes }, set: { BS: [bytes] }, deep: { M: { list: { L: [{ B: bytes }, { NULL: true }] } } } },
      },
    },
    'arn:x',
  )
  expect(record).toMatchObject({
    eventSourceARN: 'arn:x',
    dynamodb: {
      ApproximateCreationDateTime: 5,
      NewImage: { b: { B: 'AQL6' }, set: { BS: ['AQL6'] }, deep: { M: { list: { L: [{ B: 'AQL6' }, { NULL: true }] } } } },
    },
  })
})

test('the position is kept: after a stop only what is new is delivered, and nothing is rebuilt', async () => {
  const first = recorder()
  const stop = follow(first.handler)
  await put('a', 1)
  await expect.poll(() => first.seen, soon).toEqual(['a1'])
  await stop()
  await put('a', 2)
  const second = recorder()
  follow(second.handler)
  await expect.poll(() => second.seen, soon).toEqual(['a2'])
  expect(rebuilds).toBe(0)
})

test('what was delivered but not acknowledged is delivered again', async () => {
  const before = await readFile(positionFile, 'utf8')
  const first = recorder()
  const stop = follow(first.handler)
  await put('a', 1)
  await expect.poll(() => first.seen, soon).toEqual(['a1'])
  await stop()
  await writeFile(positionFile, before)
  const second = recorder()
  follow(second.handler)
  await expect.poll(() => second.seen, soon).toEqual(['a1'])
})

test('a passing failure is tried again, in order, and nothing is put aside', async () => {
  for (const n of [1, 2, 3]) await put('a', n)
  const { seen, calls, handler } = recorder('a2', 2)
  follow(handler)
  await expect.poll(() => seen, soon).toEqual(['a1', 'a2', 'a3'])
  expect(calls).toHaveLength(3)
  await expect(readFile(failedFile)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a poisoned record is put aside after three tries, and the others are delivered in order around it', async () => {
  for (let n = 1; n <= 7; n++) await put('a', n)
  const { seen, calls, handler } = recorder('a5')
  follow(handler)
  await expect.poll(() => seen, soon).toEqual(['a1', 'a2', 'a3', 'a4', 'a6', 'a7'])
  expect(calls.filter((names) => names.join() === 'a5')).toHaveLength(3)
  const parked = JSON.parse(await readFile(failedFile, 'utf8'))
  expect([parked.reason, nameOf(parked.record)]).toEqual(['tidak bisa', 'a5'])
  await put('a', 8)
  await expect.poll(() => seen.at(-1), soon).toBe('a8')
})

test('while the database is away nothing is tried, so nothing is put aside', async () => {
  let answers = (): void => undefined
  const back = new Promise<void>((resolve) => (answers = resolve))
  await put('a', 1)
  const { seen, calls, handler } = recorder('a1', 1)
  let asked = 0
  follow(handler, async () => void (++asked === 2 && (await back)))
  await expect.poll(() => asked, soon).toBe(2)
  expect(calls).toHaveLength(1)
  answers()
  await expect.poll(() => seen, soon).toEqual(['a1'])
})

test.each([
  ['missing', () => rm(positionFile)],
  ['broken', () => writeFile(positionFile, '{"streamArn":')],
  ['of another stream', async () => writePosition(positionFile, startOf({ streamArn: 'arn:lama', edition }))],
  [
    'a day old',
    () => writeFile(positionFile, JSON.stringify({ ...startOf({ streamArn, edition }), polledAt: Date.now() - 24 * 3_600_000 })),
  ],
  [
    'in a shard that is gone',
    async () => writePosition(positionFile, { ...startOf({ streamArn, edition }), shards: { hilang: { after: '1', isFinished: false } } }),
  ],
])('a position that is %s leads to one rebuild and to all that the stream still holds', async (_what, lose) => {
  await lose()
  await put('a', 1)
  const { seen, handler } = recorder()
  follow(handler)
  await expect.poll(() => seen, soon).toEqual(['a1'])
  expect(rebuilds).toBe(1)
})

test.each([
  ['an older Kawal, which kept no number', {}],
  ['another number', { edition: edition - 1 }],
])('a position of %s leads to one rebuild, of which people are told, and to none at the next start', async (_what, kept) => {
  writePosition(positionFile, startOf({ streamArn, ...kept }))
  const stop = follow(recorder().handler)
  await put('a', 1)
  await expect.poll(() => rebuilds, soon).toBe(1)
  await expect.poll(async () => JSON.parse(await readFile(positionFile, 'utf8')).edition, soon).toBe(edition)
  await stop()
  const { seen, handler } = recorder()
  await put('a', 2)
  follow(handler)
  await expect.poll(() => seen.at(-1), soon).toBe('a2')
  expect(rebuilds).toBe(1)
  expect(told).toEqual([expect.stringContaining('all counters are being made again')])
})
