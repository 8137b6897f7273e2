import { appendFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { reasonOf } from '../reason-of.ts'

export interface Delivery {
  /** Name of the job, for the log. */
  job: string
  handler: (event: DynamoDBStreamEvent) => Promise<unknown>
  /** Takes what could not be delivered, one JSON line each, as Lambda's failure queue does. */
  failedFile: string
  /** Resolves when the database answers: a failure while it is away says nothing about the records. */
  databaseAnswers: () => Promise<void>
  /** Once aborted nothing more is tried, and nothing is put aside for want of trying. */
  signal: AbortSignal
  /** Milliseconds before the second and third try. */
  waits?: readonly number[]
}

/** Delivers records in order: three tries, then in halves, until the one that cannot be handled is parked. */
export async function deliverBatch(records: DynamoDBRecord[], delivery: Delivery): Promise<void> {
  const failure = await tryThrice(records, delivery)
  if (failure === undefined) return
  const [record] = records
  if (records.length === 1 && record) return park(record, failure.reason, delivery)
  const middle = Math.ceil(records.length / 2)
  await deliverBatch(records.slice(0, middle), delivery)
  await deliverBatch(records.slice(middle), delivery)
}

async function tryThrice(
  Records: DynamoDBRecord[],
  { handler, databaseAnswers, signal, waits = [200, 1_000] }: Delivery,
): Promise<{ reason: unknown } | undefined> {
  let failure: { reason: unknown } | undefined
  for (const wait of [0, ...waits]) {
    if (wait > 0) await delay(wait)
    await databaseAnswers()
    signal.throwIfAborted()
    try {
      await handler({ Records })
      return undefined
    } catch (reason) {
      failure = { reason }
    }
  }
  return failure
}

async function park(record: DynamoDBRecord, reason: unknown, { job, failedFile }: Delivery): Promise<void> {
  const message = reasonOf(reason)
  await appendFile(failedFile, `${JSON.stringify({ at: new Date().toISOString(), reason: message, record })}\n`, { mode: 0o600 })
  console.error(`The ${job}: record ${record.eventID ?? '?'} failed three times and was put aside in ${failedFile}: ${message}`)
}
