import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const grace = 5_000

/** Asks a child to end, insists after five seconds, resolves when it is gone. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), grace)
  await ended
  clearTimeout(insist)
}

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}
