import type * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import type { Access, Permission } from '#shared/permissions.ts'
import type { Write } from '#functions/platform/table/table.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Command, Context } from '../context.ts'
import { backoffMilliseconds, commit, WriteConflict } from './commit.ts'
import { idTaken, madeBy, type Outcome } from './create.ts'
import { isReplay, markerOf } from './marker.ts'
import type { AnyRecord, NounDefinition, Stored } from './noun.ts'
import { prepare, type Mutation, type SealedMutation } from './prepare.ts'
import { load, notFound, stored, type Loaded } from './read.ts'

type Next<Shape extends AnyRecord> = Pick<Mutation<Shape>, 'after' | 'action' | 'note' | 'from'> & {
  /** Further records of any noun, new or changed, in the same transaction; a replay answers the main record alone. */
  also?: readonly SealedMutation[]
  extras?: Write[]
}

/** What a verb that changes a record says about itself. */
export type Change<Shape extends AnyRecord, Input extends z.ZodMiniType> = {
  definition: NounDefinition<Shape>
  permission: Permission
  /** What the permission is checked against, where that is not the record itself but one that it belongs to. */
  access?: Access
  input: Input
  /** Further records to read, told from the body as it came; what does not look like an id is left to the parser. */
  alsoReads?: (body: unknown) => string[]
  /** `versioned`: needs If-Match and the loser gets 412. `appending`: needs none and tries again, at most five times. */
  mode: 'versioned' | 'appending'
  /** The next version; throws `illegal_move` first, then what the rules refuse. */
  next: (current: Shape, input: z.output<Input>, loaded: Loaded) => Next<Shape> | Promise<Next<Shape>>
  /** The record as its reader sees it; used for the `current` of a 412. */
  present: (record: Shape) => Promise<unknown>
}

const mostTries = 5

/**
 * Changes one record: found, permitted, well-formed, not a replay, at the expected version, legal; then one transaction.
 * @throws DomainError as the contract lists them.
 */
export async function changeRecord<Shape extends AnyRecord, Input extends z.ZodMiniType>(
  ctx: Context,
  command: Command,
  change: Change<Shape, Input>,
): Promise<Outcome<Shape>> {
  const { definition } = change
  for (let tries = 1; ; tries++) {
    const loaded = await load(ctx, command, [command.id, ...(change.alsoReads?.(command.body) ?? [])])
    const current = stored(definition, loaded.row(command.id), command.caller)
    if (current === undefined) throw notFound()
    // Who did it may hear again what came of it, even if just that has taken the record out of their hands: a follow-up forwarded.
    if (isReplay(loaded.marker, command)) authoriseRole(command.caller, change.permission)
    else await authorise(ctx, command.caller, change.permission, change.access ?? definition.access(current.record))
    const input = parseInput(change.input, command.body)
    const earlier = markerOf(loaded.marker, command)
    if (earlier !== undefined) return replayed(await madeBy(ctx, definition, earlier))
    if (change.mode === 'versioned') await requireVersion(command, current, change.present)
    const { also = [], extras = [], ...next } = await change.next(current.record, input, loaded)
    const at = ctx.now().toISOString()
    const main = prepare(command, { definition, before: current, ...next }, at)
    try {
      const result = await commit(ctx, command, { main: [main], also: also.map((mutation) => mutation(command, at)), extras }, at)
      return result === 'done' ? { value: main.record, replayed: false } : replayed(await madeBy(ctx, definition, result))
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error
      if (change.mode === 'versioned') await requireUnmoved(ctx, command, current, change)
      if (error.kind === 'exists') throw idTaken()
      if (tries === mostTries) throw new DomainError('busy', 'Many are writing to this record; please try again.', { retryAfterSeconds: 1 })
      await ctx.wait(backoffMilliseconds(tries))
    }
  }
}

function replayed<Shape>([value]: Shape[]): Outcome<Shape> {
  if (value === undefined) throw new Error('A marker names no record')
  return { value, replayed: true }
}

async function requireVersion<Shape extends AnyRecord>(
  { expectedVersion }: Command,
  { record }: Stored<Shape>,
  present: (record: Shape) => Promise<unknown>,
): Promise<void> {
  if (expectedVersion === undefined)
    throw new DomainError('precondition_required', 'Say which version you saw: If-Match with the ETag of the record.')
  if (expectedVersion !== 'any' && expectedVersion !== record.version) throw stale(await present(record))
}

const stale = (current: unknown): DomainError =>
  new DomainError('stale_version', 'Somebody else has changed this record meanwhile.', { current })

/** Tells a record that moved on from another write of the transaction that could not be done. */
async function requireUnmoved<Shape extends AnyRecord, Input extends z.ZodMiniType>(
  ctx: Context,
  command: Command,
  before: Stored<Shape>,
  { definition, present }: Change<Shape, Input>,
): Promise<void> {
  const row = (await load(ctx, command, [command.id])).row(command.id)
  const now = stored(definition, row, command.caller)
  if (now === undefined) throw notFound()
  if (now.record.version !== before.record.version) throw stale(await present(now.record))
}
