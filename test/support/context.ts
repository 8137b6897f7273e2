import { inject } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { monotonicFactory } from 'ulid'
import { createApp } from '#functions/api/app.ts'
import { bootstrap } from '#functions/core/bootstrap/bootstrap.ts'
import type { Context } from '#functions/core/context.ts'
import { openDirectory } from '#functions/core/directory.ts'
import { openFiles } from '#functions/platform/files/files.ts'
import { newCommandKey, newId } from '#functions/platform/ids.ts'
import { openLog } from '#functions/platform/log.ts'
import { openTable } from '#functions/platform/table/open-table.ts'
import type { Table, Trip } from '#functions/platform/table/table.ts'
import { createTestTable, testCredentials, testRegion } from './dynamodb.ts'
import { memoryTable } from './memory-table.ts'
import { testS3Client, type TestS3 } from './s3.ts'

/** Sunday 22 November 2026, 10.00 WITA; a test moves it with `world.at`. */
const testNow = '2026-11-22T02:00:00.000Z'

export type World = Awaited<ReturnType<typeof createWorld>>

/**
 * `dynamodb` (the default) is DynamoDB Local, reached by `client` if one is given; `memory` is the table that behaves as it does.
 * `s3` is the server of a test file that shares none.
 */
export type WorldSettings = { table?: 'dynamodb' | 'memory'; client?: DynamoDBClient; s3?: TestS3 }

export async function openTestTable(
  { table = 'dynamodb', client }: WorldSettings,
  observe: (trip: Trip) => void,
): Promise<[Table, string]> {
  if (table === 'memory') return [memoryTable(observe), '']
  const endpoint = inject('dynamodbEndpoint')
  const tableName = await createTestTable(endpoint)
  const connected = client ?? new DynamoDBClient({ endpoint, region: testRegion, credentials: testCredentials })
  return [openTable({ client: connected, tableName, observe }), tableName]
}

/**
 * A Kawal of its own for one test file: a fresh table, the shared S3 server, a fixed clock, and the real door. A token is the OIDC
 * subject itself: only the verification of signatures is left out, and has its own tests.
 */
export async function createWorld(settings: WorldSettings = {}) {
  const s3 = settings.s3 ?? inject('s3')
  const trips: Trip[] = []
  const ascending = monotonicFactory()
  let now = testNow
  const clock = () => new Date(now)
  const [table, tableName] = await openTestTable(settings, (trip) => trips.push(trip))
  const files = openFiles({ client: testS3Client(s3), bucket: s3.bucket })
  const ctx: Context = {
    table,
    files,
    directory: openDirectory(table, clock),
    now: clock,
    // Ids ascend even within a millisecond, in which a test in memory makes several records.
    newId: (noun) => newId(noun).replace(/[^_]+$/, ascending()),
    newCommandKey,
    wait: (milliseconds) => wait(Math.min(milliseconds, 20)),
  }
  const lines: string[] = []
  const app = createApp({
    ctx,
    verifyToken: async (token) => ({ subject: token }),
    log: openLog('info', (line) => {
      lines.push(line)
      if (line.includes('"code":"internal"')) console.error(line)
    }),
    newRequestId: newCommandKey,
  })
  await bootstrap(ctx, { subject: 'root', name: 'Penyiap' })
  return {
    ctx,
    app,
    table,
    tableName,
    trips,
    lines,
    /** Moves the clock; instants are UTC ISO 8601. */
    at: (instant: string) => {
      now = instant
    },
  }
}
