import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { lockFile } from '#infra/build/file-lock.ts'
import { LaunchError } from './launch-error.ts'
import { writePrivateFile } from './private-file.ts'
import { reasonOf } from './reason-of.ts'

const Secrets = z.object({ accessKeyId: z.string(), secretAccessKey: z.string(), cookieKey: z.string() })
type Secrets = z.infer<typeof Secrets>

/** The folder that holds everything one Kawal knows; only one launcher at a time has it. */
export interface DataFolder {
  path: (...names: string[]) => string
  /** Made at random once, readable by the owner alone. */
  secrets: Secrets
  release: () => void
}

/** @throws LaunchError when the folder cannot be written or another Kawal has it. */
export function openDataFolder(folder: string): DataFolder {
  const path = (...names: string[]) => join(folder, ...names)
  const lock = tryWriting(folder, () => {
    mkdirSync(path('logs'), { recursive: true })
    chmodSync(folder, 0o700)
    return lockFile(path('launcher.lock'))
  })
  if (!lock) throw new LaunchError(`Another Kawal is running on ${folder}: stop it, or choose another folder with KAWAL_DATA.`)
  return { path, secrets: tryWriting(folder, () => readSecrets(path('secrets.json'))), release: lock.release }
}

function tryWriting<Result>(folder: string, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    const reason = reasonOf(error)
    throw new LaunchError(`The data folder ${folder} cannot be written (${reason}): choose another with KAWAL_DATA.`)
  }
}

function readSecrets(file: string): Secrets {
  if (!existsSync(file)) writePrivateFile(file, JSON.stringify(newSecrets()))
  return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function newSecrets(): Secrets {
  const random = (bytes: number) => randomBytes(bytes).toString('hex')
  return { accessKeyId: `KAWAL${random(8).toUpperCase()}`, secretAccessKey: random(32), cookieKey: random(32) }
}
