import type { Table } from '#functions/platform/table/table.ts'
import type { Event } from '#functions/core/records/event.ts'
import type { Step } from './histories.ts'
import type { Random } from './random.ts'

/** Thrown by a table in the middle of a job, as if the process had ended there. */
export class Crash extends Error {
  constructor() {
    super('The process ended here')
    this.name = 'Crash'
  }
}

type Moment = 'before' | 'after' | 'never'

/** A table that ends the process before or after any of its calls; `decide` is asked once for each call. */
export function breakable(table: Table, decide: () => Moment): Table {
  const guard = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    const moment = decide()
    if (moment === 'before') throw new Crash()
    const result = await call()
    if (moment === 'after') throw new Crash()
    return result
  }
  return {
    get: (...asked) => guard(() => table.get(...asked)),
    getAll: (...asked) => guard(() => table.getAll(...asked)),
    query: (...asked) => guard(() => table.query(...asked)),
    transact: (...asked) => guard(() => table.transact(...asked)),
    async *scan() {
      for await (const row of table.scan()) {
        if (decide() !== 'never') throw new Crash()
        yield row
      }
    },
  }
}

export type Delivery = {
  table: Table
  steps: readonly Step[]
  random: Random
  /** Whether a record's events first arrive in their order, as a stream promises, or in any. */
  ordered: boolean
  /** Hands a batch to the projector; what it throws means: deliver it again. */
  handle: (batch: Event[]) => Promise<void>
}

/**
 * Writes the steps while their events are delivered: each one to five times, shuffled across records, in batches of random size,
 * sometimes two batches at once.
 */
export async function deliver({ table, steps, random, ordered, handle }: Delivery): Promise<void> {
  const arrivals = arrivalsOf(steps, random, ordered)
  let written = 0
  const writeUpTo = async (place: number): Promise<void> => {
    for (; written <= place; written++) await table.transact(steps[written]?.writes ?? [])
  }
  while (arrivals.length > 0) {
    const batches = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => arrivals.splice(0, random.between(1, 20)))
    await writeUpTo(Math.max(...batches.flat().map(({ place }) => place)))
    await Promise.all(
      batches.map((batch) =>
        handleUntilDone(
          batch.map(({ event }) => event),
          handle,
        ),
      ),
    )
  }
}

const mostDeliveries = 200

async function handleUntilDone(batch: Event[], handle: Delivery['handle']): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await handle(batch)
    } catch (error) {
      if (tries === mostDeliveries) throw error
    }
  }
}

type Arrival = { place: number; event: Event; at: number }

function arrivalsOf(steps: readonly Step[], random: Random, ordered: boolean): Arrival[] {
  const latest = new Map<string, number>()
  const spread = random.between(1, 30)
  const arrivals = steps.flatMap(({ event }, place) => {
    const earliest = ordered ? Math.max(place, latest.get(event.recordId) ?? 0) : place
    const first = earliest + random.next() * spread
    latest.set(event.recordId, first)
    const again = Array.from({ length: random.below(5) }, () => first + random.next() * spread)
    return [first, ...again].map((at) => ({ place, event, at }))
  })
  return arrivals.sort((one, other) => one.at - other.at)
}
