import type * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import type { Access, Permission } from '#shared/permissions.ts'
import type { Key } from '#functions/platform/table/keys.ts'
import type { Write } from '#functions/platform/table/table.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Command, Context } from '../context.ts'
import { commit, prepare, WriteConflict, type Mutation, type Prepared } from './commit.ts'
import { markerOf, type Marker } from './marker.ts'
import type { AnyRecord, NounDefinition } from './noun.ts'
import { load, recordAt, type Loaded } from './read.ts'

export type Outcome<Value> = { value: Value; replayed: boolean }

/** What a verb that makes records says about itself. */
export type Creation<Shape extends AnyRecord, Input extends z.ZodMiniType> = {
  definition: NounDefinition<Shape>
  permission: Permission
  input: Input
  /** Records and rows to read before deciding. */
  needs: (input: z.output<Input>) => { ids: readonly string[]; rows?: readonly Key[] }
  /** Decides from what was read: what to check the permission against (each of several), and what to write. Throws what a person did wrong. */
  build: (
    input: z.output<Input>,
    loaded: Loaded,
  ) => {
    access: Access | readonly Access[]
    mutations: () => Omit<Mutation<Shape>, 'definition'>[]
    extras?: (records: Shape[]) => Write[]
  }
  /** What to tell when a write beside the records is refused for good; without it the whole is tried again. */
  onPrerequisite?: () => DomainError
}

const mostTries = 5

/**
 * Makes records: permission, input, replay, rules, one transaction.
 * @throws DomainError as the contract lists them.
 */
export async function createRecords<Shape extends AnyRecord, Input extends z.ZodMiniType>(
  ctx: Context,
  command: Command,
  creation: Creation<Shape, Input>,
): Promise<Outcome<Shape[]>> {
  authoriseRole(command.caller, creation.permission)
  const input = parseInput(creation.input, command.body)
  const { ids, rows } = creation.needs(input)
  for (let tries = 1; ; tries++) {
    const loaded = await load(ctx, command, ids, rows)
    const { access, mutations, extras } = creation.build(input, loaded)
    for (const one of [access].flat()) await authorise(ctx, command.caller, creation.permission, one)
    const earlier = markerOf(loaded.marker, command)
    if (earlier !== undefined) return { value: await madeBy(ctx, creation.definition, earlier), replayed: true }
    const at = ctx.now().toISOString()
    const prepared: Prepared<Shape>[] = mutations().map((mutation) =>
      prepare(command, { ...mutation, definition: creation.definition }, at),
    )
    const records = prepared.map(({ record }) => record)
    try {
      const result = await commit(ctx, command, prepared, at, extras?.(records))
      if (result === 'done') return { value: records, replayed: false }
      return { value: await madeBy(ctx, creation.definition, result), replayed: true }
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error
      if (error.kind !== 'prerequisite') throw new DomainError('already_exists', 'A record with this id exists already.')
      if (creation.onPrerequisite !== undefined) throw creation.onPrerequisite()
      if (tries === mostTries) throw new DomainError('busy', 'The records are busy; please try again.', { retryAfterSeconds: 2 })
    }
  }
}

/** The first answer of a command, made again from history. */
export const madeBy = <Shape extends AnyRecord>(ctx: Context, definition: NounDefinition<Shape>, marker: Marker): Promise<Shape[]> =>
  Promise.all(marker.made.map(({ id, version }) => recordAt(ctx, definition, id, version)))
