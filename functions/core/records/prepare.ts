import type { Write } from '#functions/platform/table/table.ts'
import { changesBetween } from './changes.ts'
import { eventRow, hashOf, type EventFacts } from './event.ts'
import { linkWrites } from './links.ts'
import type { AnyRecord, NounDefinition, Stored } from './noun.ts'
import { toRow } from './row.ts'

/** The next version of one record. `after` leaves version and times to the commit. */
export type Mutation<Shape extends AnyRecord> = {
  definition: NounDefinition<Shape>
  before?: Stored<Shape> | undefined
  after: Omit<Shape, 'version' | 'createdAt' | 'updatedAt'>
  action: string
  note?: string | undefined
  /** Statuses from which this is legal; repeated as write condition. */
  from?: readonly string[] | undefined
}

/** In whose name something is written, and by which process if by one. */
export type Author = { caller: { userId: string }; processId?: string | undefined }

/** One record written: what it became, and the writes that make it so: its row, its event, its links. */
export type Prepared<Shape extends AnyRecord> = { record: Shape; writes: [Write, Write, ...Write[]]; version: number; isNew: boolean }

/** A mutation with its noun sealed in, so that those of several nouns fit one list. */
export type SealedMutation = (author: Author, at: string) => Prepared<AnyRecord>

/** Seals a mutation, to be written beside that of another noun. */
export const sealMutation =
  <Shape extends AnyRecord>(mutation: Mutation<Shape>): SealedMutation =>
  (author, at) =>
    prepare(author, mutation, at)

/** Builds the record row, its event and its links. The record is parsed once more, so that nothing is stored that could not be read back. */
export function prepare<Shape extends AnyRecord>(author: Author, mutation: Mutation<Shape>, at: string): Prepared<Shape> {
  const { definition, before, after } = mutation
  const version = (before?.record.version ?? 0) + 1
  const defined = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined))
  const record = definition.schema.parse({ ...defined, version, createdAt: before?.record.createdAt ?? at, updatedAt: at })
  const facts = factsOf(author, mutation, record, at)
  const hash = hashOf(facts)
  const writes: Prepared<Shape>['writes'] = [
    recordWrite(mutation, record, hash),
    { put: eventRow({ ...facts, hash }), condition: { kind: 'absent' } },
    ...linkWrites(definition, before?.record, record),
  ]
  return { record, writes, version, isNew: before === undefined }
}

const factsOf = <Shape extends AnyRecord>(
  { caller, processId }: Author,
  { definition, before, action, note }: Mutation<Shape>,
  record: Shape,
  at: string,
): EventFacts => ({
  recordId: record.id,
  noun: definition.noun,
  jurisdiction: record.jurisdiction,
  version: record.version,
  at,
  actor: caller.userId,
  action,
  changes: changesBetween(before?.record, record),
  ...(note === undefined ? {} : { note }),
  ...(processId === undefined ? {} : { processId }),
  ...(before === undefined ? {} : { previousHash: before.headHash }),
})

function recordWrite<Shape extends AnyRecord>({ definition, before, from }: Mutation<Shape>, record: Shape, hash: string): Write {
  const put = toRow(definition, record, hash)
  if (before === undefined) return { put, condition: { kind: 'absent' } }
  const { version } = before.record
  // A row without a status is older than its noun's lifecycle; the version alone then holds the others off.
  const statuses = from === undefined || before.row['status'] === undefined ? {} : { statuses: from }
  return { put, condition: { kind: 'version', version, ...statuses }, previous: before.row }
}
