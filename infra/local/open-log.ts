import { existsSync, openSync, renameSync, statSync } from 'node:fs'

const mostBytes = 5 * 1024 * 1024

/** Opens a log for appending; a long one is put beside first, in the place of the one before. */
export function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > mostBytes) renameSync(path, `${path}.old`)
  return openSync(path, 'a', 0o600)
}
