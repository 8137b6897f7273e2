import {
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type AttributeValue,
  type DynamoDBClient,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { tableDefinition, type IndexName } from './definition.ts'
import type { IndexPositions, Key } from './keys.ts'

/** A row as stored: its key, and `jurisdiction` where it belongs to one. */
export type Row = Key & { [attribute: string]: unknown }

/** Whose rows may leave the table: those of one jurisdiction, or all (head office, and Kawal's own bookkeeping). */
export type Reach = { jurisdiction: string } | 'everything'

/** What must hold for a write; repeated by the database itself, so that it also holds under concurrency. */
export type Condition =
  | { kind: 'absent' }
  | { kind: 'version'; version: number; statuses?: readonly string[] }
  /** The row is absent or in any other status than this. */
  | { kind: 'not_status'; status: string }

export type Write =
  | { put: Row; condition?: Condition; previous?: Row }
  | { check: Key; condition: Condition }
  /** Sets parts of a map in a row that is there already, and leaves the others. */
  | { set: Key; map: string; parts: Readonly<Record<string, unknown>>; jurisdiction: string }
  | { remove: Key; previous?: Row }

/** A page of one partition. `from`/`to` and `prefix` narrow the sort key. */
export type Question = {
  index?: IndexName
  partition: string
  prefix?: string
  between?: { from: string; to: string }
  limit: number
  newestFirst?: boolean
  consistent?: boolean
  /** Where the page before ended. */
  after?: Row
}

/** A transaction takes no more. */
export const mostWrites = 100

export type Answer = { rows: Row[]; end?: Row }

/** One trip to the database, as the meter sees it. */
export type Trip =
  | { kind: 'get' | 'batch'; rows: Row[]; asked: number; consistent: boolean }
  | { kind: 'query' | 'scan'; rows: Row[]; consistent: boolean }
  | { kind: 'transaction'; writes: Write[] }

/** Why a transaction did not go through; `failed` are the positions of the writes whose condition did not hold. */
export class TransactionRefused extends Error {
  readonly failed: number[]
  readonly isTransient: boolean
  constructor(failed: number[], isTransient: boolean, cause: unknown) {
    super('transaction refused', { cause })
    this.name = 'TransactionRefused'
    this.failed = failed
    this.isTransient = isTransient
  }
}

/** A read that got no answer, or half of one; asked again later it may. */
export class TableUnavailable extends Error {
  constructor(cause: unknown) {
    super('the table is unavailable', { cause })
    this.name = 'TableUnavailable'
  }
}

export type Table = ReturnType<typeof openTable>

const names = tableDefinition.indexes

/** Spreads positions over the key attributes of the indexes. */
export function indexAttributes(positions: IndexPositions): Record<string, string> {
  const attributes: Record<string, string> = {}
  const indexes: IndexName[] = ['byNoun', 'byFacet', 'byParent', 'byOwner', 'byDue']
  for (const index of indexes) {
    const position = positions[index]
    if (position === undefined) continue
    attributes[names[index].partitionKey] = position.partition
    attributes[names[index].sortKey] = position.sort
  }
  return attributes
}

const isWithin = (reach: Reach, row: Row): boolean => reach === 'everything' || row['jurisdiction'] === reach.jurisdiction

const write = (row: Row) => marshall(row, { removeUndefinedValues: true })
const read = (item: Record<string, AttributeValue>): Row => {
  const { pk, sk, ...attributes } = unmarshall(item)
  if (typeof pk !== 'string' || typeof sk !== 'string') throw new Error('A row came back without its key')
  return { ...attributes, pk, sk }
}

type ConditionParts = Pick<
  NonNullable<TransactWriteItem['Put']>,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>

function conditionOf(condition: Condition | undefined): ConditionParts {
  if (condition === undefined) return {}
  if (condition.kind === 'absent') return { ConditionExpression: 'attribute_not_exists(pk)' }
  if (condition.kind === 'not_status')
    return {
      ConditionExpression: 'attribute_not_exists(#status) OR #status <> :status',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: marshall({ ':status': condition.status }),
    }
  const statuses = condition.statuses ?? []
  const legal = statuses.length === 0 ? '' : ` AND #status IN (${statuses.map((_, index) => `:status${index}`).join(', ')})`
  return {
    ConditionExpression: `version = :version${legal}`,
    ...(statuses.length === 0 ? {} : { ExpressionAttributeNames: { '#status': 'status' } }),
    ExpressionAttributeValues: marshall({
      ':version': condition.version,
      ...Object.fromEntries(statuses.map((status, index) => [`:status${index}`, status])),
    }),
  }
}

function itemOf(tableName: string, one: Write): TransactWriteItem {
  if ('put' in one) return { Put: { TableName: tableName, Item: write(one.put), ...conditionOf(one.condition) } }
  if ('check' in one)
    return { ConditionCheck: { TableName: tableName, Key: write(one.check), ConditionExpression: '', ...conditionOf(one.condition) } }
  if ('remove' in one) return { Delete: { TableName: tableName, Key: write(one.remove) } }
  const parts = Object.entries(one.parts)
  return {
    Update: {
      TableName: tableName,
      Key: write(one.set),
      UpdateExpression: `SET ${parts.map((_, index) => `#map.#name${index} = :value${index}`).join(', ')}`,
      ExpressionAttributeNames: { '#map': one.map, ...Object.fromEntries(parts.map(([name], index) => [`#name${index}`, name])) },
      ExpressionAttributeValues: marshall(Object.fromEntries(parts.map(([, value], index) => [`:value${index}`, value])), {
        removeUndefinedValues: true,
      }),
    },
  }
}

const transientCodes = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/** Faults of ours that trying again would only repeat. */
const lastingFaults = new Set(['ValidationException', 'ResourceNotFoundException', 'AccessDeniedException', 'UnrecognizedClientException'])

const isLasting = (error: unknown): boolean => error instanceof Error && lastingFaults.has(error.name)

async function reading<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer
  } catch (error) {
    throw isLasting(error) ? error : new TableUnavailable(error)
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof TransactionCanceledException)) return isLasting(error) ? error : new TransactionRefused([], true, error)
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None')
  const failed = codes.flatMap((code, position) => (code === 'ConditionalCheckFailed' ? [position] : []))
  if (codes.includes('ValidationError')) return error
  return new TransactionRefused(failed, failed.length === 0 && codes.some((code) => transientCodes.has(code)), error)
}

