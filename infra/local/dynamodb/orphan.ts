import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod/mini'
import { writePrivateFile } from '../private-file.ts'
import { processStart } from '../process-identity.ts'

const JavaRecord = z.object({ pid: z.int(), start: z.string(), port: z.int() })

/** Notes which Java works on the data folder, so that the next launcher can find it whatever happens to this one. */
export function recordJava(file: string, pid: number, port: number): void {
  const start = processStart(pid)
  if (start !== undefined) writePrivateFile(file, JSON.stringify({ pid, start, port }))
}

/** Ends the Java that a killed launcher left behind: two on one folder would tear the data. Resolves with whether there was one. */
export async function endOrphan(file: string, grace = 10_000): Promise<boolean> {
  const record = readRecord(file)
  const isRunning = () => record !== undefined && processStart(record.pid) === record.start
  if (!record || !isRunning()) return false
  process.kill(record.pid, 'SIGTERM')
  const deadline = Date.now() + grace
  while (isRunning()) {
    if (Date.now() > deadline) process.kill(record.pid, 'SIGKILL')
    await delay(25)
  }
  rmSync(file, { force: true })
  return true
}

function readRecord(file: string): z.infer<typeof JavaRecord> | undefined {
  return existsSync(file) ? JavaRecord.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
