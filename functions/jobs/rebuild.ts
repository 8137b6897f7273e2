import { pathToFileURL } from 'node:url'
import { rebuild, type Rebuilt } from '#functions/core/projector/rebuild.ts'
import { JobEnvironment, readEnvironment } from '#functions/platform/env.ts'
import { openLog } from '#functions/platform/log.ts'
import { startJob } from '#functions/platform/start.ts'

/** Entry of the rebuild: makes everything derived again from the events. */
export async function handler(): Promise<Rebuilt> {
  const environment = readEnvironment(JobEnvironment)
  const rebuilt = await rebuild(startJob(environment))
  openLog(environment.KAWAL_LOG_LEVEL).info('rebuilt', rebuilt)
  return rebuilt
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await handler()
