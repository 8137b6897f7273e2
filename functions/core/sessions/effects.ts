import { invalidField } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { mostAmendments, sessionLifecycle, type Session, type SessionAction } from '#shared/sessions.ts'
import { explained } from '#shared/text.ts'
import { edited } from '../records/edited.ts'
import { stamp, type Moment } from '../records/move.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { load, stored } from '../records/read.ts'
import { patched } from './apply-patch.ts'
import { sessions } from './store.ts'

/** What a move makes of a session besides its status, what it says in the history, and which other records it touches. */
export type Effect = { session: Session; note?: string | undefined; also?: readonly SealedMutation[] }

type At = Moment<Session>

// Each effect parses the body again with its own move’s schema: the table is exhaustive and typed without a cast.
const { moves } = sessionLifecycle

const reasoned = ({ command, current }: At, { input }: Pick<typeof moves.return, 'input'>): Effect => {
  const reason = explained(parseInput(input, command.body))
  return { session: { ...current, reason }, note: reason }
}

/** Action -> its effect; exhaustive over the lifecycle table. */
export const effects: Record<SessionAction, (moment: At) => Effect | Promise<Effect>> = {
  confirm: ({ command, current }) => ({ session: current, note: parseInput(moves.confirm.input, command.body).note }),
  hold: ({ command, current }) => ({ session: current, note: parseInput(moves.hold.input, command.body).note }),
  report: ({ command, current }) => ({ session: current, note: parseInput(moves.report.input, command.body).note }),

  approve: (moment) => {
    const { current, command } = moment
    const { note, reportNumber = current.reportNumber } = parseInput(moves.approve.input, command.body)
    // A session that is known from public sources alone has no berita acara in our hands.
    if (reportNumber === undefined && (current.sources ?? []).length === 0) throw invalidField('reportNumber', 'required')
    return { session: { ...current, reportNumber, approvedBy: stamp(moment) }, note }
  },

  return: (moment) => reasoned(moment, moves.return),
  postpone: (moment) => reasoned(moment, moves.postpone),

  replan: ({ command, current }) => {
    const { note, ...when } = parseInput(moves.replan.input, command.body)
    return { session: { ...current, ...when, ...(current.certainty === undefined ? {} : { certainty: 'day' }) }, note }
  },

  cancel: async (moment) => ({ ...reasoned(moment, moves.cancel), also: await releasedPrevious(moment) }),

  complete_step: ({ command, current }) => {
    const { step, note } = parseInput(moves.complete_step.input, command.body)
    return { session: { ...current, nextSteps: withStepDone(current, step) }, note }
  },

  amend: async (moment) => {
    const { ctx, command, current, loaded } = moment
    const { reason, ...patch } = parseInput(moves.amend.input, command.body)
    const amendments = [...(current.amendments ?? []), { ...stamp(moment), reason }]
    if (amendments.length > mostAmendments) throw invalidField('amendments', 'too_long')
    return { session: { ...(await patched(ctx, command, current, patch, loaded)), amendments }, note: reason }
  },
}

/** The next steps with one of them done: it is there, and open until now. */
function withStepDone({ nextSteps = [] }: Session, place: number): Session['nextSteps'] {
  const step = nextSteps[place]
  if (step === undefined) throw invalidField('step', 'not_found')
  if (step.status === 'done') throw invalidField('step', 'already_set')
  return nextSteps.with(place, { ...step, status: 'done' })
}

/** A visit that does not take place leaves room for another one after the visit before it. */
async function releasedPrevious({ ctx, command, current }: At): Promise<SealedMutation[]> {
  const { id, previousId } = current
  if (previousId === undefined) return []
  const previous = stored(sessions, (await load(ctx, command, [previousId])).row(previousId), command.caller)
  if (previous?.record.nextId !== id) return []
  const after = edited(sessions, previous.record, { nextId: null })
  return [sealMutation({ definition: sessions, before: previous, after, action: 'release_next' })]
}
