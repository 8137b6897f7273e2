import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

const patience = 30_000

/** Whether a database serves: it answers any request, DynamoDB Local an unsigned one with 400. */
export async function answersAt(endpoint: string): Promise<boolean> {
  try {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) })
    await answer.arrayBuffer()
    return true
  } catch {
    return false
  }
}

/** @throws Error when the process ends first, or after 30 seconds. */
export async function waitUntilReady(endpoint: string, child: ChildProcess, log = 'its output'): Promise<void> {
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  child.once('exit', (code, signal) => (failure ??= new Error(`DynamoDB Local ended at start (${code ?? signal}); see ${log}`)))
  const deadline = Date.now() + patience
  while (!(await answersAt(endpoint))) {
    if (failure) throw failure
    if (Date.now() > deadline) throw new Error(`DynamoDB Local did not answer within ${patience / 1000} s`)
    await delay(50)
  }
}
