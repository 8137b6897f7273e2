import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it } from 'vitest'
import { openTable } from '#functions/platform/table/open-table.ts'
import { TableUnavailable, TransactionRefused, type Row } from '#functions/platform/table/table.ts'

const client = new DynamoDBClient({ region: 'ap-southeast-3', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } })
const database = mockClient(client)
const table = openTable({ client, tableName: 'kawal' })
beforeEach(() => void database.reset())

const key = (id: string) => ({ pk: id, sk: 'record' })
const row = (id: string, jurisdiction = '63'): Row => ({ ...key(id), jurisdiction })
const named = (name: string) => Object.assign(new Error('told by the database'), { name })
const meta = { $metadata: {}, message: 'cancelled' }

describe('reading many rows', () => {
  it('asks again for what the database left unprocessed, and for nothing else', async () => {
    database
      .on(BatchGetItemCommand)
      .resolvesOnce({
        Responses: { kawal: [marshall(row('a'))] },
        UnprocessedKeys: { kawal: { Keys: [marshall(key('b')), marshall(key('c'))] } },
      })
      .resolvesOnce({ Responses: { kawal: [marshall(row('c'))] }, UnprocessedKeys: { kawal: { Keys: [marshall(key('b'))] } } })
      .resolvesOnce({ Responses: { kawal: [marshall(row('b'))] } })
    const rows = await table.getAll([key('a'), key('b'), key('c'), key('a')], 'everything')
    expect(rows.map((one) => one.pk).sort()).toEqual(['a', 'b', 'c'])
    const asked = database.commandCalls(BatchGetItemCommand).map((call) => call.args[0].input.RequestItems?.['kawal']?.Keys?.length)
    expect(asked).toEqual([3, 2, 1])
  })

  it('gives up after five times', async () => {
    database.on(BatchGetItemCommand).resolves({ Responses: {}, UnprocessedKeys: { kawal: { Keys: [marshall(key('a'))] } } })
    await expect(table.getAll([key('a')], 'everything')).rejects.toThrow(TableUnavailable)
    expect(database.commandCalls(BatchGetItemCommand).length).toBe(5)
  })

  it('leaves out rows of another jurisdiction, wherever they came from', async () => {
    const own = { jurisdiction: '63' }
    database.on(BatchGetItemCommand).resolves({ Responses: { kawal: [marshall(row('a')), marshall(row('b', '19')), marshall(key('c'))] } })
    database.on(GetItemCommand).resolves({ Item: marshall(row('b', '19')) })
    database.on(QueryCommand).resolves({ Items: [marshall(row('b', '19')), marshall(row('a'))] })
    expect((await table.getAll([key('a'), key('b'), key('c')], own)).map((one) => one.pk)).toEqual(['a'])
    expect(await table.get(key('b'), own)).toBeUndefined()
    expect((await table.query({ partition: 'x', limit: 2 }, own)).rows.map((one) => one.pk)).toEqual(['a'])
    expect((await table.query({ partition: 'x', limit: 2 }, 'everything')).rows.length).toBe(2)
  })

  it('faults on a row that came without its key', async () => {
    database.on(GetItemCommand).resolves({ Item: marshall({ pk: 'a' }) })
    await expect(table.get(key('a'), 'everything')).rejects.toThrow('without its key')
  })
})

describe('a refused transaction', () => {
  const transact = async (error: Error) => {
    database.on(TransactWriteItemsCommand).rejects(error)
    return table.transact([{ put: row('a') }, { put: row('b') }, { remove: key('c') }]).then(
      () => 'done',
      (thrown: unknown) => thrown,
    )
  }
  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({ ...meta, CancellationReasons: codes.map((Code) => ({ Code })) })

  it('says which conditions did not hold', async () => {
    expect(await transact(cancelled('None', 'ConditionalCheckFailed', 'None'))).toMatchObject({ failed: [1], isTransient: false })
    expect(await transact(cancelled('ConditionalCheckFailed', 'TransactionConflict', 'ConditionalCheckFailed'))).toMatchObject({
      failed: [0, 2],
      isTransient: false,
    })
  })

  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])('may be tried again after %s', async (code) => {
    expect(await transact(cancelled('None', code, 'None'))).toMatchObject({ failed: [], isTransient: true })
  })

  it.each([
    'TimeoutError',
    'ThrottlingException',
    'InternalServerError',
    'ProvisionedThroughputExceededException',
    'TransactionInProgressException',
  ])('may have happened and may be tried again after %s', async (name) => {
    const thrown = await transact(named(name))
    expect(thrown).toBeInstanceOf(TransactionRefused)
    expect(thrown).toMatchObject({ failed: [], isTransient: true })
  })

  it.each(['ValidationException', 'ResourceNotFoundException', 'AccessDeniedException', 'UnrecognizedClientException'])(
    'is our own fault after %s',
    async (name) => {
      const fault = named(name)
      expect(await transact(fault)).toBe(fault)
    },
  )

  it('is our own fault when an item itself is wrong', async () => {
    const fault = cancelled('None', 'ValidationError')
    expect(await transact(fault)).toBe(fault)
  })
})
