import { setTimeout as wait } from 'node:timers/promises'
import { openDirectory } from '#functions/core/directory.ts'
import type { Context } from '#functions/core/context.ts'
import { dynamoDbClient, s3Client } from './connect-aws.ts'
import type { ApiEnvironment, JobEnvironment, WorkerEnvironment } from './env.ts'
import { openFiles } from './files/files.ts'
import { newCommandKey, newId } from './ids.ts'
import { openTable } from './table/table.ts'

/** The parts of the context that need no files: for the jobs. */
export function startJob(environment: JobEnvironment): Pick<Context, 'table' | 'now' | 'wait' | 'newId' | 'newCommandKey'> {
  const client = dynamoDbClient(environment.KAWAL_DYNAMODB_ENDPOINT)
  return {
    table: openTable({ client, tableName: environment.KAWAL_TABLE }),
    now: () => new Date(),
    wait: (milliseconds) => wait(milliseconds),
    newId,
    newCommandKey,
  }
}

/** The whole context, made once per process from the environment; only the API hands out links to files. */
export function startContext(environment: WorkerEnvironment & Partial<Pick<ApiEnvironment, 'KAWAL_DOWNLOADS_URL'>>): Context {
  const job = startJob(environment)
  const { KAWAL_S3_ENDPOINT, KAWAL_BUCKET: bucket, KAWAL_DOWNLOADS_URL: downloadsUrl } = environment
  return {
    ...job,
    files: openFiles({ client: s3Client(KAWAL_S3_ENDPOINT), bucket, downloadsUrl }),
    directory: openDirectory(job.table, job.now),
  }
}
