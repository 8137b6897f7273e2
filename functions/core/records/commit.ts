import { DomainError } from '#shared/errors.ts'
import { mostWrites, TransactionRefused, type Write } from '#functions/platform/table/table.ts'
import type { Command, Context } from '../context.ts'
import { fingerprintOf, type Marker, markerKey, markerOf } from './marker.ts'
import type { AnyRecord } from './noun.ts'
import type { Prepared } from './prepare.ts'

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

/** So many writes of records fit one commit: the marker takes one. */
export const mostRecordWrites = mostWrites - 1

/** What a commit needs of the context. */
export type CommitContext = Pick<Context, 'table' | 'wait' | 'newCommandKey'>

const mostTries = 5

/** @param failed positions in the transaction, which begins with the writes of the records in their order. */
function conflictOf(failed: readonly number[], prepared: readonly Prepared<AnyRecord>[]): WriteConflict {
  const owners = prepared.flatMap((one) => one.writes.map(() => one))
  const refused = failed.map((position) => owners[position]).find((owner) => owner !== undefined)
  if (refused === undefined) return new WriteConflict('prerequisite')
  return new WriteConflict(refused.isNew ? 'exists' : 'stale')
}

/** What a commit writes: what the command is about, and records of any noun beside it; a replay answers the former alone. */
export type Batch = { main: readonly Prepared<AnyRecord>[]; also?: readonly Prepared<AnyRecord>[]; extras?: readonly Write[] }

/**
 * Writes records, their events and links and the command's marker in one transaction, exactly once: a try that failed may still
 * have happened, so the marker is read before anything is tried again or told to anyone.
 * @param extras writes beside the records, for example a uniqueness guard.
 * @returns `done`, or the marker of an earlier run of the same command.
 * @throws WriteConflict, DomainError `busy` when the table stays unavailable, `idempotency_mismatch`.
 */
export async function commit(
  ctx: CommitContext,
  command: Command,
  { main, also = [], extras = [] }: Batch,
  at: string,
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
      made: [...main.map((one) => madeOf(one)), ...also.map((one) => ({ ...madeOf(one), beside: true }))],
    },
    condition: { kind: 'absent' },
  }
  const prepared = [...main, ...also]
  const writes = [...prepared.flatMap((one) => one.writes), ...extras, marker]
  if (writes.length > mostWrites) throw new Error(`A transaction takes ${mostWrites} writes, and this command needs ${writes.length}`)
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

const madeOf = ({ record, version }: Prepared<AnyRecord>) => ({ id: record.id, version })

async function readMarker(ctx: CommitContext, command: Command, key: string) {
  const row = await ctx.table.get(markerKey(command, key), 'everything', { consistent: true })
  const marker = markerOf(row, command)
  return marker === undefined ? undefined : { marker, attempt: row?.['attempt'] }
}

/** Doubling from 25 ms, with jitter so that rivals part ways. */
// oxlint-disable-next-line no-restricted-properties -- only the moment of a retry depends on it, nothing that is stored or answered
export const backoffMilliseconds = (tries: number): number => 25 * 2 ** (tries - 1) * (0.5 + Math.random())
