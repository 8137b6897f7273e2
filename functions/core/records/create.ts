import type * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import type { Access, Permission } from '#shared/permissions.ts'
import type { Key } from '#functions/platform/table/keys.ts'
import type { Write } from '#functions/platform/table/table.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Command, Context } from '../context.ts'
import { backoffMilliseconds, commit, WriteConflict } from './commit.ts'
import { markerOf, type Marker } from './marker.ts'
import type { AnyRecord, NounDefinition } from './noun.ts'
import { prepare, type Mutation, type SealedMutation } from './prepare.ts'
import { load, recordAt, type Loaded } from './read.ts'

export type Outcome<Value> = { value: Value; replayed: boolean }

/** What the permission is checked against; one record may need another permission than the creation's own. */
export type AskedAccess = Access & { permission?: Permission }

/** What a creation decides from what was read. Throws what a person did wrong. */
type Decision<Shape extends AnyRecord> = {
  /** Each of several must be allowed. */
  access: AskedAccess | readonly AskedAccess[]
  mutations: () => Omit<Mutation<Shape>, 'definition' | 'before' | 'from'>[]
  /** Further records of any noun, new or changed, in the same transaction; they are no part of the answer. */
  also?: (records: Shape[]) => readonly SealedMutation[]
  extras?: (records: Shape[]) => Write[]
}

/** What a verb that makes records says about itself. */
export type Creation<Shape extends AnyRecord, Input extends z.ZodMiniType> = {
  definition: NounDefinition<Shape>
  permission: Permission
  input: Input
  /** What `needs` asks for, where it has been read already: the record above the new ones is looked for before the input is parsed. */
  loaded?: Loaded
  /** Records and rows to read before deciding. */
  needs: (input: z.output<Input>) => { ids: readonly string[]; rows?: readonly Key[] }
  build: (input: z.output<Input>, loaded: Loaded) => Decision<Shape> | Promise<Decision<Shape>>
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
    const loaded = (tries === 1 ? creation.loaded : undefined) ?? (await load(ctx, command, ids, rows))
    const { access, mutations, also, extras } = await creation.build(input, loaded)
    for (const one of [access].flat()) await authorise(ctx, command.caller, one.permission ?? creation.permission, one)
    const earlier = markerOf(loaded.marker, command)
    if (earlier !== undefined) return { value: await madeBy(ctx, creation.definition, earlier), replayed: true }
    const at = ctx.now().toISOString()
    const main = mutations().map((mutation) => prepare(command, { ...mutation, definition: creation.definition }, at))
    const records = main.map(({ record }) => record)
    const beside = also?.(records).map((mutation) => mutation(command, at)) ?? []
    try {
      const result = await commit(ctx, command, { main, also: beside, extras: extras?.(records) ?? [] }, at)
      if (result === 'done') return { value: records, replayed: false }
      return { value: await madeBy(ctx, creation.definition, result), replayed: true }
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error
      if (error.kind === 'exists') throw idTaken()
      if (error.kind === 'prerequisite' && creation.onPrerequisite !== undefined) throw creation.onPrerequisite()
      if (tries === mostTries) throw new DomainError('busy', 'The records are busy; please try again.', { retryAfterSeconds: 2 })
      await ctx.wait(backoffMilliseconds(tries))
    }
  }
}

/** As `createRecords`, for a verb that makes one. */
export async function createRecord<Shape extends AnyRecord, Input extends z.ZodMiniType>(
  ctx: Context,
  command: Command,
  creation: Creation<Shape, Input>,
): Promise<Outcome<Shape>> {
  const { value, replayed } = await createRecords(ctx, command, creation)
  const [record] = value
  if (record === undefined) throw new Error(`None of ${creation.definition.noun} was made`)
  return { value: record, replayed }
}

export const idTaken = (): DomainError => new DomainError('already_exists', 'A record with this id exists already.')

/** The first answer of a command, made again from history. */
export const madeBy = <Shape extends AnyRecord>(ctx: Context, definition: NounDefinition<Shape>, marker: Marker): Promise<Shape[]> =>
  Promise.all(marker.made.filter((one) => !one.beside).map(({ id, version }) => recordAt(ctx, definition, id, version)))
