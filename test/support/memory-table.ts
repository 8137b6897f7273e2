import { tableDefinition } from '#functions/platform/table/definition.ts'
import type { Key } from '#functions/platform/table/keys.ts'
import {
  TransactionRefused,
  type Condition,
  type Question,
  type Reach,
  type Row,
  type Table,
  type Write,
} from '#functions/platform/table/table.ts'

export type MemoryTable = Table & { rows: () => Row[]; copy: () => MemoryTable }

type Items = Map<string, Map<string, string>>

/** As DynamoDB has it. */
const mostWrites = 100
const mostKeys = 100

/**
 * The table in memory, for proofs that need thousands of tables: all-or-nothing transactions with the same conditions,
 * copies in and out, keys in text order. Its likeness to DynamoDB Local has a test.
 */
export function memoryTable(items: Items = new Map()): MemoryTable {
  const at = ({ pk, sk }: Key): Row | undefined => read(items.get(pk)?.get(sk))
  const keep = (row: Row): void => {
    const partition = items.get(row.pk) ?? new Map<string, string>()
    items.set(row.pk, partition.set(row.sk, JSON.stringify(row)))
  }
  const rows = (): Row[] => [...items.values()].flatMap((partition) => [...partition.values()].flatMap((text) => read(text) ?? []))

  return {
    rows,
    copy: () => memoryTable(new Map([...items].map(([pk, partition]) => [pk, new Map(partition)]))),

    get: async (key, reach) => within(reach, [at(key)])[0],

    getAll: async (keys, reach) => {
      if (keys.length > mostKeys) throw new Error(`${keys.length} keys in one batch`)
      const distinct = new Map(keys.map((key) => [nameOf(key), key]))
      return within(reach, [...distinct.values()].map(at))
    },

    query: async (question, reach) => {
      const found = sorted(question, candidates(question, items, rows))
      const page = found.slice(0, question.limit)
      const end = page.at(-1)
      return { rows: within(reach, page), ...(found.length > page.length && end !== undefined ? { end } : {}) }
    },

    transact: async (writes) => {
      checkShape(writes)
      const failed = writes.flatMap((write, position) => (holds(conditionOf(write), at(keyOf(write))) ? [] : [position]))
      if (failed.length > 0) throw new TransactionRefused(failed, false, undefined)
      for (const write of writes) {
        if ('put' in write) keep(write.put)
        if ('set' in write) keep(withPart(at(write.set), write))
        if ('remove' in write) items.get(write.remove.pk)?.delete(write.remove.sk)
      }
    },

    async *scan() {
      for (const pk of items.keys())
        for (const sk of [...(items.get(pk)?.keys() ?? [])].sort()) {
          const row = at({ pk, sk })
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

function read(text: string | undefined): Row | undefined {
  if (text === undefined) return undefined
  const row: Row = JSON.parse(text)
  return row
}

const within = (reach: Reach, rows: (Row | undefined)[]): Row[] =>
  rows.filter((row) => row !== undefined).filter((row) => reach === 'everything' || row['jurisdiction'] === reach.jurisdiction)

const keysOf = ({ index }: Question): { partitionKey: string; sortKey: string } =>
  index === undefined ? tableDefinition : tableDefinition.indexes[index]

function candidates(question: Question, items: Items, rows: () => Row[]): Row[] {
  const all =
    question.index === undefined ? [...(items.get(question.partition)?.values() ?? [])].flatMap((text) => read(text) ?? []) : rows()
  const { partitionKey, sortKey } = keysOf(question)
  return all.filter((row) => row[partitionKey] === question.partition && isAsked(question, String(row[sortKey])))
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
}

function withPart(row: Row | undefined, { path: [map, name], value }: Extract<Write, { set: Key }>): Row {
  const parts = row?.[map]
  if (row === undefined || typeof parts !== 'object' || parts === null) throw new Error(`There is no ${map} to set a part of`)
  return { ...row, [map]: { ...parts, [name]: value } }
}
