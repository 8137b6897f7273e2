import type * as z from 'zod/mini'
import { contract } from '#shared/contract/contract.ts'
import type { Noun } from '#shared/ids.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { parseInput } from '#shared/parse.ts'
import type { Caller, Command, Context } from '#functions/core/context.ts'
import { historyOfRecord } from '#functions/core/overview/read-history.ts'
import type { Outcome } from '#functions/core/records/create.ts'

/** What a handler answers; app.ts makes headers and status of it. */
export type Answer = { body?: unknown; version?: number; replayed?: boolean; location?: string }

export type Asked<Query = unknown> = { ctx: Context; caller: Caller; id: string; query: Query; command: Command }

export type Handler = (asked: Asked) => Promise<Answer>

/** What somebody asks who has an account and need not be a member. */
export type AskedByAccount = { ctx: Context; subject: string; request: Pick<Command, 'body' | 'route' | 'key'> }

export type AccountHandler = (asked: AskedByAccount) => Promise<Answer>

/** A handler whose query is parsed by its endpoint's own schema. */
export const asking =
  <Query extends z.ZodMiniType>(declared: { query: Query }, run: (asked: Asked<z.output<Query>>) => Promise<unknown>): Handler =>
  async (asked) => ({ body: await run({ ...asked, query: parseInput(declared.query, asked.query) }) })

export const versioned = async <Shape extends { version: number }>(record: Promise<Shape>): Promise<Answer> => {
  const body = await record
  return { body, version: body.version }
}

type Kept = { id: string; version: number }

/** A written record, as its reader sees it; a new one says where it is. */
export async function written<Shape extends Kept>(
  outcome: Promise<Outcome<Shape>>,
  present: (record: Shape) => unknown = (record) => record,
  collection?: string,
): Promise<Answer> {
  const { value, replayed } = await outcome
  return {
    body: await present(value),
    version: value.version,
    replayed,
    ...(collection === undefined ? {} : { location: `${collection}/${value.id}` }),
  }
}

/** The history of whatever record the address names. */
export const history = asking(contract['commitments.history'], ({ ctx, caller, id, query }) => historyOfRecord(ctx, caller, id, query))

type Moves<Name extends Noun, Action extends string> = { [Key in Action as `${Name}.${Key}`]: Handler }

/** A handler for each move of a lifecycle. */
export function movesOf<const Name extends Noun, Action extends string>(
  noun: Name,
  lifecycle: { moves: Readonly<Record<Action, unknown>> },
  run: (asked: Asked, action: Action) => Promise<Answer>,
): Moves<Name, Action>
export function movesOf(
  noun: Noun,
  lifecycle: { moves: Readonly<Record<string, unknown>> },
  run: (asked: Asked, action: string) => Promise<Answer>,
): Record<string, Handler> {
  return Object.fromEntries(actionsOf(lifecycle).map((action) => [`${noun}.${action}`, (asked: Asked) => run(asked, action)]))
}
