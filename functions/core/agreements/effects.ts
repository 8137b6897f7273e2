import { agreementLifecycle, missingFacts, neededForSigning, type Agreement, type AgreementAction } from '#shared/agreements.ts'
import { DomainError } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { explained } from '#shared/text.ts'
import { requireFileOf } from '../documents/file-of.ts'
import type { Effect, Moment } from '../records/move.ts'
import { findRecord } from '../records/read.ts'
import { amendParent } from './apply-addendum.ts'
import { carryOver, moveWhatHangsUnder } from './begin-processes.ts'
import { releaseRenewed } from './release-renewed.ts'
import { impossible } from './rules.ts'
import { agreements } from './store.ts'

type At = Moment<Agreement>

// Each effect parses the body again with its own move’s schema: the table is exhaustive and typed without a cast.
const { moves } = agreementLifecycle

const noted = ({ command }: At): Effect<Agreement> => ({ fields: {}, note: parseInput(moves.sign.input, command.body).note })

/** Action -> its effect; exhaustive over the lifecycle table. Each throws what its rules refuse. */
export const effects: Record<AgreementAction, (moment: At) => Effect<Agreement> | Promise<Effect<Agreement>>> = {
  start_discussion: noted,
  send_for_signature: noted,
  resume_discussion: ({ command }) => ({ fields: {}, note: explained(parseInput(moves.resume_discussion.input, command.body)) }),

  sign: (moment) => {
    requireComplete(moment.current)
    return { ...noted(moment), also: carryOver(moment.ctx, moment.command, moment.current) }
  },

  record_signed: ({ ctx, command, current }) => {
    const recordedFrom = parseInput(moves.record_signed.input, command.body)
    return { fields: { recordedFrom }, note: recordedFrom.source.title, also: carryOver(ctx, command, current) }
  },

  cancel: async ({ ctx, command, current }) => {
    const cancelReason = explained(parseInput(moves.cancel.input, command.body))
    return { fields: { cancelReason }, note: cancelReason, also: await releaseRenewed(ctx, command, current, cancelReason) }
  },

  suspend: ({ ctx, command, current }) => {
    const { on, children, ...words } = parseInput(moves.suspend.input, command.body)
    const reason = explained(words)
    const also = moveWhatHangsUnder(ctx, command, current, { action: 'suspend', on, children, reason })
    return { fields: { suspended: { reason, on } }, note: reason, also }
  },

  resume: ({ ctx, command, current }) => {
    const { note, children } = parseInput(moves.resume.input, command.body)
    const also = moveWhatHangsUnder(ctx, command, current, { action: 'resume', children, reason: note })
    return { fields: { suspended: undefined }, note, also }
  },

  terminate: ({ ctx, command, current }) => {
    const { on, children, ...words } = parseInput(moves.terminate.input, command.body)
    const reason = explained(words)
    const also = moveWhatHangsUnder(ctx, command, current, { action: 'terminate', on, children, reason })
    return { fields: { terminated: { reason, on }, suspended: undefined }, note: reason, also }
  },

  supersede: async (moment) => {
    await requireRenewalSigned(moment)
    return { ...noted(moment), fields: { suspended: undefined } }
  },

  apply: async (moment) => {
    const { note } = noted(moment)
    const parent = await amendParent(moment.ctx, moment.command, moment.current, note)
    return { fields: { appliedAt: moment.ctx.now().toISOString() }, note, also: [parent] }
  },

  continue_while_renewing: ({ command, current, loaded }) => {
    const { basis, note } = parseInput(moves.continue_while_renewing.input, command.body)
    if (current.type === 'addendum') throw impossible('An addendum has no term of its own.', current)
    if (basis.documentId !== undefined) requireFileOf(current.id, basis.documentId, loaded, 'basis.documentId')
    return { fields: { renewing: basis }, note }
  },
}

/** `complete_for_signing`: both numbers, the date, the signatories and the signed file. */
function requireComplete(agreement: Agreement): void {
  const lacking = missingFacts(agreement).filter((fact) => neededForSigning.includes(fact))
  if (lacking.length > 0)
    throw new DomainError('invalid_input', 'Some facts that signing needs are missing.', {
      fields: lacking.map((path) => ({ path, code: 'required' })),
    })
}

/** `renewal_signed`: the agreement that renews it has been signed. */
async function requireRenewalSigned({ ctx, command: { caller }, current }: At): Promise<void> {
  const renewal = current.renewedById === undefined ? undefined : await findRecord(ctx, agreements, caller, current.renewedById)
  if (renewal?.record.status !== 'signed') throw impossible('The agreement that renews this one has not been signed.', current)
}
