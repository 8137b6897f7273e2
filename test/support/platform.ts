import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { projectRoot } from '#infra/build/paths.ts'
import { endOrphan } from '#infra/local/dynamodb/orphan.ts'
import { freePort } from '#infra/local/free-port.ts'
import { type RunningState, readRunning } from '#infra/local/running-state.ts'
import { hasEnded } from '#infra/local/stop-child.ts'

export interface Platform {
  origin: string
  folder: string
  launcher: ChildProcess
  /** All that the launcher has printed. */
  output: () => string
  /** How to reach the parts behind the front door. */
  state: () => RunningState
  /** As Ctrl-C does; resolves with the exit code. */
  stop: () => Promise<number | null>
  /** kill -9 of the launcher alone. */
  kill: () => Promise<void>
  /** Stops whatever is left, the orphaned Java of a killed launcher included, and removes the folder. */
  remove: () => Promise<void>
}

interface PlatformStart {
  /** Starts on the data of an earlier platform. */
  folder?: string
  port?: number
  withSample?: boolean
  environment?: NodeJS.ProcessEnv
}

const patience = 180_000
const Secrets = z.object({ accessKeyId: z.string() })

export async function newDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kawal-data-'))
}

/** Runs the launcher as `npm start` does. */
export function spawnLauncher({ folder = '', port = 0, withSample = false, environment = {} }: PlatformStart): ChildProcess {
  const script = join(projectRoot, 'infra/local/start.ts')
  const env = { ...process.env, PORT: String(port), KAWAL_DATA: folder, ...environment }
  return spawn(process.execPath, [script, ...(withSample ? [] : ['--empty'])], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Starts the whole of Kawal on a random port and an own data folder, and waits for its ready line. */
export async function startPlatform(start: PlatformStart = {}): Promise<Platform> {
  const folder = start.folder ?? (await newDataFolder())
  const port = start.port ?? (await freePort())
  const launcher = spawnLauncher({ ...start, folder, port })
  const output = collectOutput(launcher)
  await waitForReady(launcher, output)
  const stop = async () => {
    if (hasEnded(launcher)) return launcher.exitCode
    launcher.kill('SIGINT')
    await once(launcher, 'exit')
    return launcher.exitCode
  }
  const kill = async () => {
    launcher.kill('SIGKILL')
    await once(launcher, 'exit')
  }
  const remove = async () => {
    await stop()
    await endOrphan(join(folder, 'dynamodb.json'))
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  return { origin: `http://localhost:${port}`, folder, launcher, output, state: () => readRunning(folder), stop, kill, remove }
}

/** Everything a process prints, as one growing text. */
export function collectOutput(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)))
  return () => text
}

async function waitForReady(launcher: ChildProcess, output: () => string): Promise<void> {
  const failed = new AbortController()
  const ended = once(launcher, 'exit', { signal: failed.signal }).then(() => Promise.reject(new Error(`Kawal did not start:\n${output()}`)))
  const ready = new Promise<void>((resolve) => launcher.stdout?.on('data', () => output().includes('Kawal ready:') && resolve()))
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Kawal did not get ready:\n${output()}`)), patience)
    failed.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  ended.catch(() => undefined)
  await Promise.race([ready, ended, late])
  failed.abort()
}

/** Pids of all living processes that work on a data folder: its path or its access key is in their environment or arguments. */
export function processesOn(folder: string): number[] {
  const { accessKeyId } = Secrets.parse(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')))
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && isOn(pid, [folder, accessKeyId]))
}

/** Pids of a platform's processes whose command line holds a mark, such as the name of a bundle. */
export function findProcess(platform: Platform, mark: string): number[] {
  return processesOn(platform.folder).filter((pid) => commandOf(pid).includes(mark))
}

export const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')

function isOn(pid: number, marks: string[]): boolean {
  try {
    const isZombie = /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8')
    return !isZombie && marks.some((mark) => text.includes(mark))
  } catch {
    return false
  }
}
