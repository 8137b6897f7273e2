import type { DynamoDBStreamEvent } from 'aws-lambda'
import { project } from '#functions/core/projector/project.ts'
import { eventOfRow } from '#functions/core/records/event.ts'
import { JobEnvironment, readEnvironment } from '#functions/platform/env.ts'
import { openLog } from '#functions/platform/log.ts'
import { startJob } from '#functions/platform/start.ts'
import { isEventKey } from '#functions/platform/table/keys.ts'
import { newRowsIn } from '#functions/platform/table/stream.ts'

const environment = readEnvironment(JobEnvironment)
const ctx = startJob(environment)
const log = openLog(environment.KAWAL_LOG_LEVEL)

/** Entry of the projector: counts what is new in the table's stream. Anything thrown makes the stream deliver the batch again. */
export async function handler(event: DynamoDBStreamEvent): Promise<void> {
  const events = newRowsIn(event).filter(isEventKey).map(eventOfRow)
  await project(ctx, events)
  log.debug('counted', { delivered: event.Records.length, events: events.length })
}
