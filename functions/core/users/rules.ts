import { DomainError, invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { legalActions } from '#shared/lifecycle.ts'
import type { Role } from '#shared/permissions.ts'
import { userLifecycle, type User, type UserAction } from '#shared/users.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Caller } from '../context.ts'
import { stored } from '../records/read.ts'
import { users } from './store.ts'

/**
 * At head office members read the nation or administer it; all other roles act in a province and never beyond it.
 * @throws DomainError `invalid_input`.
 */
export function requireFittingRole(role: Role, jurisdiction: Jurisdiction): void {
  if (role !== 'administrator' && (role === 'national') !== (jurisdiction === 'national')) throw invalidField('role', 'wrong_jurisdiction')
}

/**
 * `not_oneself`: nobody takes their own rights away; the last administrator could otherwise lock a whole jurisdiction out.
 * @throws DomainError `locked`.
 */
export function requireNotOneself({ id }: User, { userId }: Caller): void {
  if (id === userId) throw new DomainError('locked', 'Nobody takes their own rights away; another administrator can.')
}

/**
 * The legal moves of a member. `has_signed_in`: an account that no person was ever bound to is made anew, not reactivated.
 */
const legalMoves = ({ status, subject }: User): UserAction[] =>
  legalActions(userLifecycle, status).filter((action) => action !== 'reactivate' || subject !== undefined)

/** @throws DomainError `illegal_move` that names the legal ones. */
export function requireLegalMove(user: User, action: UserAction): void {
  const legal = legalMoves(user)
  if (!legal.includes(action))
    throw new DomainError('illegal_move', 'This action is not possible in the present state.', { legalActions: legal })
}

/**
 * Somebody who can take something over: an active member of the jurisdiction.
 * @throws DomainError `invalid_input` that names the field.
 */
export function requireActiveMember(row: Row | undefined, caller: Caller, jurisdiction: Jurisdiction, path: string): User {
  const user = stored(users, row, caller)?.record
  if (user === undefined) throw invalidField(path, 'not_found')
  if (user.jurisdiction !== jurisdiction) throw invalidField(path, 'wrong_jurisdiction')
  if (user.status !== 'active') throw invalidField(path, 'invalid_value')
  return user
}