/**
 * The table module: the only code that speaks DynamoDB. Reads say whose rows they may see, and nothing else leaves;
 * a write is always one transaction.
 * @param observe called once for each trip to the database; for logs, tests and the capacity meter.
 */
export function openTable(settings: { client: DynamoDBClient; tableName: string; observe?: (trip: Trip) => void }) {
  const { client, tableName, observe = () => {} } = settings

  return {
    /** One row, or undefined when it is not there or out of reach. */
    async get(key: Key, reach: Reach, { consistent = false } = {}): Promise<Row | undefined> {
      const { Item } = await reading(client.send(new GetItemCommand({ TableName: tableName, Key: write(key), ConsistentRead: consistent })))
      const row = Item === undefined ? undefined : read(Item)
      observe({ kind: 'get', rows: row === undefined ? [] : [row], asked: 1, consistent })
      return row !== undefined && isWithin(reach, row) ? row : undefined
    },

    /** Up to 100 rows in one consistent read; those out of reach or absent are left out. */
    async getAll(keys: readonly Key[], reach: Reach, { consistent = true } = {}): Promise<Row[]> {
      const distinct = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()]
      const rows: Row[] = []
      let wanted: Record<string, AttributeValue>[] = distinct.map(write)
      for (let attempt = 0; wanted.length > 0; attempt++) {
        if (attempt === 5) throw new TableUnavailable('BatchGetItem left keys unprocessed five times')
        const { Responses, UnprocessedKeys } = await reading(
          client.send(new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: consistent } } })),
        )
        rows.push(...(Responses?.[tableName] ?? []).map(read))
        wanted = UnprocessedKeys?.[tableName]?.Keys ?? []
      }
      observe({ kind: 'batch', rows, asked: distinct.length, consistent })
      return rows.filter((row) => isWithin(reach, row))
    },

    /** One page of a partition. */
    async query(question: Question, reach: Reach): Promise<Answer> {
      const attributes =
        question.index === undefined
          ? { partitionKey: tableDefinition.partitionKey, sortKey: tableDefinition.sortKey }
          : names[question.index]
      const narrowing =
        question.between !== undefined
          ? ' AND #sort BETWEEN :from AND :to'
          : question.prefix !== undefined
            ? ' AND begins_with(#sort, :prefix)'
            : ''
      const { Items, LastEvaluatedKey } = await reading(
        client.send(
          new QueryCommand({
            TableName: tableName,
            ...(question.index === undefined ? { ConsistentRead: question.consistent ?? false } : { IndexName: question.index }),
            KeyConditionExpression: `#partition = :partition${narrowing}`,
            ExpressionAttributeNames: {
              '#partition': attributes.partitionKey,
              ...(narrowing === '' ? {} : { '#sort': attributes.sortKey }),
            },
            ExpressionAttributeValues: marshall({
              ':partition': question.partition,
              ...(question.between !== undefined
                ? { ':from': question.between.from, ':to': question.between.to }
                : question.prefix !== undefined
                  ? { ':prefix': question.prefix }
                  : {}),
            }),
            ScanIndexForward: !question.newestFirst,
            Limit: question.limit,
            ...(question.after === undefined ? {} : { ExclusiveStartKey: write(question.after) }),
          }),
        ),
      )
      const rows = (Items ?? []).map(read)
      observe({ kind: 'query', rows, consistent: question.consistent ?? false })
      return {
        rows: rows.filter((row) => isWithin(reach, row)),
        ...(LastEvaluatedKey === undefined ? {} : { end: read(LastEvaluatedKey) }),
      }
    },

    /**
     * All writes or none.
     * @throws TransactionRefused when a condition did not hold or the table was busy; it may still have been applied by an earlier try.
     */
    async transact(writes: readonly Write[]): Promise<void> {
      observe({ kind: 'transaction', writes: [...writes] })
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map((one) => itemOf(tableName, one)) }))
      } catch (error) {
        throw refusalOf(error)
      }
    },

    /** Every row of the table, page by page; for rebuild alone, never in a request. */
    async *scan(): AsyncGenerator<Row> {
      let start: Record<string, AttributeValue> | undefined
      do {
        const page: {
          Items?: Record<string, AttributeValue>[] | undefined
          LastEvaluatedKey?: Record<string, AttributeValue> | undefined
        } = await client.send(
          new ScanCommand({ TableName: tableName, ConsistentRead: true, ...(start === undefined ? {} : { ExclusiveStartKey: start }) }),
        )
        const rows = (page.Items ?? []).map(read)
        observe({ kind: 'scan', rows, consistent: true })
        yield* rows
        start = page.LastEvaluatedKey
      } while (start !== undefined)
    },
  }
}
