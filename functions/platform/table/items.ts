import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Row } from './table.ts'

/** As DynamoDB takes it; what is undefined is left out. */
export const toItem = (row: Row) => marshall(row, { removeUndefinedValues: true })

/** @throws Error for an item without its key. */
export function toRow(item: Record<string, AttributeValue>): Row {
  const { pk, sk, ...attributes } = unmarshall(item)
  if (typeof pk !== 'string' || typeof sk !== 'string') throw new Error('A row came back without its key')
  return { ...attributes, pk, sk }
}
