import { followUpLifecycle, type FollowUp, type FollowUpAction, type FollowUpVerdict } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { explained } from '#shared/text.ts'
import { rejectedWith, requireEvidence, withEvidence } from '../duties/evidence.ts'
import { askExtension, grantExtension, refuseExtension } from '../duties/extension.ts'
import { claimBy, requireNotOwnSubmission, spokenBy } from '../duties/submission.ts'
import { stamp, type Effect, type Moment } from '../records/move.ts'
import { forward } from './forward.ts'

type At = Moment<FollowUp>

// Each effect parses the body again with its own move’s schema: the table is exhaustive and typed without a cast.
const { moves } = followUpLifecycle

/** What the Ombudsman says of it now. */
const judge = (moment: At, verdict: FollowUpVerdict, words: Omit<NonNullable<FollowUp['judged']>, 'at' | 'by'>): Effect<FollowUp> => ({
  fields: { verdict, judged: { ...stamp(moment), ...words } },
  note: words.note,
})

/** A verdict that ends it leaves no request waiting. */
const close = ({ fields, note }: Effect<FollowUp>): Effect<FollowUp> => ({ fields: { ...fields, extension: undefined }, note })

/** Action -> its effect; exhaustive over the lifecycle table. Each throws what its rules refuse. */
export const effects: Record<FollowUpAction, (moment: At) => Effect<FollowUp>> = {
  respond: (moment) => {
    const answer = parseInput(moves.respond.input, moment.command.body)
    return { fields: { response: { ...spokenBy(moment), ...answer } }, note: answer.reason }
  },

  start: ({ command }) => ({ fields: {}, note: parseInput(moves.start.input, command.body).note }),

  submit: (moment) => {
    const { actionText, documentIds } = parseInput(moves.submit.input, moment.command.body)
    const evidence = withEvidence(moment.current, documentIds, moment.loaded)
    if (moment.current.priority === 'high') requireEvidence({ ...moment.current, evidence })
    return { fields: { actionText, evidence, claim: claimBy(moment, { documentIds }) } }
  },

  verify: (moment) => {
    const { note } = parseInput(moves.verify.input, moment.command.body)
    requireNotOwnSubmission(moment.current, moment.command.caller)
    return close(judge(moment, 'conform', { note }))
  },

  return: (moment) => {
    const { documentIds, ...words } = parseInput(moves.return.input, moment.command.body)
    requireNotOwnSubmission(moment.current, moment.command.caller)
    const { fields, note } = judge(moment, 'not_yet_conform', { note: explained(words) })
    return { fields: { ...fields, ...rejectedWith(moment.current, documentIds) }, note }
  },

  assess: (moment) => {
    const { verdict, note } = parseInput(moves.assess.input, moment.command.body)
    requireNotOwnSubmission(moment.current, moment.command.caller)
    return judge(moment, verdict, { note })
  },

  declare_not_actionable: (moment) =>
    close(judge(moment, 'not_actionable', parseInput(moves.declare_not_actionable.input, moment.command.body))),

  forward,

  request_extension: (moment) => askExtension(moment, parseInput(moves.request_extension.input, moment.command.body)),

  grant_extension: ({ command, current }) => grantExtension(current, parseInput(moves.grant_extension.input, command.body).note),

  refuse_extension: ({ command, current }) => refuseExtension(current, parseInput(moves.refuse_extension.input, command.body)),
}
