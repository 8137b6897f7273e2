import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'

const timeouts = { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true }

/** The database; `endpoint` is unset in AWS. */
export const dynamoDbClient = (endpoint: string | undefined): DynamoDBClient =>
  new DynamoDBClient({ maxAttempts: 3, requestHandler: timeouts, ...(endpoint === undefined ? {} : { endpoint }) })

/** The bucket; `endpoint` is unset in AWS. Checksums only where asked for: the default would sign the CRC of an empty body into upload links. */
export const s3Client = (endpoint: string | undefined): S3Client =>
  new S3Client({
    maxAttempts: 3,
    requestHandler: timeouts,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  })
