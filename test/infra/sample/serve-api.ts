import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { type ServerType, serve } from '@hono/node-server'
import { inject } from 'vitest'
import { createApp } from '#functions/api/app.ts'
import { bootstrap } from '#functions/core/bootstrap/bootstrap.ts'
import { openDirectory } from '#functions/core/directory.ts'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { openFiles } from '#functions/platform/files/files.ts'
import { newCommandKey, newId } from '#functions/platform/ids.ts'
import { openLog } from '#functions/platform/log.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { setupAccount, subjectOf } from '#infra/local/accounts.ts'
import { openTestTable, type WorldSettings } from '#test/support/context.ts'
import { as, type Person } from '#test/support/request.ts'
import { testS3Client } from '#test/support/s3.ts'

/** The day on which the sample is looked at: 10 in the morning in Kalimantan. */
const opened = Date.parse('2026-11-22T02:00:00Z')

/** The API over HTTP on an own table, just set up: head office and the setup administrator are there and nothing else. */
export async function serveApi(settings: WorldSettings = {}) {
  const [table] = await openTestTable(settings, () => {})
  const s3 = inject('s3')
  const begun = Date.now()
  const now = () => new Date(opened + Date.now() - begun)
  const ctx = {
    table,
    files: openFiles({ client: testS3Client(s3), bucket: s3.bucket }),
    directory: openDirectory(table, now),
    now,
    newId,
    newCommandKey,
    wait: (milliseconds: number) => wait(milliseconds),
  }
  await bootstrap(ctx, { subject: subjectOf(setupAccount.account), name: setupAccount.name })
  // Sign-in is the outermost edge: a token is the subject itself.
  const app = createApp({ ctx, verifyToken: async (subject) => ({ subject }), log: openLog('error'), newRequestId: randomUUID })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  return {
    address: { origin: `http://127.0.0.1:${portOf(server)}`, tokenFor: async (account: string) => subjectOf(account) },
    /** Asks as an account of the sign-in page, without the way over the network. */
    person: (account: string): Person => as(app, subjectOf(account)),
    /** Counts all that has happened so far, as the projector would. */
    count: () => rebuild({ table, now }),
    rows: async () => {
      const rows: Row[] = []
      for await (const row of table.scan()) rows.push(row)
      return rows
    },
    stop: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export type Served = Awaited<ReturnType<typeof serveApi>>

function portOf(server: ServerType): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The API listens on no port')
  return address.port
}
