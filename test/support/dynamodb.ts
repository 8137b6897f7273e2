import { randomUUID } from 'node:crypto'
import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { createTable } from '#infra/local/dynamodb/create-table.ts'
import { findJava } from '#infra/local/dynamodb/find-java.ts'
import { type DynamoDb, startDynamoDb } from '#infra/local/dynamodb/start-dynamodb.ts'
import { freePort } from '#infra/local/free-port.ts'

/** Any credentials will do: DynamoDB Local keeps all tables together (-sharedDb). */
export const testCredentials = { accessKeyId: 'kawaltest', secretAccessKey: 'kawaltest' }
export const testRegion = 'ap-southeast-3'

/** One DynamoDB Local in memory; a test run shares one through `inject('dynamodbEndpoint')`. */
export async function startTestDynamoDb(): Promise<DynamoDb> {
  return startDynamoDb({ java: await findJava(process.env['JAVA_HOME']), port: await freePort() })
}

/** An SDK client for set-up and for looking at raw items. */
export function testDynamoDbClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region: testRegion, credentials: testCredentials })
}

/** A fresh table of the definition; its random name is returned. Its stream is off unless it is asked for. */
export async function createTestTable(endpoint: string, { withStream = false } = {}): Promise<string> {
  const name = `test-${randomUUID()}`
  const client = testDynamoDbClient(endpoint)
  await createTable(client, name)
  // Each stream makes every later write to any table slower: measured 8 ms with one, 60 ms with twelve.
  if (!withStream) await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: { StreamEnabled: false } }))
  client.destroy()
  return name
}
