import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '../open-log.ts'
import { stopChild } from '../stop-child.ts'
import { jarLocation } from './jar-location.ts'
import { answersAt, waitUntilReady } from './wait-until-ready.ts'

export interface DynamoDb {
  endpoint: string
  port: number
  process: ChildProcess
  /** Resolves once Java has ended. */
  stop: () => Promise<void>
}

interface Start {
  java: string
  port: number
  /** Where the data lives; in memory when left out. */
  folder?: string
  /** File that takes what Java prints. */
  log?: string
  /** Called before anything is awaited, so that an orphan can always be found again. */
  onSpawn?(pid: number): void
}

/** Starts AWS's DynamoDB Local and waits until it answers. */
export async function startDynamoDb({ java, port, folder, log, onSpawn }: Start): Promise<DynamoDb> {
  if (await answersAt(`http://127.0.0.1:${port}`)) throw new Error(`Port ${port} is taken`)
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  const output = log === undefined ? 'ignore' : openLog(log)
  const child = spawn(java, javaArguments(port, folder), {
    cwd: folder ?? tmpdir(),
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
    stdio: ['ignore', output, output],
    // A group of its own: Ctrl-C in the terminal reaches the launcher only, which stops the parts in order.
    detached: true,
  })
  if (typeof output === 'number') closeSync(output)
  if (child.pid !== undefined) onSpawn?.(child.pid)
  const endpoint = `http://127.0.0.1:${port}`
  await waitUntilReady(endpoint, child, log)
  return { endpoint, port, process: child, stop: () => stopChild(child) }
}

function javaArguments(port: number, folder: string | undefined): string[] {
  const jarFolder = jarLocation()
  return [
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Xmx384m',
    `-Djava.library.path=${join(jarFolder, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(jarFolder, 'DynamoDBLocal.jar'),
    '-port',
    String(port),
    '-sharedDb',
    ...(folder === undefined ? ['-inMemory'] : ['-dbPath', folder]),
  ]
}
