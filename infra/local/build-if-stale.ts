import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '#infra/build/paths.ts'
import { staleParts } from '#infra/build/stale-parts.ts'
import { LaunchError } from './launch-error.ts'
import { stopChild } from './stop-child.ts'
import type { Teardown } from './teardown.ts'

/** Builds in a process of its own, so that the builders' memory is gone when Kawal runs. */
export async function buildIfStale(teardown: Teardown, say: (line: string) => void): Promise<void> {
  const stale = await staleParts()
  if (stale.length === 0) return
  say(`Building ${stale.map(({ part }) => part).join(' and ')} ...`)
  const build = spawn(process.execPath, [join(projectRoot, 'infra/build/build-all.ts')], { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = once(build, 'exit')
  await teardown.add(() => stopChild(build))
  await ended
  if (build.exitCode !== 0) throw new LaunchError('The build failed; see the lines above.')
}
