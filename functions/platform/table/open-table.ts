import {
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { reading, refusalOf } from './faults.ts'
import { toItem, toRow } from './items.ts'
import { queryInputOf } from './query-input.ts'
import { TableUnavailable, type Reach, type Row, type Table, type Trip } from './table.ts'
import { transactItemOf } from './transact-items.ts'

const isWithin = (reach: Reach, row: Row): boolean => reach === 'everything' || row['jurisdiction'] === reach.jurisdiction

/**
 * The table, kept by DynamoDB.
 * @param observe called once for each trip to the database; for logs, tests and the capacity meter.
 */
export function openTable(settings: { client: DynamoDBClient; tableName: string; observe?: (trip: Trip) => void }): Table {
  const { client, tableName, observe = () => {} } = settings

  return {
    async get(key, reach, { consistent = false } = {}) {
      const { Item } = await reading(
        client.send(new GetItemCommand({ TableName: tableName, Key: toItem(key), ConsistentRead: consistent })),
      )
      const row = Item === undefined ? undefined : toRow(Item)
      observe({ kind: 'get', rows: row === undefined ? [] : [row], asked: 1, consistent })
      return row !== undefined && isWithin(reach, row) ? row : undefined
    },

    async getAll(keys, reach, { consistent = true } = {}) {
      const distinct = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()]
      const rows: Row[] = []
      let wanted: Record<string, AttributeValue>[] = distinct.map(toItem)
      for (let attempt = 0; wanted.length > 0; attempt++) {
        if (attempt === 5) throw new TableUnavailable('BatchGetItem left keys unprocessed five times')
        const { Responses, UnprocessedKeys } = await reading(
          client.send(new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: consistent } } })),
        )
        rows.push(...(Responses?.[tableName] ?? []).map(toRow))
        wanted = UnprocessedKeys?.[tableName]?.Keys ?? []
      }
      observe({ kind: 'batch', rows, asked: distinct.length, consistent })
      return rows.filter((row) => isWithin(reach, row))
    },

    async query(question, reach) {
      const { Items, LastEvaluatedKey } = await reading(client.send(new QueryCommand(queryInputOf(tableName, question))))
      const rows = (Items ?? []).map(toRow)
      observe({ kind: 'query', rows, consistent: question.consistent ?? false })
      return {
        rows: rows.filter((row) => isWithin(reach, row)),
        ...(LastEvaluatedKey === undefined ? {} : { end: toRow(LastEvaluatedKey) }),
      }
    },

    async transact(writes) {
      observe({ kind: 'transaction', writes: [...writes] })
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map((one) => transactItemOf(tableName, one)) }))
      } catch (error) {
        throw refusalOf(error)
      }
    },

    async *scan() {
      let start: Record<string, AttributeValue> | undefined
      do {
        const page: {
          Items?: Record<string, AttributeValue>[] | undefined
          LastEvaluatedKey?: Record<string, AttributeValue> | undefined
        } = await client.send(
          new ScanCommand({ TableName: tableName, ConsistentRead: true, ...(start === undefined ? {} : { ExclusiveStartKey: start }) }),
        )
        const rows = (page.Items ?? []).map(toRow)
        observe({ kind: 'scan', rows, consistent: true })
        yield* rows
        start = page.LastEvaluatedKey
      } while (start !== undefined)
    },
  }
}
