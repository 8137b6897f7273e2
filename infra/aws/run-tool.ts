import { spawnSync } from 'node:child_process'

/** Runs a command line tool in view of the operator. @throws Error in one sentence when it is missing or fails. */
export function runTool(tool: string, words: readonly string[]): void {
  const { error, status } = spawnSync(tool, words, { stdio: 'inherit' })
  if (error) throw new Error(`The command line tool ${tool} cannot be started: ${error.message}`)
  if (status !== 0)
    throw new Error(`${tool} ${words.slice(0, 2).join(' ')} failed; the lines above say why. Run it again when that is mended.`)
}
