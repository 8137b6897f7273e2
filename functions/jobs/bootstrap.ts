import { pathToFileURL } from 'node:url'
import { bootstrap } from '#functions/core/bootstrap/bootstrap.ts'
import { BootstrapEnvironment, readEnvironment } from '#functions/platform/env.ts'
import { openLog } from '#functions/platform/log.ts'
import { startJob } from '#functions/platform/start.ts'

/** Entry of the bootstrap: head office and its first administrator, once. */
export async function handler(): Promise<void> {
  const environment = readEnvironment(BootstrapEnvironment)
  const result = await bootstrap(startJob(environment), {
    subject: environment.KAWAL_ADMIN_SUBJECT,
    name: environment.KAWAL_ADMIN_NAME,
  })
  openLog(environment.KAWAL_LOG_LEVEL).info('bootstrap', { result })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await handler()
