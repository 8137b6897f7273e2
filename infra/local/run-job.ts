import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync } from 'node:fs'
import { bundlePath } from '#infra/build/paths.ts'
import { LaunchError } from './launch-error.ts'
import { openLog } from './open-log.ts'

/** Runs the built rebuild job to its end; what it says is shown. */
export const runRebuild = (environment: NodeJS.ProcessEnv): Promise<void> => runJob('rebuild', environment, 'inherit')

/** Runs a built job that is a script. @throws Error when it fails. */
export async function runJob(name: string, environment: NodeJS.ProcessEnv, output: 'inherit' | { log: string }): Promise<void> {
  const target = output === 'inherit' ? output : openLog(output.log)
  const child = spawn(process.execPath, [bundlePath(name)], { env: environment, stdio: ['ignore', target, target] })
  if (typeof target === 'number') closeSync(target)
  await once(child, 'exit')
  if (child.exitCode !== 0)
    throw new LaunchError(output === 'inherit' ? `The job "${name}" failed` : `The job "${name}" failed; see ${output.log}`)
}
