import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { mostWrites, type Row, type Table } from '#functions/platform/table/table.ts'

/** Puts rows into a table, past everything that checks them. */
export type Fill = (rows: readonly Row[]) => Promise<void>

const rowsAtOnce = 25
const lanes = 4

function* portionsOf(rows: readonly Row[], size: number): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

export function fillDynamoDb(client: DynamoDBClient, tableName: string): Fill {
  async function send(rows: readonly Row[]): Promise<void> {
    let requests: WriteRequest[] = rows.map((row) => ({ PutRequest: { Item: marshall(row, { removeUndefinedValues: true }) } }))
    while (requests.length > 0) {
      const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }))
      requests = UnprocessedItems?.[tableName] ?? []
    }
  }
  return async (rows) => {
    const portions = portionsOf(rows, rowsAtOnce)
    const lane = async () => {
      for (const portion of portions) await send(portion)
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }
}

export const fillMemory =
  (table: Table): Fill =>
  async (rows) => {
    for (const portion of portionsOf(rows, mostWrites)) await table.transact(portion.map((put) => ({ put })))
  }
