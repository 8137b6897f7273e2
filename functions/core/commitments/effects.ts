import { commitmentLifecycle, type Commitment, type CommitmentAction } from '#shared/commitments.ts'
import { parseInput } from '#shared/parse.ts'
import { explained } from '#shared/text.ts'
import { rejectedWith, requireEvidence, withEvidence } from '../duties/evidence.ts'
import { askExtension, grantExtension, refuseExtension } from '../duties/extension.ts'
import { claimBy, requireNotOwnSubmission } from '../duties/submission.ts'
import { stamp, type Effect, type Moment } from '../records/move.ts'
import { carryIntoRenewal } from './carry-over.ts'

type Moved = (moment: Moment<Commitment>) => Effect<Commitment> | Promise<Effect<Commitment>>

// Each effect parses the body again with its own move’s schema: the table is exhaustive and typed without a cast.
const { moves } = commitmentLifecycle

/** Action -> its effect; exhaustive over the lifecycle table. Each throws what its rules refuse. */
export const effects: Record<CommitmentAction, Moved> = {
  start: ({ command }) => ({ fields: {}, note: parseInput(moves.start.input, command.body).note }),

  submit: (moment) => {
    const { current, loaded } = moment
    const input = parseInput(moves.submit.input, moment.command.body)
    const evidence = withEvidence(current, input.documentIds, loaded)
    if (current.evidenceRequired !== false) requireEvidence({ ...current, evidence })
    return {
      fields: {
        evidence,
        actual: input.actual ?? current.actual,
        progressPercent: 100,
        claim: claimBy(moment, input),
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
    const rejected = rejectedWith(moment.current, documentIds)
    return { fields: { verdict: { ...stamp(moment), result: 'returned', note: reason }, ...rejected }, note: reason }
  },

  declare_not_feasible: (moment) => {
    const { reason, note } = parseInput(moves.declare_not_feasible.input, moment.command.body)
    return { fields: { verdict: { ...stamp(moment), result: 'not_feasible', reason, note }, extension: undefined }, note }
  },

  cancel: (moment) => {
    const reason = explained(parseInput(moves.cancel.input, moment.command.body))
    return { fields: { verdict: { ...stamp(moment), result: 'cancelled', note: reason }, extension: undefined }, note: reason }
  },

  carry_over: carryIntoRenewal,

  request_extension: (moment) => askExtension(moment, parseInput(moves.request_extension.input, moment.command.body)),

  grant_extension: ({ command, current }) => grantExtension(current, parseInput(moves.grant_extension.input, command.body).note),

  refuse_extension: ({ command, current }) => refuseExtension(current, parseInput(moves.refuse_extension.input, command.body)),
}
