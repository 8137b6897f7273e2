import { UserId } from '#shared/ids.ts'
import { statusAfter } from '#shared/lifecycle.ts'
import { userLifecycle, type User, type UserAction } from '#shared/users.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { effects } from './effects.ts'
import { requireLegalMove } from './rules.ts'
import { users } from './store.ts'

/**
 * Moves a member along their lifecycle. Deactivation takes effect within a minute: memberships are kept that long.
 * @throws DomainError as `users.<action>` of the contract lists them; `locked` for who would deactivate themselves.
 */
export const moveUser = (ctx: Context, command: Command, action: UserAction): Promise<Outcome<User>> => {
  const move = userLifecycle.moves[action]
  return changeRecord(ctx, command, {
    definition: users,
    permission: move.permission,
    input: move.input,
    alsoReads: otherIn,
    mode: 'versioned',
    next: async (current, _, loaded) => {
      requireLegalMove(current, action)
      const status = statusAfter(userLifecycle, action, current.status)
      const { fields, ...more } = await effects[action]({ ctx, command, current, loaded })
      return { after: { ...current, status, ...fields }, action, from: move.from, ...more }
    },
    present: async (record) => record,
  })
}

function otherIn(body: unknown): string[] {
  const id = UserId.safeParse(typeof body === 'object' && body !== null && 'toUserId' in body ? body.toUserId : undefined)
  return id.success ? [id.data] : []
}
