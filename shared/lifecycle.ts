import type * as z from 'zod/mini'
import { DomainError } from './errors.ts'
import type { Permission } from './permissions.ts'

/**
 * One legal change of state. The API enforces it, the store repeats `from` as the write condition, the web draws its
 * buttons from it, docs/lifecycles.md is generated from it and tests walk it.
 */
export type Move<Status extends string, Requirement extends string> = {
  from: readonly Status[]
  /** `same`: the status stays as it is. */
  to: Status | 'same'
  /** Row of the permission table. */
  permission: Permission
  /** Body of the action. */
  input: z.ZodMiniType
  /** Named rules that must hold besides the state; each noun says what they check. */
  requires: readonly Requirement[]
}

export type Lifecycle<Status extends string, Action extends string, Requirement extends string> = {
  initial: Status
  moves: Readonly<Record<Action, Move<Status, Requirement>>>
}

/** The actions that are legal in a state, in the order of the table. */
export function legalActions<Status extends string, Action extends string, Requirement extends string>(
  lifecycle: Lifecycle<Status, Action, Requirement>,
  status: Status,
): Action[] {
  return actionsOf(lifecycle).filter((action) => lifecycle.moves[action].from.includes(status))
}

/** All actions of a lifecycle, in the order of the table. */
export function actionsOf<Action extends string>(lifecycle: { moves: Readonly<Record<Action, unknown>> }): Action[] {
  const names: string[] = Object.keys(lifecycle.moves)
  return names.filter((name): name is Action => name in lifecycle.moves)
}

/**
 * The state after an action.
 * @throws DomainError `illegal_move` that names the legal actions.
 */
export function statusAfter<Status extends string, Action extends string, Requirement extends string>(
  lifecycle: Lifecycle<Status, Action, Requirement>,
  action: Action,
  status: Status,
): Status {
  const move = lifecycle.moves[action]
  if (!move.from.includes(status))
    throw new DomainError('illegal_move', 'This action is not possible in the present state.', {
      legalActions: legalActions(lifecycle, status),
    })
  return move.to === 'same' ? status : move.to
}
