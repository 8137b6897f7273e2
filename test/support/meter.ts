import { canonicalJson } from '#functions/core/records/changes.ts'
import { tableDefinition, type IndexName } from '#functions/platform/table/definition.ts'
import type { Key } from '#functions/platform/table/keys.ts'
import type { Row, Trip, Write } from '#functions/platform/table/table.ts'

/** What some trips to the database cost, in AWS's units. */
export type Cost = { trips: number; reads: number; writes: number }

const readUnit = 4096
const writeUnit = 1024
/** A transaction prepares and commits each item. */
const transactional = 2

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)

const units = (bytes: number, unit: number): number => Math.max(1, Math.ceil(bytes / unit))

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')

/** One byte for two significant digits, one for the exponent, one more for a sign. */
function sizeOfNumber(value: number): number {
  const digits = value
    .toString()
    .replace(/e.*$/, '')
    .replace(/^-?0*\.?0*|\.|0+$/g, '').length
  return Math.ceil(digits / 2) + 1 + (value < 0 ? 1 : 0)
}

function sizeOfValue(value: unknown): number {
  if (typeof value === 'string') return bytesOf(value)
  if (typeof value === 'number') return sizeOfNumber(value)
  if (Array.isArray(value)) return 3 + value.reduce((total: number, item) => total + 1 + sizeOfValue(item), 0)
  if (typeof value === 'object' && value !== null)
    return 3 + Object.entries(value).reduce((total, [name, part]) => total + 1 + sizeOfPart(name, part), 0)
  return 1
}

const sizeOfPart = (name: string, value: unknown): number => (value === undefined ? -1 : bytesOf(name) + sizeOfValue(value))

/** Bytes of an item as DynamoDB counts them: names and values. */
export const sizeOfItem = (item: object): number =>
  Object.entries(item).reduce((total, [name, value]) => total + (value === undefined ? 0 : sizeOfPart(name, value)), 0)

/** Units of reading rows: one by one, or (`query`, `scan`) the sum of their sizes. */
export function readUnitsOf(trip: Exclude<Trip, { kind: 'transaction' }>): number {
  const factor = trip.consistent ? 1 : 0.5
  const sizes = trip.rows.map(sizeOfItem)
  if (!('asked' in trip)) return factor * units(sum(sizes), readUnit)
  return factor * (sum(sizes.map((size) => units(size, readUnit))) + trip.asked - sizes.length)
}

const indexNames: IndexName[] = ['byNoun', 'byFacet', 'byParent', 'byOwner', 'byDue']

/** The entry of a row in an index; undefined when it has none. */
function entryIn(index: IndexName, row: Row | undefined): object | undefined {
  const { partitionKey, sortKey } = tableDefinition.indexes[index]
  if (row?.[partitionKey] === undefined || row[sortKey] === undefined) return undefined
  const names: string[] = ['pk', 'sk', partitionKey, sortKey, ...tableDefinition.projected]
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}

/** Units of an index: nothing when nothing projected changes; a changed key is a deletion and an entry. */
function indexUnits(index: IndexName, before: Row | undefined, after: Row | undefined): number {
  const [old, now] = [entryIn(index, before), entryIn(index, after)]
  if (old === undefined || now === undefined)
    return [old, now].reduce((total, entry) => total + (entry === undefined ? 0 : units(sizeOfItem(entry), writeUnit)), 0)
  const { partitionKey, sortKey } = tableDefinition.indexes[index]
  const isMoved = before?.[partitionKey] !== after?.[partitionKey] || before?.[sortKey] !== after?.[sortKey]
  if (isMoved) return units(sizeOfItem(old), writeUnit) + units(sizeOfItem(now), writeUnit)
  return canonicalJson(old) === canonicalJson(now) ? 0 : units(Math.max(sizeOfItem(old), sizeOfItem(now)), writeUnit)
}

export type UnitsOfWrite = { table: number; indexes: Partial<Record<IndexName, number>> }

/** Units of one item written by itself; in a transaction the table's share doubles, that of the indexes does not. */
export function unitsOfWrite(before: Row | undefined, after: Row | undefined): UnitsOfWrite {
  const size = Math.max(before === undefined ? 0 : sizeOfItem(before), after === undefined ? 0 : sizeOfItem(after))
  const indexes = indexNames.map((index) => [index, indexUnits(index, before, after)] as const).filter(([, used]) => used > 0)
  return { table: units(size, writeUnit), indexes: Object.fromEntries(indexes) }
}

/** Counts trips and units. Of rows that are changed in place it knows what was read or written before. */
export function openMeter() {
  const seen = new Map<string, Row>()
  const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`

  function transactionUnits(write: Write): number {
    const key = 'put' in write ? write.put : 'check' in write ? write.check : 'set' in write ? write.set : write.remove
    const before = seen.get(nameOf(key))
    if ('put' in write) {
      const { put: after, previous = write.condition?.kind === 'absent' ? undefined : before } = write
      seen.set(nameOf(after), after)
      const { table, indexes } = unitsOfWrite(previous, after)
      return transactional * table + sum(Object.values(indexes))
    }
    if ('remove' in write) seen.delete(nameOf(key))
    const { table, indexes } = 'remove' in write ? unitsOfWrite(write.previous ?? before, undefined) : unitsOfWrite(before, before)
    return transactional * table + sum(Object.values(indexes))
  }

  return {
    costOf(trips: readonly Trip[]): Cost {
      const cost: Cost = { trips: trips.length, reads: 0, writes: 0 }
      for (const trip of trips) {
        if (trip.kind === 'transaction') cost.writes += sum(trip.writes.map(transactionUnits))
        else cost.reads += readUnitsOf(trip)
        if (trip.kind === 'get' || trip.kind === 'batch') for (const row of trip.rows) seen.set(nameOf(row), row)
      }
      return cost
    },
  }
}
