import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { newDataFolder, type Platform, startPlatform } from './platform.ts'

/** The whole of Kawal with its sample, on an own copy of the data that the launcher has loaded once for the run. */
export async function startWithSample(): Promise<Platform> {
  const shared = inject('sampleFolder')
  await loadOnce(shared)
  const folder = await newDataFolder()
  await cp(join(shared, 'data'), folder, { recursive: true })
  return startPlatform({ folder, withSample: true })
}

/** The first of the run's workers loads the sample, the others wait for it. */
async function loadOnce(shared: string): Promise<void> {
  const [done, failed] = [join(shared, 'done'), join(shared, 'failed')]
  if (await isFirst(shared)) {
    try {
      await load(join(shared, 'data'))
      await writeFile(done, '')
    } catch (error) {
      await writeFile(failed, String(error))
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'))
    await wait(100)
  }
}

const isFirst = (shared: string): Promise<boolean> =>
  mkdir(shared).then(
    () => true,
    () => false,
  )

async function load(folder: string): Promise<void> {
  const platform = await startPlatform({ folder, withSample: true })
  await platform.stop()
  // Copies that run at the same time need ports of their own.
  await rm(join(folder, 'ports.json'))
}
