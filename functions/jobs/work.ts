import type { Context } from '#functions/core/context.ts'
import { keepSignatures } from '#functions/core/documents/keep-signatures.ts'
import { runStep } from '#functions/core/processes/run-step.ts'
import type { Event } from '#functions/core/records/event.ts'
import { readSignatures } from '#functions/platform/pdf-signatures/read-signatures.ts'

/** What an event calls for. Done again for the same event it does nothing new. */
export type Work = (ctx: Context, event: Event) => Promise<void>

/** One step for each event of a process: the event of that step comes back through the stream and calls for the next one. */
const continueProcess: Work = async (ctx, { recordId, version }) => {
  await runStep(ctx, recordId, { seen: version })
}

const lookAtSignatures: Work = (ctx, { recordId }) => keepSignatures(ctx, recordId, readSignatures)

/** Noun and action of an event -> the work that it calls for. */
const works: ReadonlyMap<string, Work> = new Map([
  ['processes.start', continueProcess],
  ['processes.step', continueProcess],
  ['processes.resume', continueProcess],
  ['documents.complete', lookAtSignatures],
])

/**
 * Does the work that events call for, one after the other.
 * @returns how many called for any.
 * @throws whatever a work throws; the batch must then be delivered again.
 */
export async function doWork(ctx: Context, events: readonly Event[]): Promise<number> {
  let done = 0
  for (const event of events) {
    const work = works.get(`${event.noun}.${event.action}`)
    if (work === undefined) continue
    await work(ctx, event)
    done++
  }
  return done
}
