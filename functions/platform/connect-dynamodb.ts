import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { timeouts } from './timeouts.ts'

/** The database; `endpoint` is unset in AWS. */
export const dynamoDbClient = (endpoint: string | undefined): DynamoDBClient =>
  new DynamoDBClient({ maxAttempts: 3, requestHandler: timeouts, ...(endpoint === undefined ? {} : { endpoint }) })
