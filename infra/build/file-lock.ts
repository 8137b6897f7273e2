import { DatabaseSync } from 'node:sqlite'

export interface FileLock {
  release: () => void
}

/**
 * A lock that the operating system takes back however its holder ends, kill -9 included (it is SQLite's own).
 * @returns undefined when another process holds it longer than the patience.
 */
export function lockFile(path: string, patienceMs = 0): FileLock | undefined {
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA busy_timeout = ${patienceMs}; BEGIN EXCLUSIVE`)
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    throw error
  }
  return { release: () => database.close() }
}

const sqliteBusy = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
}
