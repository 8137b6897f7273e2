import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { LaunchError } from './launch-error.ts'
import { writePrivateFile } from './private-file.ts'

/** What a running Kawal tells other commands on the same machine. */
const RunningState = z.object({
  origin: z.url(),
  /** Variables with which a job reaches the running parts. */
  jobEnvironment: z.record(z.string(), z.string()),
})
export type RunningState = z.infer<typeof RunningState>

const fileIn = (folder: string) => join(folder, 'running.json')

export const tellRunning = (folder: string, state: RunningState): void => writePrivateFile(fileIn(folder), JSON.stringify(state))

export const tellStopped = (folder: string): void => rmSync(fileIn(folder), { force: true })

/** @throws LaunchError when no Kawal was started on the folder. */
export function readRunning(folder: string): RunningState {
  if (!existsSync(fileIn(folder))) throw new LaunchError(`Kawal is not running on ${folder}: start it with "npm start".`)
  return RunningState.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
}
