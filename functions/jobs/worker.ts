import type { DynamoDBStreamEvent } from 'aws-lambda'
import { catchUpProcesses } from '#functions/core/processes/catch-up.ts'
import { eventOfRow } from '#functions/core/records/event.ts'
import { readEnvironment, WorkerEnvironment } from '#functions/platform/env.ts'
import { connectFiles } from '#functions/platform/files/connect-files.ts'
import { openLog } from '#functions/platform/log.ts'
import { startContext } from '#functions/platform/start.ts'
import { isEventKey } from '#functions/platform/table/keys.ts'
import { newRowsIn } from '#functions/platform/table/stream.ts'
import { doWork } from './work.ts'

const environment = readEnvironment(WorkerEnvironment)
const ctx = startContext(environment, connectFiles(environment))
const log = openLog(environment.KAWAL_LOG_LEVEL)

/** Entry of the worker: does what new events in the table's stream call for. Anything thrown makes the stream deliver the batch again. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const events = newRowsIn(event).filter(isEventKey).map(eventOfRow)
  const done = await doWork(ctx, events)
  log.debug('worked', { delivered: event.Records.length, events: events.length, done })
}

/** Does what events that the stream has forgotten would have called for. */
export async function catchUp(): Promise<void> {
  const { finished, failed } = await catchUpProcesses(ctx)
  for (const { id, error } of failed) log.error('process stands still', { id, error })
  log.info('caught up', { finished: finished.length, failed: failed.length })
}
