import { pathToFileURL } from 'node:url'
import { placeAnew } from '#functions/core/projector/place-anew.ts'
import { rebuild, type Rebuilt } from '#functions/core/projector/rebuild.ts'
import { JobEnvironment, readEnvironment } from '#functions/platform/env.ts'
import { openLog } from '#functions/platform/log.ts'
import { startJob } from '#functions/platform/start.ts'

/** Entry of the rebuild: places records as today's code does, and makes everything derived again from the events. */
export async function handler(): Promise<Rebuilt & { placed: number }> {
  const environment = readEnvironment(JobEnvironment)
  const job = startJob(environment)
  const placed = await placeAnew(job)
  const rebuilt = { placed, ...(await rebuild(job)) }
  openLog(environment.KAWAL_LOG_LEVEL).info('rebuilt', rebuilt)
  return rebuilt
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await handler()
