import { isEventKey } from '#functions/platform/table/keys.ts'
import type { Write } from '#functions/platform/table/table.ts'
import type { Context } from '../context.ts'
import { eventOfRow, type Event } from '../records/event.ts'
import { count, scopesOf } from './count.ts'
import { factsOf, fieldsAfter } from './facts.ts'
import { dated, latest } from './project.ts'
import {
  isPosition,
  keyOfPosition,
  keyOfTally,
  openTallyIn,
  replacePosition,
  replaceTally,
  scopeOfTally,
  stateRow,
  type OpenTally,
  type Position,
} from './store.ts'

export type RebuildContext = Pick<Context, 'table' | 'now'>
export type Rebuilt = { records: number; events: number; tallies: number }

/**
 * Makes all tallies and positions again from the events alone. Counting from the stream waits meanwhile and goes on after;
 * killed at any point, it can simply be run again.
 */
export async function rebuild(ctx: RebuildContext): Promise<Rebuilt> {
  await ctx.table.transact([{ put: stateRow('rebuilding', ctx.now().toISOString()) }])
  const found = await readAll(ctx)
  const positions = [...found.events.values()].map(positionAfter)
  const tallies = tally(positions, found)
  const kept = new Set([...tallies.keys(), ...positions.map((position) => nameOf(keyOfPosition(position.recordId)))])
  await writeAll(ctx, [
    ...[...tallies.values()].map(replaceTally),
    ...positions.map(replacePosition),
    ...found.derived.filter((key) => !kept.has(nameOf(key))).map((key): Write => ({ remove: key })),
  ])
  await ctx.table.transact([{ put: stateRow('live', ctx.now().toISOString()) }])
  return { records: positions.length, events: positions.reduce((total, { version }) => total + version, 0), tallies: tallies.size }
}

const nameOf = ({ pk, sk }: { pk: string; sk: string }): string => JSON.stringify([pk, sk])

type Found = { events: Map<string, Event[]>; derived: { pk: string; sk: string }[]; tallies: Map<string, OpenTally> }

async function readAll({ table }: RebuildContext): Promise<Found> {
  const found: Found = { events: new Map(), derived: [], tallies: new Map() }
  for await (const row of table.scan()) {
    if (isEventKey(row)) found.events.set(row.pk, [...(found.events.get(row.pk) ?? []), eventOfRow(row)])
    const scope = scopeOfTally(row)
    if (scope !== undefined) found.tallies.set(nameOf(row), openTallyIn(scope, row))
    if (scope !== undefined || isPosition(row)) found.derived.push({ pk: row.pk, sk: row.sk })
  }
  return found
}

function positionAfter(events: Event[]): Position {
  const ordered = [...events].sort((one, other) => one.version - other.version)
  const last = ordered.at(-1)
  if (last === undefined) throw new Error('A record without events')
  const { recordId, noun, jurisdiction, version } = last
  return { recordId, noun, jurisdiction, version, known: ordered.reduce((known, event) => fieldsAfter(known, event), {}) }
}

function tally(positions: readonly Position[], found: Found): Map<string, OpenTally> {
  const tallies = new Map<string, OpenTally>()
  const at = (scope: OpenTally['scope']): OpenTally => {
    const name = nameOf(keyOfTally(scope))
    const open = tallies.get(name) ?? { ...openTallyIn(scope, undefined), version: found.tallies.get(name)?.version ?? 0 }
    tallies.set(name, open)
    return open
  }
  for (const { recordId, noun, jurisdiction, known } of positions) {
    const facts = factsOf(noun, known)
    for (const scope of dated(jurisdiction))
      for (const event of found.events.get(recordId) ?? []) at(scope).asOf = latest(at(scope).asOf, event.at)
    if (facts === undefined) continue
    for (const scope of scopesOf(jurisdiction, facts)) count(at(scope).tally, facts, 1)
    if (facts.noun === 'agreements') at({ kind: 'agreement', jurisdiction, id: recordId }).parentId = facts.parentId
  }
  return tallies
}

async function writeAll({ table }: RebuildContext, writes: readonly Write[]): Promise<void> {
  for (let start = 0; start < writes.length; start += 100) await table.transact(writes.slice(start, start + 100))
}
