import { DomainError } from '#shared/errors.ts'
import { TransactionRefused, type Write } from '#functions/platform/table/table.ts'
import type { Command, Context } from '../context.ts'
import { changesBetween } from './changes.ts'
import { eventRow, hashOf, type EventFacts } from './event.ts'
import { fingerprintOf, type Marker, markerKey, markerOf } from './marker.ts'
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

/** One record written: what it became, and the two writes that make it so. */
export type Prepared<Shape extends AnyRecord> = { record: Shape; writes: [Write, Write]; version: number; isNew: boolean }

/** Why a commit did not go through for reasons that the caller must judge. */
export class WriteConflict extends Error {
  /** `exists`: a new record's id is taken; `stale`: a record moved on; `prerequisite`: something beside the records did. */
  readonly kind: 'exists' | 'stale' | 'prerequisite'
  constructor(kind: WriteConflict['kind']) {
    super(`write conflict: ${kind}`)
    this.name = 'WriteConflict'
    this.kind = kind
  }
}

/** Builds the record row and its event. The record is parsed once more, so that nothing is stored that could not be read back. */
export function prepare<Shape extends AnyRecord>(
  command: Command,
  { definition, before, after, action, note, from }: Mutation<Shape>,
  at: string,
): Prepared<Shape> {
  const version = (before?.record.version ?? 0) + 1
  const defined = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined))
  const record = definition.schema.parse({ ...defined, version, createdAt: before?.record.createdAt ?? at, updatedAt: at })
  const facts: EventFacts = {
    recordId: record.id,
    noun: definition.noun,
    jurisdiction: record.jurisdiction,
    version,
    at,
    actor: command.caller.userId,
    action,
    changes: changesBetween(before?.record, record),
    ...(note === undefined ? {} : { note }),
    ...(before === undefined ? {} : { previousHash: before.headHash }),
  }
  const hash = hashOf(facts)
  const recordWrite: Write = {
    put: toRow(definition, record, hash),
    condition:
      before === undefined
        ? { kind: 'absent' }
        : { kind: 'version', version: before.record.version, ...(from === undefined ? {} : { statuses: from }) },
    ...(before === undefined ? {} : { previous: before.row }),
  }
  const { note: told, previousHash, ...rest } = facts
  const event = { ...rest, hash, ...(told === undefined ? {} : { note: told }), ...(previousHash === undefined ? {} : { previousHash }) }
  return { record, writes: [recordWrite, { put: eventRow(event), condition: { kind: 'absent' } }], version, isNew: before === undefined }
}

/** What a commit needs of the context. */
export type CommitContext = Pick<Context, 'table' | 'wait' | 'newCommandKey'>

const mostTries = 5

const conflictOf = (failed: readonly number[], prepared: readonly { isNew: boolean }[]): WriteConflict => {
  const record = prepared.find((_, position) => failed.includes(position * 2) || failed.includes(position * 2 + 1))
  if (record === undefined) return new WriteConflict('prerequisite')
  return new WriteConflict(record.isNew ? 'exists' : 'stale')
}

/**
 * Writes records, their events and the command's marker in one transaction, exactly once: a try that failed may still have
 * happened, so the marker is read before anything is tried again or told to anyone.
 * @param extras writes beside the records, for example a uniqueness guard.
 * @returns `done`, or the marker of an earlier run of the same command.
 * @throws WriteConflict, DomainError `busy` when the table stays unavailable, `idempotency_mismatch`.
 */
export async function commit(
  ctx: CommitContext,
  command: Command,
  prepared: readonly Prepared<AnyRecord>[],
  at: string,
  extras: readonly Write[] = [],
): Promise<'done' | Marker> {
  const key = command.key ?? ctx.newCommandKey()
  const attempt = ctx.newCommandKey()
  const marker: Write = {
    put: {
      ...markerKey(command, key),
      jurisdiction: command.caller.jurisdiction,
      fingerprint: fingerprintOf(command),
      at,
      attempt,
      made: prepared.map(({ record, version }) => ({ id: record.id, version })),
    },
    condition: { kind: 'absent' },
  }
  const writes = [...prepared.flatMap((one) => one.writes), ...extras, marker]
  for (let tries = 1; ; tries++) {
    try {
      await ctx.table.transact(writes)
      return 'done'
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error
      const found = await readMarker(ctx, command, key)
      if (found !== undefined) return found.attempt === attempt ? 'done' : found.marker
      if (!error.isTransient) throw conflictOf(error.failed, prepared)
      if (tries === mostTries)
        throw new DomainError('busy', 'The records are busy; please try again.', { retryAfterSeconds: 2, cause: error })
      await ctx.wait(backoffMilliseconds(tries))
    }
  }
}

async function readMarker(ctx: CommitContext, command: Command, key: string) {
  const row = await ctx.table.get(markerKey(command, key), 'everything', { consistent: true })
  const marker = markerOf(row, command)
  return marker === undefined ? undefined : { marker, attempt: row?.['attempt'] }
}

/** Doubling from 25 ms, with jitter so that rivals part ways. */
// oxlint-disable-next-line no-restricted-properties -- only the moment of a retry depends on it, nothing that is stored or answered
export const backoffMilliseconds = (tries: number): number => 25 * 2 ** (tries - 1) * (0.5 + Math.random())
