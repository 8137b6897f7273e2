import { LaunchError } from './launch-error.ts'
import { runRebuild } from './run-job.ts'
import { readRunning } from './running-state.ts'
import { readSettings } from './settings.ts'

/** `npm run rebuild`: makes everything derived again from the events of the running Kawal. */
try {
  const { jobEnvironment } = readRunning(readSettings(process.env).KAWAL_DATA)
  await runRebuild(jobEnvironment)
} catch (error) {
  console.error(error instanceof LaunchError ? error.message : error)
  process.exitCode = 1
}
