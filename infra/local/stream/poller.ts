import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as delay } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import { JobEnvironment, readEnvironment } from '#functions/platform/env.ts'
import { bundlePath } from '#infra/build/paths.ts'
import { answersAt } from '../dynamodb/wait-until-ready.ts'
import { runRebuild } from '../run-job.ts'
import { findStream } from './find-stream.ts'
import { followStream } from './follow-stream.ts'
import { editionOf, FedJob } from './follow.ts'

/** The process that is the stream trigger of AWS on one machine: feeds one built job until its parent is gone. */
const PollerEnvironment = z.extend(JobEnvironment, {
  KAWAL_STREAM_FOLDER: z.string().check(z.minLength(1)),
})
type Handler = (event: DynamoDBStreamEvent) => Promise<unknown>
const handles = z.custom<Handler>((value) => typeof value === 'function')
/** `catchUp`: what a job does when the stream may have forgotten records; without one, everything derived is made again. */
const Job = z.object({ handler: handles, catchUp: z.optional(z.custom<() => Promise<unknown>>((value) => typeof value === 'function')) })

const environment = readEnvironment(PollerEnvironment)
const stop = new AbortController()
for (const event of ['disconnect', 'SIGTERM'] as const) process.once(event, () => stop.abort())

const endpoint = environment.KAWAL_DYNAMODB_ENDPOINT
const connection = endpoint === undefined ? {} : { endpoint }
const job = FedJob.parse(process.argv[2])
const { handler, catchUp } = Job.parse(await import(pathToFileURL(bundlePath(job)).href))
const streamArn = await findStream(new DynamoDBClient(connection), environment.KAWAL_TABLE)

await followStream({
  client: new DynamoDBStreamsClient(connection),
  streamArn,
  edition: editionOf(job),
  positionFile: join(environment.KAWAL_STREAM_FOLDER, `${job}-position.json`),
  failedFile: join(environment.KAWAL_STREAM_FOLDER, `${job}-failed-events.jsonl`),
  job,
  handler,
  databaseAnswers: async () => {
    while (endpoint !== undefined && !(await answersAt(endpoint)) && !stop.signal.aborted) await delay(200)
  },
  catchUp: async () => void (catchUp === undefined ? await runRebuild(process.env) : await catchUp()),
  tell: (sentence) => process.send?.({ sentence }),
  signal: stop.signal,
})
process.exit(0)
