import type { Organisation } from '#shared/organisations.ts'
import type { Write } from '#functions/platform/table/table.ts'
import type { Command, Context } from '../context.ts'
import type { SealedMutation } from '../records/prepare.ts'
import type { Loaded } from '../records/read.ts'

/** When a move is made, and of which organisation. */
export type Moment = { ctx: Context; command: Command; current: Organisation; loaded: Loaded }

/** What a move changes, what it says in the history, and what else is written with it. Throws what its rules refuse. */
export type Effect = (moment: Moment) => Promise<{
  fields: Partial<Organisation>
  note: string
  also?: readonly SealedMutation[]
  extras?: Write[]
}>

/** Who gives to whom, as they are called at that time, and on what that rests: what a reader needs who comes a year later. */
export const successionNote = (from: readonly string[], to: readonly string[], ...words: readonly (string | undefined)[]): string =>
  [`${from.join(', ')} → ${to.join(', ')}`, ...words].filter((line) => line !== undefined).join('\n')
