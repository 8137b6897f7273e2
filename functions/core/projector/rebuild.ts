import { isEventKey } from '#functions/platform/table/keys.ts'
import type { Write } from '#functions/platform/table/table.ts'
import type { Context } from '../context.ts'
import { eventOfRow, type Event } from '../records/event.ts'
import { advanceBy, countAdvance, type Advance } from './advance.ts'
import {
  isPosition,
  keyOfPosition,
  keyOfState,
  keyOfTally,
  openTallyIn,
  replacePosition,
  replaceTally,
  scopeOfTally,
  stateIn,
  unlessOvertaken,
  writeState,
  type OpenTally,
  type State,
} from './store.ts'

export type RebuildContext = Pick<Context, 'table' | 'now'>
export type Rebuilt = { records: number; events: number; tallies: number }

/**
 * Makes all tallies and positions again from the events alone. Counting from the stream waits meanwhile and goes on after;
 * killed at any point, it can simply be run again.
 * @throws TransactionRefused when another rebuild was started meanwhile: that one finishes the work.
 */
export async function rebuild(ctx: RebuildContext): Promise<Rebuilt> {
  const own = await begin(ctx)
  const found = await readAll(ctx)
  const ways = [...found.events.values()].map(wayThrough)
  const positions = ways.map(({ after }) => after)
  const tallies = tally(ways, found)
  const kept = new Set([...tallies.keys(), ...positions.map((position) => nameOf(keyOfPosition(position.recordId)))])
  await writeAll(ctx, own, [
    ...[...tallies.values()].map(replaceTally),
    ...positions.map(replacePosition),
    ...found.derived.filter((key) => !kept.has(nameOf(key))).map((key): Write => ({ remove: key })),
  ])
  await ctx.table.transact([writeState({ status: 'live', at: ctx.now().toISOString() }, own)])
  return { records: positions.length, events: positions.reduce((total, { version }) => total + version, 0), tallies: tallies.size }
}

/** Stops all counting, that of an earlier rebuild included; its state is then no longer the one that its writes ask for. */
async function begin({ table, now }: RebuildContext): Promise<State> {
  const before = stateIn(await table.get(keyOfState, 'everything', { consistent: true }))
  await table.transact([writeState({ status: 'rebuilding', at: now().toISOString() }, before)])
  return { version: (before?.version ?? 0) + 1 }
}

const nameOf = ({ pk, sk }: { pk: string; sk: string }): string => JSON.stringify([pk, sk])

/** `versions`: of the tallies that are there, whatever else is in them. */
type Found = { events: Map<string, Event[]>; derived: { pk: string; sk: string }[]; versions: Map<string, number> }

async function readAll({ table }: RebuildContext): Promise<Found> {
  const found: Found = { events: new Map(), derived: [], versions: new Map() }
  for await (const row of table.scan()) {
    if (isEventKey(row)) found.events.set(row.pk, [...(found.events.get(row.pk) ?? []), eventOfRow(row)])
    const scope = scopeOfTally(row)
    if (scope !== undefined) found.versions.set(nameOf(row), Number(row['version'] ?? 0))
    if (scope !== undefined || isPosition(row)) found.derived.push({ pk: row.pk, sk: row.sk })
  }
  const events = [...found.events].map(([id, list]) => [id, unbroken(list)] as const).filter(([, list]) => list.length > 0)
  return { ...found, events: new Map(events) }
}

/** In order, up to the first gap: records are written while this reads, and the stream brings what is missing after. */
function unbroken(events: readonly Event[]): Event[] {
  const ordered = [...events].sort((one, other) => one.version - other.version)
  return ordered.filter((event, position) => event.version === position + 1)
}

function wayThrough(events: readonly Event[]): Advance {
  const way = events.reduce<Advance | undefined>((so, event) => advanceBy(so, undefined, event), undefined)
  if (way === undefined) throw new Error('A record without events')
  return way
}

function tally(ways: readonly Advance[], found: Found): Map<string, OpenTally> {
  const tallies = new Map<string, OpenTally>()
  const at = (scope: OpenTally['scope']): OpenTally => {
    const name = nameOf(keyOfTally(scope))
    const open = tallies.get(name) ?? { ...openTallyIn(scope, undefined), version: found.versions.get(name) ?? 0 }
    tallies.set(name, open)
    return open
  }
  for (const way of ways) countAdvance(way, at)
  return tallies
}

/** A transaction takes 100, one of which makes sure that no other rebuild has begun. */
const writesAtOnce = 99

async function writeAll({ table }: RebuildContext, own: State, writes: readonly Write[]): Promise<void> {
  for (let start = 0; start < writes.length; start += writesAtOnce)
    await table.transact([...writes.slice(start, start + writesAtOnce), unlessOvertaken(own)])
}
