import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { LaunchError } from './launch-error.ts'
import { hasEnded, stopChild } from './stop-child.ts'
import { reasonOf } from './reason-of.ts'

interface Part {
  /** As people read it: "The API". */
  name: string
  /** Resolves when the process is ready. */
  start: () => Promise<ChildProcess>
  say: (line: string) => void
}

export interface RunningPart {
  stop: () => Promise<void>
}

const shortestWait = 100
const longestWait = 10_000
/** A process that lived this long did not fail at its start. */
const stable = 30_000

/** Starts a part and starts it again whenever it ends, waiting longer each time it ends early. */
export async function keepRunning(part: Part): Promise<RunningPart> {
  const stopping = new AbortController()
  let child = await part.start().catch((error: unknown) => {
    throw error instanceof LaunchError ? error : new LaunchError(`${part.name} does not start: ${reasonOf(error)}`)
  })
  const watching = watch()

  async function watch(): Promise<void> {
    let wait = shortestWait
    while (!stopping.signal.aborted) {
      const began = Date.now()
      if (!hasEnded(child)) await once(child, 'exit')
      if (stopping.signal.aborted) return
      wait = Date.now() - began > stable ? shortestWait : Math.min(wait * 2, longestWait)
      part.say(`${part.name} ended (${child.exitCode ?? child.signalCode}); starting it again.`)
      await restart(wait)
    }
  }

  async function restart(firstWait: number): Promise<void> {
    for (let wait = firstWait; !stopping.signal.aborted; wait = Math.min(wait * 2, longestWait)) {
      await delay(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      try {
        child = await part.start()
        return
      } catch (error) {
        part.say(`${part.name} does not start: ${reasonOf(error)}`)
      }
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await stopChild(child)
    await watching
    await stopChild(child)
  }

  return { stop }
}
