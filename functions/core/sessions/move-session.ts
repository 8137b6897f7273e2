import { statusAfter } from '#shared/lifecycle.ts'
import { sessionLifecycle, type Session, type SessionAction } from '#shared/sessions.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { idsIn } from './apply-patch.ts'
import { effects } from './effects.ts'
import { presentSession } from './present.ts'
import { requireWhole } from './require-whole.ts'
import { requireRoom } from './rules.ts'
import { sessions } from './store.ts'

/**
 * Moves a session along its lifecycle.
 * @throws DomainError as `sessions.<action>` of the contract lists them.
 */
export function moveSession(ctx: Context, command: Command, action: SessionAction): Promise<Outcome<Session>> {
  const move = sessionLifecycle.moves[action]
  return changeRecord(ctx, command, {
    definition: sessions,
    permission: move.permission,
    input: move.input,
    alsoReads: action === 'amend' ? idsIn : () => [],
    mode: 'versioned',
    next: async (current, _, loaded) => {
      const status = statusAfter(sessionLifecycle, action, current.status)
      const { session, note, also = [] } = await effects[action]({ ctx, command, current, loaded })
      const after = { ...session, status }
      requireWhole(after)
      requireRoom(current, { ...current, ...after })
      return { after, action, note, from: move.from, also }
    },
    present: (record) => presentSession(ctx, command.caller, record),
  })
}
