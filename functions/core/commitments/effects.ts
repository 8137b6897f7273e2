import { commitmentLifecycle, type Commitment, type CommitmentAction } from '#shared/commitments.ts'
import { invalidField } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { explained } from '#shared/text.ts'
import type { Command, Context } from '../context.ts'
import type { Loaded } from '../records/read.ts'
import { claimBy } from './claim.ts'
import { requireEvidence, requireLaterDate, requireNotOwnSubmission, requireRequest, withEvidence } from './rules.ts'

/** What a move changes besides the status, and what it says in the history. Throws what its rules refuse. */
export type Effect = { fields: Partial<Commitment>; note?: string | undefined }

type Moment = { ctx: Context; command: Command; current: Commitment; loaded: Loaded }

// Each effect parses the body again with its own move’s schema: the table is exhaustive and typed without a cast.
const { moves } = commitmentLifecycle

const stamp = ({ ctx, command }: Moment) => ({ at: ctx.now().toISOString(), by: command.caller.userId })

/** Action -> its effect; exhaustive over the lifecycle table. */
export const effects: Record<CommitmentAction, (moment: Moment) => Effect> = {
  start: ({ command }) => ({ fields: {}, note: parseInput(moves.start.input, command.body).note }),

  submit: ({ ctx, command, current, loaded }) => {
    const input = parseInput(moves.submit.input, command.body)
    const evidence = withEvidence(current, input.documentIds, loaded)
    requireEvidence({ ...current, evidence })
    return {
      fields: {
        evidence,
        actual: input.actual ?? current.actual,
        progressPercent: 100,
        claim: claimBy(ctx, command.caller, current, input),
        verdict: undefined,
      },
      note: input.note,
    }
  },

  fulfil: (moment) => {
    const { note } = parseInput(moves.fulfil.input, moment.command.body)
    requireNotOwnSubmission(moment.current, moment.command.caller)
    return { fields: { verdict: { ...stamp(moment), result: 'fulfilled', note }, extension: undefined }, note }
  },

  return: (moment) => {
    const { documentIds, ...words } = parseInput(moves.return.input, moment.command.body)
    const reason = explained(words)
    requireNotOwnSubmission(moment.current, moment.command.caller)
    const unknown = documentIds.findIndex((id) => !moment.current.evidence.includes(id))
    if (unknown >= 0) throw invalidField(`documentIds.${unknown}`, 'not_found')
    const rejectedEvidence = [...new Set([...(moment.current.rejectedEvidence ?? []), ...documentIds])]
    return {
      fields: {
        verdict: { ...stamp(moment), result: 'returned', note: reason },
        ...(rejectedEvidence.length === 0 ? {} : { rejectedEvidence }),
      },
      note: reason,
    }
  },

  declare_not_feasible: (moment) => {
    const { reason, note } = parseInput(moves.declare_not_feasible.input, moment.command.body)
    return { fields: { verdict: { ...stamp(moment), result: 'not_feasible', reason, note }, extension: undefined }, note }
  },

  cancel: (moment) => {
    const reason = explained(parseInput(moves.cancel.input, moment.command.body))
    return { fields: { verdict: { ...stamp(moment), result: 'cancelled', note: reason }, extension: undefined }, note: reason }
  },

  request_extension: (moment) => {
    const { newDueOn, ...words } = parseInput(moves.request_extension.input, moment.command.body)
    const reason = explained(words)
    requireRequest(moment.current, false)
    requireLaterDate(moment.current, newDueOn)
    return { fields: { extension: { ...stamp(moment), newDueOn, reason } }, note: reason }
  },

  grant_extension: ({ command, current }) => {
    const { note } = parseInput(moves.grant_extension.input, command.body)
    const request = requireRequest(current, true)
    return {
      fields: { dueOn: request?.newDueOn ?? current.dueOn, extension: undefined, extensionsGranted: current.extensionsGranted + 1 },
      note,
    }
  },

  refuse_extension: ({ command, current }) => {
    const words = parseInput(moves.refuse_extension.input, command.body)
    requireRequest(current, true)
    return { fields: { extension: undefined }, note: explained(words) }
  },
}
