import type { IndexName } from './definition.ts'
import type { Key } from './keys.ts'

/** A row as stored: its key, and `jurisdiction` where it belongs to one. */
export type Row = Key & { [attribute: string]: unknown }

/** Whose rows may leave the table: those of one jurisdiction, or all (head office, and Kawal's own bookkeeping). */
export type Reach = { jurisdiction: string } | 'everything'

/** What must hold for a write; repeated by the database itself, so that it also holds under concurrency. */
export type Condition =
  | { kind: 'absent' }
  | { kind: 'version'; version: number; statuses?: readonly string[] }
  /** The row is absent or in any other status than this. */
  | { kind: 'not_status'; status: string }

export type Write =
  | { put: Row; condition?: Condition; previous?: Row }
  | { check: Key; condition: Condition }
  /** Sets parts of a map in a row that is there already, and leaves the others. */
  | { set: Key; map: string; parts: Readonly<Record<string, unknown>>; jurisdiction: string }
  | { remove: Key; previous?: Row }

/** A page of one partition. `from`/`to` and `prefix` narrow the sort key. */
export type Question = {
  index?: IndexName
  partition: string
  prefix?: string
  between?: { from: string; to: string }
  limit: number
  newestFirst?: boolean
  consistent?: boolean
  /** Where the page before ended. */
  after?: Row
}

/** A transaction takes no more. */
export const mostWrites = 100

export type Answer = { rows: Row[]; end?: Row }

/** One trip to the database, as the meter sees it. */
export type Trip =
  | { kind: 'get' | 'batch'; rows: Row[]; asked: number; consistent: boolean }
  | { kind: 'query' | 'scan'; rows: Row[]; consistent: boolean }
  | { kind: 'transaction'; writes: Write[] }

/** Why a transaction did not go through; `failed` are the positions of the writes whose condition did not hold. */
export class TransactionRefused extends Error {
  readonly failed: number[]
  readonly isTransient: boolean
  constructor(failed: number[], isTransient: boolean, cause: unknown) {
    super('transaction refused', { cause })
    this.name = 'TransactionRefused'
    this.failed = failed
    this.isTransient = isTransient
  }
}

/** A read that got no answer, or half of one; asked again later it may. */
export class TableUnavailable extends Error {
  constructor(cause: unknown) {
    super('the table is unavailable', { cause })
    this.name = 'TableUnavailable'
  }
}

/** The table, whoever keeps it. Reads say whose rows they may see, and nothing else leaves; a write is always one transaction. */
export type Table = {
  /** One row, or undefined when it is not there or out of reach. */
  get: (key: Key, reach: Reach, how?: { consistent?: boolean }) => Promise<Row | undefined>
  /** Up to 100 rows in one consistent read; those out of reach or absent are left out. */
  getAll: (keys: readonly Key[], reach: Reach, how?: { consistent?: boolean }) => Promise<Row[]>
  /** One page of a partition. */
  query: (question: Question, reach: Reach) => Promise<Answer>
  /**
   * All writes or none.
   * @throws TransactionRefused when a condition did not hold or the table was busy; it may still have been applied by an earlier try.
   */
  transact: (writes: readonly Write[]) => Promise<void>
  /** Every row of the table, page by page; for rebuild alone, never in a request. */
  scan: () => AsyncGenerator<Row>
}
