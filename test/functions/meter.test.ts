import { beforeAll, describe, expect, inject, it } from 'vitest'
import {
  BatchGetItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type ConsumedCapacity,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { openTable } from '#functions/platform/table/open-table.ts'
import type { Row, Trip } from '#functions/platform/table/table.ts'
import { createTestTable, testDynamoDbClient } from '#test/support/dynamodb.ts'
import { randomHistory } from '#test/support/histories.ts'
import { openMeter, readUnitsOf, sizeOfItem, unitsOfWrite } from '#test/support/meter.ts'

let client: DynamoDBClient
let tableName: string

beforeAll(async () => {
  const endpoint = inject('dynamodbEndpoint')
  client = testDynamoDbClient(endpoint)
  tableName = await createTestTable(endpoint)
})

const row = (more: object = {}): Row => ({ pk: 'a', sk: 'record', ...more })
const filled = (bytes: number): string => 'x'.repeat(bytes)

const told = (capacity: ConsumedCapacity | undefined) => ({
  table: capacity?.Table?.CapacityUnits,
  indexes: Object.fromEntries(
    Object.entries(capacity?.GlobalSecondaryIndexes ?? {}).flatMap(([name, { CapacityUnits = 0 }]) =>
      CapacityUnits > 0 ? [[name, CapacityUnits]] : [],
    ),
  ),
})

async function put(item: Row) {
  const { ConsumedCapacity } = await client.send(
    new PutItemCommand({ TableName: tableName, Item: marshall(item, { removeUndefinedValues: true }), ReturnConsumedCapacity: 'INDEXES' }),
  )
  return told(ConsumedCapacity)
}

describe('sizes follow the published rules', () => {
  it.each<[string, object, number]>([
    ['names and text in UTF-8', { a: 'xyz', né: 'é' }, 1 + 3 + 3 + 2],
    ['numbers by significant digits', { n: 0, m: 27, k: -1234, h: 100 }, 1 + 1 + 1 + 2 + 1 + 4 + 1 + 2],
    ['booleans and null', { t: true, z: null }, 2 + 2],
    ['lists and maps: three bytes, and one for each element', { l: ['ab', 'c'], m: { k: 'v' } }, 1 + 3 + 1 + 2 + 1 + 1 + 1 + 3 + 1 + 1 + 1],
    ['nothing for what is undefined', { a: undefined, b: { c: undefined } }, 1 + 3],
  ])('%s', (_, item, bytes) => {
    expect(sizeOfItem(item)).toBe(bytes)
  })
})

describe('units of worked examples', () => {
  const item = (bytes: number): Row => ({ pk: 'p', sk: 's', v: filled(bytes - 7) })

  it('of reading', () => {
    const one = (bytes: number, consistent: boolean): Trip & { kind: 'get' } => ({ kind: 'get', rows: [item(bytes)], asked: 1, consistent })
    expect([one(4096, true), one(4097, true), one(4096, false), one(9000, false)].map(readUnitsOf)).toEqual([1, 2, 0.5, 1.5])
    expect(readUnitsOf({ kind: 'batch', rows: [item(10), item(5000)], asked: 3, consistent: true })).toBe(1 + 2 + 1)
    expect(readUnitsOf({ kind: 'query', rows: [item(3000), item(3000)], consistent: false })).toBe(1)
    expect(readUnitsOf({ kind: 'query', rows: [], consistent: false })).toBe(0.5)
  })

  it('of a transaction: two for each started kilobyte of an item, one for each of an index entry', () => {
    const indexed = row({ nounPk: 'n', nounSk: 'a', card: { title: filled(1100) }, body: filled(1000) })
    const { writes, trips } = openMeter().costOf([
      {
        kind: 'transaction',
        writes: [
          { put: indexed, condition: { kind: 'absent' } },
          { put: { pk: 'e', sk: 'event#1' }, condition: { kind: 'absent' } },
        ],
      },
    ])
    expect([trips, writes]).toEqual([1, 2 * 3 + 2 + 2])
  })

  it('of a change in a transaction: what no index shows costs no index', () => {
    const before = row({ nounPk: 'n', nounSk: 'a', facetPk: 'draft', facetSk: 'a', card: { title: 'x' } })
    const cost = (after: Row): number => openMeter().costOf([{ kind: 'transaction', writes: [{ put: after, previous: before }] }]).writes
    expect([cost({ ...before, body: 'y' }), cost({ ...before, card: { title: 'y' } }), cost({ ...before, facetPk: 'signed' })]).toEqual([
      2, 4, 4,
    ])
  })

  it('of a changed key: the entry is deleted and put', () => {
    const before = row({ facetPk: 'draft', facetSk: 'a', card: {} })
    expect(unitsOfWrite(before, { ...before, facetPk: 'signed' })).toEqual({ table: 1, indexes: { byFacet: 2 } })
    expect(unitsOfWrite(before, { ...before, body: 'more' })).toEqual({ table: 1, indexes: {} })
    expect(unitsOfWrite(before, { ...before, card: { title: 'x' } })).toEqual({ table: 1, indexes: { byFacet: 1 } })
  })
})

describe('units are those that DynamoDB reports for single operations', () => {
  const indexed = row({
    jurisdiction: '63',
    nounPk: 'n',
    nounSk: 'a',
    facetPk: 'draft',
    facetSk: 'a',
    ownerPk: 'o',
    ownerSk: '1',
    card: { title: filled(300) },
  })
  const changes: [string, Row | undefined, Row][] = [
    ['a small row without indexes', undefined, row()],
    ['a row of 2.5 KB', row(), row({ body: filled(2500) })],
    ['a row that shrinks', row({ body: filled(2500) }), row({ body: filled(10) })],
    ['a new row in three indexes', undefined, indexed],
    ['a change that no index shows', indexed, { ...indexed, body: 'new' }],
    ['a change of the card', indexed, { ...indexed, card: { title: filled(1500) } }],
    ['another facet', indexed, { ...indexed, facetPk: 'signed' }],
    ['an entry that goes', indexed, { ...indexed, ownerPk: undefined, ownerSk: undefined }],
  ]

  it.each(changes)('writing %s', async (_, before, after) => {
    await client.send(new DeleteItemCommand({ TableName: tableName, Key: marshall({ pk: 'a', sk: 'record' }) }))
    if (before !== undefined) await put(before)
    expect(await put(after)).toEqual(unitsOfWrite(before, after))
  })

  it('writing the rows of a random history', async () => {
    const kept = new Map<string, Row>()
    for (const write of randomHistory(5, 60).steps.flatMap(({ writes }) => writes)) {
      if (!('put' in write)) continue
      const name = write.put.pk + write.put.sk
      expect(await put(write.put)).toEqual(unitsOfWrite(kept.get(name), write.put))
      kept.set(name, write.put)
    }
  })

  it('reading one, a batch, a page of the table and of an index', async () => {
    const trips: Trip[] = []
    const table = openTable({ client, tableName, observe: (trip) => trips.push(trip) })
    const rows = randomHistory(6, 40).steps.flatMap(({ writes }) => writes.flatMap((write) => ('put' in write ? write.put : [])))
    for (const one of rows) await put(one)
    const pk = rows[0]?.pk ?? ''
    // The emulator forgets to charge an absent item of a batch; AWS does charge it, and so does the meter.
    const keys = [
      { pk, sk: 'record' },
      { pk, sk: 'event#00000001' },
    ]
    await table.get({ pk, sk: 'record' }, 'everything', { consistent: true })
    await table.get({ pk: 'nowhere', sk: 'x' }, 'everything')
    await table.getAll(keys, 'everything')
    await table.query({ partition: pk, limit: 100 }, 'everything')
    await table.query({ index: 'byNoun', partition: '63#commitments', limit: 100 }, 'everything')
    const asked = { TableName: tableName, ReturnConsumedCapacity: 'TOTAL' } as const
    const partition = {
      KeyConditionExpression: '#p = :p',
      ExpressionAttributeNames: { '#p': 'pk' },
      ExpressionAttributeValues: { ':p': { S: pk } },
    }
    const inIndex = {
      IndexName: 'byNoun',
      ...partition,
      ExpressionAttributeNames: { '#p': 'nounPk' },
      ExpressionAttributeValues: { ':p': { S: '63#commitments' } },
    }
    const batch = {
      RequestItems: { [tableName]: { Keys: keys.map((key) => marshall(key)), ConsistentRead: true } },
      ReturnConsumedCapacity: 'TOTAL',
    } as const
    const answers = [
      (await client.send(new GetItemCommand({ ...asked, Key: marshall({ pk, sk: 'record' }), ConsistentRead: true }))).ConsumedCapacity,
      (await client.send(new GetItemCommand({ ...asked, Key: marshall({ pk: 'nowhere', sk: 'x' }) }))).ConsumedCapacity,
      (await client.send(new BatchGetItemCommand(batch))).ConsumedCapacity?.[0],
      (await client.send(new QueryCommand({ ...asked, ...partition }))).ConsumedCapacity,
      (await client.send(new QueryCommand({ ...asked, ...inIndex }))).ConsumedCapacity,
    ]
    expect(trips.flatMap((trip) => (trip.kind === 'transaction' ? [] : readUnitsOf(trip)))).toEqual(
      answers.map((capacity) => capacity?.CapacityUnits),
    )
  })
})
