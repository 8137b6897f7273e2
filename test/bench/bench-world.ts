import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { createApp } from '#functions/api/app.ts'
import { bootstrap } from '#functions/core/bootstrap/bootstrap.ts'
import type { Context } from '#functions/core/context.ts'
import { openDirectory } from '#functions/core/directory.ts'
import { openFiles } from '#functions/platform/files/files.ts'
import { newCommandKey, newId } from '#functions/platform/ids.ts'
import { openLog } from '#functions/platform/log.ts'
import { openTable, type Trip } from '#functions/platform/table/table.ts'
import { bringCast } from '#test/support/cast.ts'
import { createTestTable, testCredentials, testDynamoDbClient, testRegion } from '#test/support/dynamodb.ts'

/** The instant of all measuring: Sunday 22 November 2026, 10.00 WITA. */
export const benchNow = '2026-11-22T02:00:00.000Z'

export type BenchWorld = Awaited<ReturnType<typeof openBenchWorld>>

/** A Kawal of its own on a DynamoDB Local, with its cast and a list of its trips to the database; no file store is asked. */
export async function openBenchWorld(endpoint: string, client: DynamoDBClient = testDynamoDbClient(endpoint)) {
  const tableName = await createTestTable(endpoint)
  const trips: Trip[] = []
  const now = () => new Date(benchNow)
  const table = openTable({ client, tableName, observe: (trip) => trips.push(trip) })
  const ctx: Context = {
    table,
    files: openFiles({ client: new S3Client({ region: testRegion, credentials: testCredentials }), bucket: 'none' }),
    directory: openDirectory(table, now),
    now,
    newId,
    newCommandKey,
    wait: (milliseconds) => wait(milliseconds),
  }
  const app = createApp({ ctx, verifyToken: async (token) => ({ subject: token }), log: openLog('silent'), newRequestId: newCommandKey })
  await bootstrap(ctx, { subject: 'root', name: 'Penyiap' })
  const cast = await bringCast(app)
  return { ctx, app, cast, client, table, tableName, trips }
}
