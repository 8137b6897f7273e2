import type { Claim, ExtensionRequest } from '#shared/duties.ts'
import type { Command, Context } from '../context.ts'
import type { SealedMutation } from '../records/prepare.ts'
import type { Loaded } from '../records/read.ts'

/** What a commitment and a follow-up are to the rules that they share. */
export type Duty = {
  id: string
  ownerId: string
  dueOn: string
  extensionsGranted: number
  extension?: ExtensionRequest | undefined
  evidence: string[]
  rejectedEvidence?: string[] | undefined
  claim?: Claim | undefined
}

/** What a move is about: who asks for it, the duty as it is, and what was read with it. */
export type Moment<Shape> = { ctx: Context; command: Command; current: Shape; loaded: Loaded }

/** What a move changes besides the status, what it says in the history, and which records change with it. */
export type Effect<Shape> = { fields: Partial<Shape>; note?: string | undefined; also?: readonly SealedMutation[] }

/** When and by whom. */
export const stamp = ({ ctx, command }: Pick<Moment<unknown>, 'ctx' | 'command'>) => ({
  at: ctx.now().toISOString(),
  by: command.caller.userId,
})
