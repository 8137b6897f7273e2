import { invalidField } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { invitationUntil, userLifecycle, type User, type UserAction } from '#shared/users.ts'
import { successionNote } from '../organisations/succession-note.ts'
import { requireActive } from '../organisations/rules.ts'
import { organisations } from '../organisations/store.ts'
import { startProcess } from '../processes/start-process.ts'
import { rowsOf } from '../processes/store.ts'
import type { Effect, Moment } from '../records/move.ts'
import { fromRow } from '../records/row.ts'
import { requireActiveMember, requireNotOneself } from './rules.ts'
import { guardsOf, isInvitationTaken, withdrawInvitation } from './store.ts'

const { moves } = userLifecycle

/** Action -> its effect; exhaustive over the lifecycle table. Throws what its rules refuse. */
export const effects: Record<UserAction, (moment: Moment<User>) => Promise<Effect<User>>> = {
  deactivate: async ({ command, current }) => {
    const { reason } = parseInput(moves.deactivate.input, command.body)
    requireNotOneself(current, command.caller)
    const isInvited = current.status === 'invited'
    if (!isInvited) return { fields: {}, note: reason }
    return { fields: { invitation: undefined }, note: reason, extras: withdrawInvitation(current) }
  },

  reactivate: async ({ ctx, command, current }) => {
    const { reason } = parseInput(moves.reactivate.input, command.body)
    const [row] = await rowsOf(ctx, command.caller, [current.organisationId])
    if (row !== undefined) requireActive(fromRow(organisations, row).record, 'organisationId')
    return { fields: {}, note: reason }
  },

  invite_again: async ({ ctx, command, current }) => {
    const { sha256 } = parseInput(moves.invite_again.input, command.body)
    if (await isInvitationTaken(ctx.table, sha256)) throw invalidField('sha256', 'not_unique')
    const invitation = { sha256, expiresAt: invitationUntil(ctx.now()) }
    return { fields: { invitation }, extras: [...withdrawInvitation(current), ...guardsOf({ ...current, invitation })] }
  },

  hand_over: async ({ ctx, command, current, loaded }) => {
    const { toUserId, reason } = parseInput(moves.hand_over.input, command.body)
    const { caller } = command
    const { id, jurisdiction } = current
    if (toUserId === id) throw invalidField('toUserId', 'invalid_value')
    const other = requireActiveMember(loaded.row(toUserId), caller, jurisdiction, 'toUserId')
    const { name, position, email } = other
    const task = {
      kind: 'hand_over',
      ofId: id,
      from: { userId: id, name: current.name },
      to: { userId: other.id, name, position, email },
    } as const
    return {
      fields: {},
      note: successionNote([current.name], [other.name], reason),
      also: [startProcess(ctx, command, { subjectId: id, jurisdiction, task, reason })],
    }
  },
}
