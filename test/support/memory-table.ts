import { tableDefinition } from '#functions/platform/table/definition.ts'
import type { Key } from '#functions/platform/table/keys.ts'
import {
  TransactionRefused,
  type Condition,
  type Question,
  type Reach,
  type Row,
  type Table,
  type Trip,
  type Write,
} from '#functions/platform/table/table.ts'
import { sizeOfItem } from './meter.ts'

export type MemoryTable = Table & { rows: () => Row[]; copy: () => MemoryTable }

/** A row as JSON, and the partitions it stands in: of the table, and of each index of which it has both keys. */
type Entry = { text: string; stands: [shelf: string, partition: string][] }

/** Table or index -> partition -> name of the row -> the row. */
type Shelves = Map<string, Map<string, Map<string, Entry>>>

/** As DynamoDB has it. */
const mostWrites = 100
const mostKeys = 100
const mostBytes = 400 * 1024
const deepest = 31
const smallest = 1e-130
const longestKey = { partition: 2048, sort: 1024 }

/**
 * The table in memory, for proofs that need thousands of tables or requests: all-or-nothing transactions with the same conditions
 * and limits, copies in and out, keys in text order. Its likeness to DynamoDB Local has a test, and every endpoint's has one too.
 */
export function memoryTable(observe: (trip: Trip) => void = () => {}, shelves: Shelves = new Map()): MemoryTable {
  const partitions = (): Map<string, Map<string, Entry>> => shelves.get('table') ?? new Map()
  const at = (key: Key): Row | undefined => read(partitions().get(key.pk)?.get(nameOf(key)))

  return {
    rows: () => [...partitions().values()].flatMap((partition) => present([...partition.values()].map(read))),
    copy: () => memoryTable(undefined, copyOf(shelves)),

    get: async (key, reach, options) => {
      const found = present([at(key)])
      observe({ kind: 'get', rows: found, asked: 1, consistent: options?.consistent ?? false })
      return within(reach, found)[0]
    },

    getAll: async (keys, reach, options) => {
      const distinct = new Map(keys.map((key) => [nameOf(key), key]))
      if (distinct.size > mostKeys) throw new Error(`${distinct.size} keys in one batch`)
      const found = present([...distinct.values()].map(at))
      observe({ kind: 'batch', rows: found, asked: distinct.size, consistent: options?.consistent ?? true })
      return within(reach, found)
    },

    query: async (question, reach) => {
      const found = sorted(question, candidates(question, shelves))
      const page = found.slice(0, question.limit).map((row) => carried(question, row))
      const end = page.at(-1)
      observe({ kind: 'query', rows: page, consistent: question.consistent ?? false })
      return { rows: within(reach, page), ...(page.length === question.limit && end !== undefined ? { end } : {}) }
    },

    transact: async (writes) => {
      observe({ kind: 'transaction', writes: [...writes] })
      checkShape(writes)
      const failed = writes.flatMap((write, position) => (holds(conditionOf(write), at(keyOf(write))) ? [] : [position]))
      if (failed.length > 0) throw new TransactionRefused(failed, false, undefined)
      for (const write of writes) {
        if ('put' in write) put(shelves, write.put)
        if ('set' in write) put(shelves, withParts(at(write.set), write))
        if ('remove' in write) take(shelves, write.remove)
      }
    },

    async *scan() {
      for (const partition of partitions().values())
        for (const name of [...partition.keys()].sort()) {
          const row = read(partition.get(name))
          if (row !== undefined) yield await Promise.resolve(row)
        }
    },
  }
}

