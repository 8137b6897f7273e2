import type { QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { tableDefinition } from './definition.ts'
import { toItem } from './items.ts'
import type { Question } from './table.ts'

/** How the sort key is narrowed: the condition, and the values that it names. */
function narrowing({ between, prefix }: Question): { condition: string; values: Record<string, string> } {
  if (between !== undefined) return { condition: ' AND #sort BETWEEN :from AND :to', values: { ':from': between.from, ':to': between.to } }
  if (prefix !== undefined) return { condition: ' AND begins_with(#sort, :prefix)', values: { ':prefix': prefix } }
  return { condition: '', values: {} }
}

/** A question, as DynamoDB takes it. */
export function queryInputOf(tableName: string, question: Question): QueryCommandInput {
  const { index, partition, after, consistent = false } = question
  const { partitionKey, sortKey } = index === undefined ? tableDefinition : tableDefinition.indexes[index]
  const { condition, values } = narrowing(question)
  return {
    TableName: tableName,
    ...(index === undefined ? { ConsistentRead: consistent } : { IndexName: index }),
    KeyConditionExpression: `#partition = :partition${condition}`,
    ExpressionAttributeNames: { '#partition': partitionKey, ...(condition === '' ? {} : { '#sort': sortKey }) },
    ExpressionAttributeValues: marshall({ ':partition': partition, ...values }),
    ScanIndexForward: !question.newestFirst,
    Limit: question.limit,
    ...(after === undefined ? {} : { ExclusiveStartKey: toItem(after) }),
  }
}
