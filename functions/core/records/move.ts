import type { Write } from '#functions/platform/table/table.ts'
import type { Command, Context } from '../context.ts'
import type { SealedMutation } from './prepare.ts'
import type { Loaded } from './read.ts'

/** What a move is about: who asks for it, the record as it is, and what was read with it. */
export type Moment<Shape> = { ctx: Context; command: Command; current: Shape; loaded: Loaded }

/** What a move changes besides the status, what it says in the history, and what else is written with it. */
export type Effect<Shape> = {
  fields: Partial<Shape>
  note?: string | undefined
  also?: readonly SealedMutation[]
  extras?: Write[]
}

/** When and by whom. */
export const stamp = ({ ctx, command }: Pick<Moment<unknown>, 'ctx' | 'command'>) => ({
  at: ctx.now().toISOString(),
  by: command.caller.userId,
})
