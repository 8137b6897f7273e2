import { existsSync } from 'node:fs'
import { fetchToken } from './fetch-token.ts'
import { writePrivateFile } from './private-file.ts'

/** Enters the sample unless this data folder has it; one that was cut short is entered again, which changes nothing twice. */
export async function loadSampleOnce(origin: string, mark: string, say: (line: string) => void): Promise<void> {
  if (existsSync(mark)) return
  say('Loading the sample, once ...')
  const { loadSample } = await import('./sample/load-sample.ts')
  await loadSample({ origin, tokenFor: (account) => fetchToken(origin, account) })
  writePrivateFile(mark, JSON.stringify({ loadedAt: new Date().toISOString() }))
}
