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
import { openTable } from '#functions/platform/table/open-table.ts'
import type { Table, Trip } from '#functions/platform/table/table.ts'
import { bringCast } from '#test/support/cast.ts'
import { createTestTable, testCredentials, testDynamoDbClient, testRegion } from '#test/support/dynamodb.ts'
import { memoryTable } from '#test/support/memory-table.ts'
import { fillDynamoDb, fillMemory, type Fill } from './fill-table.ts'

/** The instant of all measuring: Sunday 22 November 2026, 10.00 WITA. */
export const benchNow = '2026-11-22T02:00:00.000Z'

/** A Kawal of its own with its cast; `fill` puts rows into its table past the API, `during` tells what an action asked the table for. */
export type BenchWorld = Awaited<ReturnType<typeof openWorldOver>> & { fill: Fill; during: ReturnType<typeof openTrips>['during'] }

/** On a DynamoDB Local; no file store is asked. */
export async function openBenchWorld(endpoint: string, client: DynamoDBClient = testDynamoDbClient(endpoint)) {
  const tableName = await createTestTable(endpoint)
  const { observe, during } = openTrips()
  const world = await openWorldOver(openTable({ client, tableName, observe }))
  return { ...world, fill: fillDynamoDb(client, tableName), during, client, tableName }
}

/** On the table in memory, for sizes that DynamoDB Local takes too long to load. */
export async function openMemoryWorld(): Promise<BenchWorld> {
  const { observe, during } = openTrips()
  const table = memoryTable(observe)
  return { ...(await openWorldOver(table)), fill: fillMemory(table), during }
}

async function openWorldOver(table: Table) {
  const now = () => new Date(benchNow)
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
  return { ctx, app, cast: await bringCast(app), table }
}

/** Trips are kept only while somebody asks for them: loading makes hundreds of thousands. */
function openTrips() {
  let kept: Trip[] | undefined
  return {
    observe: (trip: Trip): void => void kept?.push(trip),
    async during<Result>(action: () => Promise<Result>): Promise<{ result: Result; trips: Trip[] }> {
      const trips: Trip[] = []
      kept = trips
      try {
        return { result: await action(), trips }
      } finally {
        kept = undefined
      }
    },
  }
}
