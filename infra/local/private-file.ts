import { randomUUID } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file that only its owner may read; it appears whole or not at all. */
export function writePrivateFile(path: string, content: string): void {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, content, { mode: 0o600, flush: true })
  renameSync(draft, path)
}
