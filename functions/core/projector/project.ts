import { lastVersion } from '#functions/platform/table/keys.ts'
import { mostWrites, TransactionRefused, type Row } from '#functions/platform/table/table.ts'
import type { Context } from '../context.ts'
import { backoffMilliseconds } from '../records/commit.ts'
import type { Event } from '../records/event.ts'
import { eventsUpTo } from '../records/read.ts'
import { advanceBy, countAdvance, scopesTouched, type Advance } from './advance.ts'
import {
  keyOfPosition,
  keyOfState,
  keyOfTally,
  openTallyIn,
  positionIn,
  refusedDuringRebuild,
  writePosition,
  writeTally,
  type OpenTally,
  type Position,
} from './store.ts'

export type ProjectorContext = Pick<Context, 'table' | 'wait'>

/** Thrown while a rebuild runs; the stream is tried again later. */
export class ProjectorPaused extends Error {
  constructor() {
    super('A rebuild is running; counting waits for it.')
    this.name = 'ProjectorPaused'
  }
}

/** Positions read together, beside the state of the projector. */
const recordsAtOnce = 50
const mostTries = 8

/**
 * Counts events into the tallies, each event once, however often and in whatever order across records it is delivered:
 * a record's position moves in the same transaction as the counters, and a gap is filled from the events in the table.
 * @throws ProjectorPaused during a rebuild; any other error means the batch must be delivered again.
 */
export async function project(ctx: ProjectorContext, events: readonly Event[]): Promise<void> {
  let waiting: Delivered = Map.groupBy(events, (event) => event.recordId)
  while (waiting.size > 0) waiting = await countSome(ctx, waiting)
}

/** Events by record. */
type Delivered = ReadonlyMap<string, readonly Event[]>

/** Counts as many as fit one transaction, and answers the others. */
async function countSome(ctx: ProjectorContext, waiting: Delivered): Promise<Delivered> {
  for (let tries = 1; ; tries++) {
    try {
      const done = await countOnce(ctx, new Map([...waiting].slice(0, recordsAtOnce)))
      return new Map([...waiting].filter(([id]) => !done.has(id)))
    } catch (error) {
      if (!(error instanceof TransactionRefused) || tries === mostTries) throw error
      await ctx.wait(backoffMilliseconds(tries))
    }
  }
}

/** @returns the records that have been counted to the end of what was delivered. */
async function countOnce(ctx: ProjectorContext, delivered: Delivered): Promise<Set<string>> {
  const ids = [...delivered.keys()]
  const rows = await ctx.table.getAll([keyOfState, ...ids.map(keyOfPosition)], 'everything')
  if (rows.some((row) => row.pk === keyOfState.pk && row['status'] === 'rebuilding')) throw new ProjectorPaused()
  const ways = await Promise.all(
    ids.map(async (id) => {
      const before = positionIn(rows.find((row) => row.pk === keyOfPosition(id).pk))
      return { id, before, events: await uncounted(ctx, id, before?.version ?? 0, delivered.get(id) ?? []) }
    }),
  )
  const { advances, done } = fitting(ways)
  if (advances.length === 0) return done
  const tallies = await tallied(ctx, advances)
  await ctx.table.transact([
    ...tallies.map(writeTally),
    ...advances.map(({ before, after }) => writePosition(after, before)),
    refusedDuringRebuild,
  ])
  return done
}

/** The events after a position, in order: those delivered if they follow on, otherwise all that the table has. */
async function uncounted(ctx: ProjectorContext, id: string, version: number, delivered: readonly Event[]): Promise<Event[]> {
  const fresh = [...new Map(delivered.filter((event) => event.version > version).map((event) => [event.version, event])).values()]
  fresh.sort((one, other) => one.version - other.version)
  const followsOn = fresh.every((event, position) => event.version === version + 1 + position)
  return followsOn ? fresh : eventsUpTo(ctx, id, version + 1, lastVersion)
}

type Way = { id: string; before: Position | undefined; events: readonly Event[] }

/** A transaction also makes sure that no rebuild runs. */
const mostRows = mostWrites - 1

/**
 * Records, each as far as one transaction can take it; `done` went all the way. A single event always fits: its record was in few
 * enough scopes, and is now, as a session of forty agreements that becomes one of forty others.
 */
function fitting(ways: readonly Way[]): { advances: Advance[]; done: Set<string> } {
  const advances: Advance[] = []
  const done = new Set<string>()
  let scopes = new Set<string>()
  for (const { id, before, events } of ways) {
    let way: Advance | undefined
    let room = scopes
    for (const event of events) {
      const further = advanceBy(way, before, event)
      const needed = new Set([...scopes, ...scopesTouched(further).map(nameOf)])
      if (needed.size + advances.length + 1 > mostRows) break
      way = further
      room = needed
    }
    if (way !== undefined) advances.push(way)
    scopes = room
    if (way?.after.version !== events.at(-1)?.version) break
    done.add(id)
  }
  if (advances.length === 0 && done.size === 0) throw new Error('One event touches more tallies than a transaction takes')
  return { advances, done }
}

const nameOfRow = ({ pk, sk }: Pick<Row, 'pk' | 'sk'>): string => JSON.stringify([pk, sk])
const nameOf = (scope: OpenTally['scope']): string => nameOfRow(keyOfTally(scope))

async function tallied(ctx: ProjectorContext, advances: readonly Advance[]): Promise<OpenTally[]> {
  const touched = new Map(advances.flatMap(scopesTouched).map((scope) => [nameOf(scope), scope]))
  const rows = await ctx.table.getAll([...touched.values()].map(keyOfTally), 'everything')
  const rowByName = new Map(rows.map((row) => [nameOfRow(row), row]))
  const tallies = new Map([...touched].map(([name, scope]) => [name, openTallyIn(scope, rowByName.get(name))]))
  for (const advance of advances)
    countAdvance(advance, (scope) => {
      const open = tallies.get(nameOf(scope))
      if (open === undefined) throw new Error('A scope was counted that was not read')
      return open
    })
  return [...tallies.values()]
}
