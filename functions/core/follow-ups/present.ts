import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { deriveFollowUpState, followUpLifecycle, isOpenFollowUp, type FollowUp, type FollowUpAction } from '#shared/follow-ups.ts'
import { legalActions } from '#shared/lifecycle.ts'
import type { Permission } from '#shared/permissions.ts'
import { permittedAmong } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { suitsRequest } from '../duties/extension.ts'
import { isOwnSubmission } from '../duties/submission.ts'
import { calendarFor, recounted } from './due-day.ts'
import { isForwardedOut } from './forward.ts'
import { followUps } from './store.ts'

const wanted = [
  'follow-ups.edit',
  'follow-ups.report',
  'follow-ups.verify',
  'follow-ups.decide',
  'documents.attach',
] as const satisfies readonly Permission[]

/** A follow-up as its reader sees it: what follows from the day and the calendar, and what the reader may do now. */
export async function presentFollowUp(ctx: Context, caller: Caller, followUp: FollowUp): Promise<FollowUpAnswer> {
  return {
    ...followUp,
    ...deriveFollowUpState(followUp, ctx.now()),
    ...recounted(followUp, await calendarFor(ctx, followUp.jurisdiction, followUp)),
    actions: await actionsFor(ctx, caller, followUp),
  }
}

async function actionsFor(ctx: Context, caller: Caller, followUp: FollowUp): Promise<string[]> {
  const may = await permittedAmong(ctx, caller, wanted, followUps.access(followUp))
  const { moves } = followUpLifecycle
  const suits = (action: FollowUpAction) =>
    suitsRequest(followUp, action) &&
    (action !== 'forward' || !isForwardedOut(followUp)) &&
    (moves[action].permission !== 'follow-ups.verify' || !isOwnSubmission(followUp, caller))
  const isOpen = isOpenFollowUp(followUp.status)
  return [
    ...legalActions(followUpLifecycle, followUp.status).filter((action) => may.has(moves[action].permission) && suits(action)),
    ...(may.has('follow-ups.edit') && isOpen ? ['edit'] : []),
    ...(may.has('documents.attach') && isOpen ? ['attach'] : []),
  ]
}
