import { statusAfter } from '#shared/lifecycle.ts'
import { EditUser, userLifecycle, type User, type UserAction } from '#shared/users.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import { requireFittingRole } from './rules.ts'
import { users } from './store.ts'

/**
 * Changes a member's name, position or role.
 * @throws DomainError as `users.edit` of the contract lists them.
 */
export const editUser = (ctx: Context, command: Command): Promise<Outcome<User>> =>
  changeRecord(ctx, command, {
    definition: users,
    permission: 'users.manage',
    input: EditUser,
    mode: 'versioned',
    next: (current, input) => {
      if (input.role !== undefined) requireFittingRole(input.role, current.jurisdiction)
      return { after: edited(users, current, input), action: 'edit' }
    },
    present: async (record) => record,
  })

/**
 * Deactivates or reactivates a member; takes effect within a minute: memberships are kept that long.
 * @throws DomainError as `users.deactivate` and `users.reactivate` of the contract list them.
 */
export const moveUser = (ctx: Context, command: Command, action: UserAction): Promise<Outcome<User>> => {
  const move = userLifecycle.moves[action]
  return changeRecord(ctx, command, {
    definition: users,
    permission: move.permission,
    input: move.input,
    mode: 'versioned',
    next: (current, { reason }) => ({
      after: { ...current, status: statusAfter(userLifecycle, action, current.status) },
      action,
      note: reason,
      from: move.from,
    }),
    present: async (record) => record,
  })
}
