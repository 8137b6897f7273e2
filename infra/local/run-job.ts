import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bundlePath } from '#infra/build/paths.ts'

/** Runs the built rebuild job to its end. */
export const runRebuild = (environment: NodeJS.ProcessEnv): Promise<void> => runJob('rebuild', environment)

/** Runs a built job that is a script; what it prints is shown. @throws Error when it fails. */
export async function runJob(name: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [bundlePath(name)], { env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The job "${name}" failed`)
}
