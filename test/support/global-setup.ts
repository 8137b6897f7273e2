import type { TestProject } from 'vitest/node'
import { startTestDynamoDb } from './dynamodb.ts'
import { startTestS3, type TestS3 } from './s3.ts'

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string
    s3: TestS3
  }
}

/** One database in memory and one file store for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [dynamodb, s3] = await Promise.all([startTestDynamoDb(), startTestS3()])
  const { stop, folder: _folder, ...shared } = s3
  project.provide('dynamodbEndpoint', dynamodb.endpoint)
  project.provide('s3', shared)
  return async () => {
    await Promise.all([dynamodb.stop(), stop()])
  }
}
