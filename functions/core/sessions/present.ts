import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { legalActions } from '#shared/lifecycle.ts'
import type { Permission } from '#shared/permissions.ts'
import { commentedStatuses, editableStatuses, sessionLifecycle, takesFiles, type Session, type SessionStatus } from '#shared/sessions.ts'
import { isAllowed } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { withoutInternal } from '../records/internal.ts'
import { sessions } from './store.ts'

/** A session as its reader sees it: without what the Ombudsman notes for itself, and with what the reader may do now. */
export async function presentSession(ctx: Context, caller: Caller, session: Session): Promise<SessionAnswer> {
  const [visible, actions] = await Promise.all([withoutInternal(ctx, caller, sessions, session), actionsFor(ctx, caller, session)])
  return { ...visible, actions }
}

const isAmong = (statuses: readonly SessionStatus[], { status }: Session): boolean => statuses.includes(status)

async function actionsFor(ctx: Context, caller: Caller, session: Session): Promise<string[]> {
  const access = sessions.access(session)
  const isPermitted = (permission: Permission) => isAllowed(ctx, caller, permission, access)
  const [edit, approve, comment] = await Promise.all([
    isPermitted('sessions.edit'),
    isPermitted('sessions.approve'),
    isPermitted('sessions.comment'),
  ])
  const { moves } = sessionLifecycle
  const legal = legalActions(sessionLifecycle, session.status)
  return [
    ...legal.filter((action) => (moves[action].permission === 'sessions.approve' ? approve : edit)),
    ...(edit && isAmong(editableStatuses, session) ? ['edit'] : []),
    ...(edit && session.status === 'held' ? ['add_finding'] : []),
    ...(edit && takesFiles(session.status) ? ['attach'] : []),
    ...(edit && session.status !== 'cancelled' && session.nextId === undefined ? ['plan_next'] : []),
    ...(comment && isAmong(commentedStatuses, session) ? ['comment'] : []),
  ]
}
