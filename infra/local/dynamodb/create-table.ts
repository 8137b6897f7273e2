import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '#functions/platform/table/definition.ts'

/** Makes the one table of the definition, with its indexes and stream, unless it is there. Resolves with whether it is new. */
export async function createTable(client: DynamoDBClient, name: string): Promise<boolean> {
  const isNew = await tryCreating(client, name)
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.1, maxDelay: 1 }, { TableName: name })
  return isNew
}

async function tryCreating(client: DynamoDBClient, name: string): Promise<boolean> {
  try {
    await client.send(new CreateTableCommand(tableInput(name)))
    return true
  } catch (error) {
    if (error instanceof ResourceInUseException) return false
    throw error
  }
}

function tableInput(name: string): CreateTableCommandInput {
  const indexes = Object.entries(tableDefinition.indexes)
  const keys = [tableDefinition, ...indexes.map(([, index]) => index)]
  const attributes = new Set(keys.flatMap((key) => [key.partitionKey, key.sortKey]))
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
    KeySchema: keySchema(tableDefinition),
    GlobalSecondaryIndexes: indexes.map(([indexName, index]) => ({
      IndexName: indexName,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...tableDefinition.projected] },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: tableDefinition.stream },
  }
}

function keySchema(key: { partitionKey: string; sortKey: string }): NonNullable<CreateTableCommandInput['KeySchema']> {
  return [
    { AttributeName: key.partitionKey, KeyType: 'HASH' },
    { AttributeName: key.sortKey, KeyType: 'RANGE' },
  ]
}