/** All rows of a table as they are now, in memory. */
export async function copyInMemory(table: Pick<Table, 'scan'>): Promise<MemoryTable> {
  const copy = memoryTable()
  for await (const row of table.scan()) await copy.transact([{ put: row }])
  return copy
}

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`

function read(entry: Entry | undefined): Row | undefined {
  if (entry === undefined) return undefined
  const row: Row = JSON.parse(entry.text)
  return row
}

const present = (rows: (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined)

const within = (reach: Reach, rows: Row[]): Row[] =>
  rows.filter((row) => reach === 'everything' || row['jurisdiction'] === reach.jurisdiction)

const keysOf = ({ index }: Question): { partitionKey: string; sortKey: string } =>
  index === undefined ? tableDefinition : tableDefinition.indexes[index]

const places: [string, { partitionKey: string; sortKey: string }][] = [
  ['table', tableDefinition],
  ...Object.entries(tableDefinition.indexes),
]

const partitionsOf = (row: Row): Entry['stands'] =>
  places.flatMap(([shelf, { partitionKey, sortKey }]): Entry['stands'] => {
    const partition = row[partitionKey]
    return typeof partition === 'string' && row[sortKey] !== undefined ? [[shelf, partition]] : []
  })

function put(shelves: Shelves, row: Row): void {
  take(shelves, row)
  const entry = { text: JSON.stringify(row), stands: partitionsOf(row) }
  for (const [name, partition] of entry.stands) {
    const shelf = shelves.get(name) ?? new Map<string, Map<string, Entry>>()
    shelves.set(name, shelf.set(partition, (shelf.get(partition) ?? new Map<string, Entry>()).set(nameOf(row), entry)))
  }
}

function take(shelves: Shelves, key: Key): void {
  const name = nameOf(key)
  const { stands = [] } = shelves.get('table')?.get(key.pk)?.get(name) ?? {}
  for (const [shelf, partition] of stands) shelves.get(shelf)?.get(partition)?.delete(name)
}

const copyOf = (shelves: Shelves): Shelves =>
  new Map([...shelves].map(([name, shelf]) => [name, new Map([...shelf].map(([partition, entries]) => [partition, new Map(entries)]))]))

function candidates(question: Question, shelves: Shelves): Row[] {
  const entries =
    shelves
      .get(question.index ?? 'table')
      ?.get(question.partition)
      ?.values() ?? []
  const { sortKey } = keysOf(question)
  return present([...entries].map(read)).filter((row) => isAsked(question, String(row[sortKey])))
}

/** What an index has of a row: its own keys, those of the table, and what it projects. */
function carried({ index }: Question, row: Row): Row {
  if (index === undefined) return row
  const { partitionKey, sortKey } = tableDefinition.indexes[index]
  const names: string[] = [partitionKey, sortKey, ...tableDefinition.projected]
  return { pk: row.pk, sk: row.sk, ...Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))) }
}

const isAsked = ({ between, prefix }: Question, sort: string): boolean =>
  between === undefined ? sort.startsWith(prefix ?? '') : sort >= between.from && sort <= between.to

function sorted(question: Question, found: Row[]): Row[] {
  const { sortKey } = keysOf(question)
  const placeOf = (row: Row): string => [row[sortKey], row.pk, row.sk].join('\n')
  const ordered = found.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  if (question.newestFirst) ordered.reverse()
  const { after } = question
  if (after === undefined) return ordered
  return ordered.filter((row) => (question.newestFirst ? placeOf(row) < placeOf(after) : placeOf(row) > placeOf(after)))
}

const keyOf = (write: Write): Key =>
  'put' in write ? write.put : 'check' in write ? write.check : 'set' in write ? write.set : write.remove

const conditionOf = (write: Write): Condition | undefined => ('put' in write || 'check' in write ? write.condition : undefined)

function holds(condition: Condition | undefined, row: Row | undefined): boolean {
  if (condition === undefined) return true
  if (condition.kind === 'absent') return row === undefined
  if (condition.kind === 'not_status') return row?.['status'] === undefined || row['status'] !== condition.status
  const { version, statuses = [] } = condition
  return row?.['version'] === version && (statuses.length === 0 || statuses.some((status) => status === row['status']))
}

function checkShape(writes: readonly Write[]): void {
  const names = new Set(writes.map((write) => nameOf(keyOf(write))))
  if (writes.length > mostWrites) throw new Error(`${writes.length} writes in one transaction`)
  if (names.size < writes.length) throw new Error('Two writes of one transaction touch the same row')
  for (const write of writes) if ('put' in write) checkRow(write.put)
}

const isKey = (value: unknown, most: number): boolean =>
  value === undefined || (typeof value === 'string' && value !== '' && Buffer.byteLength(value) <= most)

function checkRow(row: Row): void {
  for (const [place, { partitionKey, sortKey }] of places)
    if (!isKey(row[partitionKey], longestKey.partition) || !isKey(row[sortKey], longestKey.sort)) throw new Error(`No key of the ${place}`)
  if (sizeOfItem(row) > mostBytes) throw new Error('The row is too large')
  if (!Object.values(row).every((value) => isStorable(value))) throw new Error('The row is too deep, or has a number or name that is none')
}

function isStorable(value: unknown, depth = 1): boolean {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER && (value === 0 || Math.abs(value) >= smallest)
  if (typeof value !== 'object' || value === null) return true
  return depth <= deepest && Object.entries(value).every(([name, part]) => name !== '' && isStorable(part, depth + 1))
}

function withParts(row: Row | undefined, { map, parts }: Extract<Write, { set: Key }>): Row {
  const present = row?.[map]
  if (row === undefined || typeof present !== 'object' || present === null) throw new Error(`There is no ${map} to set a part of`)
  return { ...row, [map]: { ...present, ...parts } }
}
