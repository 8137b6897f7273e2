import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { deriveFollowUpState, followUpLifecycle, isOpenFollowUp, type FollowUp, type FollowUpAction } from '#shared/follow-ups.ts'
import { legalActions } from '#shared/lifecycle.ts'
import type { Permission } from '#shared/permissions.ts'
import { isAllowed } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { suitsRequest } from '../duties/extension.ts'
import { isOwnSubmission } from '../duties/submission.ts'
import { calendarFor, recounted } from './due-day.ts'
import { isForwardedOut } from './forward.ts'
import { followUps } from './store.ts'

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
  const access = followUps.access(followUp)
  const isPermitted = (permission: Permission) => isAllowed(ctx, caller, permission, access)
  const [edit, report, verify, decide, attach] = await Promise.all([
    isPermitted('follow-ups.edit'),
    isPermitted('follow-ups.report'),
    isPermitted('follow-ups.verify'),
    isPermitted('follow-ups.decide'),
    isPermitted('documents.attach'),
  ])
  const permitted: Partial<Record<Permission, boolean>> = {
    'follow-ups.report': report,
    'follow-ups.verify': verify && !isOwnSubmission(followUp, caller),
    'follow-ups.decide': decide,
  }
  const moves = legalActions(followUpLifecycle, followUp.status).filter(
    (action) => permitted[followUpLifecycle.moves[action].permission] && suits(followUp, action),
  )
  const isOpen = isOpenFollowUp(followUp.status)
  return [...moves, ...(edit && isOpen ? ['edit'] : []), ...(attach && isOpen ? ['attach'] : [])]
}

const suits = (followUp: FollowUp, action: FollowUpAction): boolean =>
  suitsRequest(followUp, action) && (action !== 'forward' || !isForwardedOut(followUp))
