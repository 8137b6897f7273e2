import { lastVersion } from '#functions/platform/table/keys.ts'
import { TransactionRefused } from '#functions/platform/table/table.ts'
import type { Context } from '../context.ts'
import { backoffMilliseconds } from '../records/commit.ts'
import type { Event } from '../records/event.ts'
import { eventsUpTo } from '../records/read.ts'
import { count, scopesOf } from './count.ts'
import { factsOf, fieldsAfter } from './facts.ts'
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

/** With its owner and agreement tallies each record needs at most 5 writes, so 18 fit one transaction of 100. */
const recordsAtOnce = 18
const mostTries = 8

/**
 * Counts events into the tallies, each event once, however often and in whatever order across records it is delivered:
 * a record's position moves in the same transaction as the counters, and a gap is filled from the events in the table.
 * @throws ProjectorPaused during a rebuild; any other error means the batch must be delivered again.
 */
export async function project(ctx: ProjectorContext, events: readonly Event[]): Promise<void> {
  const byRecord = Map.groupBy(events, (event) => event.recordId)
  const ids = [...byRecord.keys()]
  for (let start = 0; start < ids.length; start += recordsAtOnce) {
    const group = ids.slice(start, start + recordsAtOnce)
    await countGroup(ctx, new Map(group.map((id) => [id, byRecord.get(id) ?? []])))
  }
}

async function countGroup(ctx: ProjectorContext, delivered: ReadonlyMap<string, readonly Event[]>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await countOnce(ctx, delivered)
    } catch (error) {
      if (!(error instanceof TransactionRefused) || tries === mostTries) throw error
      await ctx.wait(backoffMilliseconds(tries))
    }
  }
}

type Advance = { before: Position | undefined; after: Position; events: Event[] }

async function countOnce(ctx: ProjectorContext, delivered: ReadonlyMap<string, readonly Event[]>): Promise<void> {
  const ids = [...delivered.keys()]
  const rows = await ctx.table.getAll([keyOfState, ...ids.map(keyOfPosition)], 'everything')
  if (rows.some((row) => row.pk === keyOfState.pk && row['status'] === 'rebuilding')) throw new ProjectorPaused()
  const advances = (
    await Promise.all(
      ids.map(async (id) => {
        const before = positionIn(rows.find((row) => row.pk === keyOfPosition(id).pk))
        const events = await uncounted(ctx, id, before?.version ?? 0, delivered.get(id) ?? [])
        return advanceBy(before, events)
      }),
    )
  ).filter((advance) => advance !== undefined)
  if (advances.length === 0) return
  const tallies = await tallied(ctx, advances)
  await ctx.table.transact([
    ...tallies.map(writeTally),
    ...advances.map(({ before, after }) => writePosition(after, before)),
    refusedDuringRebuild,
  ])
}

/** The events after a position, in order: those delivered if they follow on, otherwise all that the table has. */
async function uncounted(ctx: ProjectorContext, id: string, version: number, delivered: readonly Event[]): Promise<Event[]> {
  const fresh = [...new Map(delivered.filter((event) => event.version > version).map((event) => [event.version, event])).values()]
  fresh.sort((one, other) => one.version - other.version)
  const followsOn = fresh.every((event, position) => event.version === version + 1 + position)
  return followsOn ? fresh : eventsUpTo(ctx, id, version + 1, lastVersion)
}

function advanceBy(before: Position | undefined, events: Event[]): Advance | undefined {
  const last = events.at(-1)
  if (last === undefined) return undefined
  const { recordId, noun, jurisdiction, version } = last
  const known = events.reduce((fields, event) => fieldsAfter(fields, event), before?.known ?? {})
  return { before, after: { recordId, noun, jurisdiction, version, known }, events }
}

export const latest = (one: string | undefined, other: string): string => (one !== undefined && one > other ? one : other)

async function tallied(ctx: ProjectorContext, advances: readonly Advance[]): Promise<OpenTally[]> {
  const touched = new Map(
    advances.flatMap((advance) => scopesTouched(advance).map((scope) => [JSON.stringify(keyOfTally(scope)), scope] as const)),
  )
  const rows = await ctx.table.getAll([...touched.values()].map(keyOfTally), 'everything')
  const tallies = new Map(
    [...touched].map(([name, scope]) => {
      const key = keyOfTally(scope)
      return [
        name,
        openTallyIn(
          scope,
          rows.find((row) => row.pk === key.pk && row.sk === key.sk),
        ),
      ]
    }),
  )
  const at = (scope: OpenTally['scope']): OpenTally => {
    const open = tallies.get(JSON.stringify(keyOfTally(scope)))
    if (open === undefined) throw new Error('A scope was counted that was not read')
    return open
  }
  for (const advance of advances) {
    const { before, after, events } = advance
    const was = before === undefined ? undefined : factsOf(before.noun, before.known)
    const is = factsOf(after.noun, after.known)
    if (was !== undefined) for (const scope of scopesOf(after.jurisdiction, was)) count(at(scope).tally, was, -1)
    if (is !== undefined) for (const scope of scopesOf(after.jurisdiction, is)) count(at(scope).tally, is, 1)
    for (const scope of dated(after.jurisdiction)) for (const event of events) at(scope).asOf = latest(at(scope).asOf, event.at)
    if (is?.noun === 'agreements') at(ownScope(after)).parentId = is.parentId
  }
  return [...tallies.values()]
}

const ownScope = ({ jurisdiction, recordId }: Position): OpenTally['scope'] => ({ kind: 'agreement', jurisdiction, id: recordId })

/** Every event moves `asOf` of these, whatever it is about. */
export const dated = (jurisdiction: string): OpenTally['scope'][] => [{ kind: 'nation' }, { kind: 'jurisdiction', jurisdiction }]

/** The dated scopes, and those that a counted record was or is in. */
function scopesTouched({ before, after }: Advance): OpenTally['scope'][] {
  const { jurisdiction } = after
  const was = before === undefined ? undefined : factsOf(before.noun, before.known)
  const is = factsOf(after.noun, after.known)
  return [
    ...dated(jurisdiction),
    ...(was === undefined ? [] : scopesOf(jurisdiction, was)),
    ...(is === undefined ? [] : scopesOf(jurisdiction, is)),
    ...(is?.noun === 'agreements' ? [ownScope(after)] : []),
  ]
}
