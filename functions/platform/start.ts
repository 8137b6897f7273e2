import { setTimeout as wait } from 'node:timers/promises'
import { openDirectory } from '#functions/core/directory.ts'
import type { Context } from '#functions/core/context.ts'
import { dynamoDbClient, s3Client } from './connect-aws.ts'
import type { JobEnvironment, WorkerEnvironment } from './env.ts'
import { openFiles } from './files/files.ts'
import { newCommandKey, newId } from './ids.ts'
import { openTable, type Table } from './table/table.ts'

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

/** The whole context, made once per process from the environment. */
export function startContext(environment: WorkerEnvironment, table?: Table): Context {
  const job = startJob(environment)
  const used = table ?? job.table
  return {
    ...job,
    table: used,
    files: openFiles({ client: s3Client(environment.KAWAL_S3_ENDPOINT), bucket: environment.KAWAL_BUCKET }),
    directory: openDirectory(used, job.now),
  }
}
