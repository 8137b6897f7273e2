import { setTimeout as wait } from 'node:timers/promises'
import { openDirectory } from '#functions/core/directory.ts'
import type { Context } from '#functions/core/context.ts'
import { dynamoDbClient } from './connect-dynamodb.ts'
import type { JobEnvironment } from './env.ts'
import type { Files } from './files/files.ts'
import { newCommandKey, newId } from './ids.ts'
import { openTable } from './table/open-table.ts'

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
export function startContext(environment: JobEnvironment, files: Files): Context {
  const job = startJob(environment)
  return { ...job, files, directory: openDirectory(job.table, job.now) }
}
