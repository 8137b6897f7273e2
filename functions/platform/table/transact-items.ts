import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { toItem } from './items.ts'
import type { Condition, Write } from './table.ts'

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

/** One write of a transaction, as DynamoDB takes it. */
export function transactItemOf(tableName: string, one: Write): TransactWriteItem {
  if ('put' in one) return { Put: { TableName: tableName, Item: toItem(one.put), ...conditionOf(one.condition) } }
  if ('check' in one)
    return { ConditionCheck: { TableName: tableName, Key: toItem(one.check), ConditionExpression: '', ...conditionOf(one.condition) } }
  if ('remove' in one) return { Delete: { TableName: tableName, Key: toItem(one.remove) } }
  const parts = Object.entries(one.parts)
  return {
    Update: {
      TableName: tableName,
      Key: toItem(one.set),
      UpdateExpression: `SET ${parts.map((_, index) => `#map.#name${index} = :value${index}`).join(', ')}`,
      ExpressionAttributeNames: { '#map': one.map, ...Object.fromEntries(parts.map(([name], index) => [`#name${index}`, name])) },
      ExpressionAttributeValues: marshall(Object.fromEntries(parts.map(([, value], index) => [`:value${index}`, value])), {
        removeUndefinedValues: true,
      }),
    },
  }
}
