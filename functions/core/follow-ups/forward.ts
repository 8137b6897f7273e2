import { DomainError, invalidField } from '#shared/errors.ts'
import { followUpLifecycle, mostForwardings, type FollowUp } from '#shared/follow-ups.ts'
import { legalActions } from '#shared/lifecycle.ts'
import { parseInput } from '#shared/parse.ts'
import { explained } from '#shared/text.ts'
import { stamp, type Effect, type Moment } from '../records/move.ts'
import { ownerIn } from './owner.ts'

/** Whether it has been handed on so often that the head must decide instead. */
export const isForwardedOut = ({ trail = [] }: Pick<FollowUp, 'trail'>): boolean => trail.length >= mostForwardings

/**
 * What whoever had it before answered, did and proved: the next one begins without it, and the history keeps it. The files stay
 * filed, so that they can be named again, but for those that were turned down.
 */
const begunAnew = {
  verdict: 'not_followed_up',
  judged: undefined,
  response: undefined,
  actionText: undefined,
  claim: undefined,
  extension: undefined,
  evidence: [],
  personInCharge: undefined,
} satisfies Partial<FollowUp>

/**
 * `other_organisation`: "not our authority". The limit runs on, in the calendar of whoever has it now.
 * @throws DomainError `invalid_input` on `toId`, `illegal_move` when it has been handed on too often.
 */
export function forward(moment: Moment<FollowUp>): Effect<FollowUp> {
  const { command, current, loaded } = moment
  const { toId, ...words } = parseInput(followUpLifecycle.moves.forward.input, command.body)
  if (isForwardedOut(current))
    throw new DomainError('illegal_move', 'It has been forwarded too often; the head of the representative office decides.', {
      legalActions: legalActions(followUpLifecycle, current.status).filter((action) => action !== 'forward'),
    })
  if (toId === current.ownerId) throw invalidField('toId', 'invalid_value')
  const owner = ownerIn(toId, current.jurisdiction, loaded, command.caller, 'toId')
  const reason = explained(words)
  const trail = [...(current.trail ?? []), { ...stamp(moment), fromId: current.ownerId, toId, reason }]
  return { fields: { ...begunAnew, ownerId: toId, zone: owner.zone, trail }, note: reason }
}
