import { DomainError } from '#shared/errors.ts'
import { eventKey, recordKey, type Key } from '#functions/platform/table/keys.ts'
import type { Reach, Row } from '#functions/platform/table/table.ts'
import type { Caller, Command, Context } from '../context.ts'
import { applyChanges } from './changes.ts'
import { eventOfRow, type Event } from './event.ts'
import { markerKey } from './marker.ts'
import type { AnyRecord, NounDefinition, Stored } from './noun.ts'
import { fromRow } from './row.ts'

/** Whose rows a caller may see at all. */
export const reachOf = (caller: Pick<Caller, 'jurisdiction'>): Reach =>
  caller.jurisdiction === 'national' ? 'everything' : { jurisdiction: caller.jurisdiction }

export const notFound = (): DomainError => new DomainError('not_found', 'There is no such record.')

/** The rows that a command needs, read together and consistently: its marker, its records, and further rows. */
export type Loaded = {
  marker: Row | undefined
  /** The record's row, whatever its jurisdiction; use `stored` for one that the caller may see. */
  row: (id: string) => Row | undefined
  at: (key: Key) => Row | undefined
}

/** One consistent batch read for a command. */
export async function load(ctx: Context, command: Command, ids: readonly string[], further: readonly Key[] = []): Promise<Loaded> {
  const marker = command.key === undefined ? undefined : markerKey(command, command.key)
  const keys = [...ids.map(recordKey), ...(marker === undefined ? [] : [marker]), ...further]
  const rows = keys.length === 0 ? [] : await ctx.table.getAll(keys, 'everything')
  const at = (key: Key) => rows.find((row) => row.pk === key.pk && row.sk === key.sk)
  return { marker: marker === undefined ? undefined : at(marker), row: (id) => at(recordKey(id)), at }
}

/** The record in a loaded row, if there is one and the caller may know of it. */
export function stored<Shape extends AnyRecord>(
  definition: NounDefinition<Shape>,
  row: Row | undefined,
  caller: Pick<Caller, 'jurisdiction'>,
): Stored<Shape> | undefined {
  const reach = reachOf(caller)
  if (row === undefined || (reach !== 'everything' && row['jurisdiction'] !== reach.jurisdiction)) return undefined
  return fromRow(definition, row)
}

/**
 * One record for reading.
 * @throws DomainError `not_found`, also for a record of another jurisdiction.
 */
export async function findRecord<Shape extends AnyRecord>(
  ctx: Context,
  definition: NounDefinition<Shape>,
  caller: Pick<Caller, 'jurisdiction'>,
  id: string,
): Promise<Stored<Shape>> {
  const row = await ctx.table.get(recordKey(id), reachOf(caller), { consistent: true })
  if (row === undefined) throw notFound()
  return fromRow(definition, row)
}

/** All events of a record up to a version, oldest first. */
export async function eventsUpTo(ctx: Pick<Context, 'table'>, id: string, from: number, to: number): Promise<Event[]> {
  const events: Event[] = []
  let after: Row | undefined
  do {
    const page = await ctx.table.query(
      {
        partition: id,
        between: { from: eventKey(id, from).sk, to: eventKey(id, to).sk },
        limit: 1000,
        consistent: true,
        ...(after === undefined ? {} : { after }),
      },
      'everything',
    )
    events.push(...page.rows.map(eventOfRow))
    after = page.end
  } while (after !== undefined)
  return events
}

/** A record as it was at a version, made again from its events. */
export async function recordAt<Shape extends AnyRecord>(
  ctx: Context,
  definition: NounDefinition<Shape>,
  id: string,
  version: number,
): Promise<Shape> {
  const events = await eventsUpTo(ctx, id, 1, version)
  const first = events[0]
  const last = events.at(-1)
  if (first === undefined || last?.version !== version) throw new Error(`History of ${id} does not reach version ${version}`)
  const fields = events.reduce<Record<string, unknown>>((state, event) => applyChanges(state, event.changes), {})
  return definition.schema.parse({ ...fields, id, jurisdiction: first.jurisdiction, version, createdAt: first.at, updatedAt: last.at })
}
