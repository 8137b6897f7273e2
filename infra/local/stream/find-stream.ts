import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** The stream of a table. */
export async function findStream(client: DynamoDBClient, table: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  if (Table?.LatestStreamArn === undefined) throw new Error(`Table ${table} has no stream`)
  return Table.LatestStreamArn
}
