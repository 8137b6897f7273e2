import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { legalActions } from '#shared/lifecycle.ts'
import { commentedStatuses, editableStatuses, sessionLifecycle, takesFiles, type Session, type SessionStatus } from '#shared/sessions.ts'
import { permittedAmong } from '../authorise.ts'
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
  const may = await permittedAmong(ctx, caller, ['sessions.edit', 'sessions.approve', 'sessions.comment'], sessions.access(session))
  const edit = may.has('sessions.edit')
  const moves = legalActions(sessionLifecycle, session.status).filter((action) => may.has(sessionLifecycle.moves[action].permission))
  const hasOpenStep = (session.nextSteps ?? []).some(({ status }) => status !== 'done')
  return [
    ...moves.filter((action) => action !== 'complete_step' || hasOpenStep),
    ...(edit && isAmong(editableStatuses, session) ? ['edit'] : []),
    ...(edit && session.status === 'held' ? ['add_finding'] : []),
    ...(edit && takesFiles(session.status) ? ['attach'] : []),
    ...(edit && session.status !== 'cancelled' && session.nextId === undefined ? ['plan_next'] : []),
    ...(may.has('sessions.comment') && isAmong(commentedStatuses, session) ? ['comment'] : []),
  ]
}
