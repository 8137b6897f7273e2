import { DomainError } from '#shared/errors.ts'
import { editableStatuses, EditSession, planFields, type Session, type SessionStatus } from '#shared/sessions.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { idsIn, patched } from './apply-patch.ts'
import { presentSession } from './present.ts'
import { sessions } from './store.ts'

const editable: readonly SessionStatus[] = editableStatuses

/**
 * Changes the plan of a session; once it has been held, records what happened, until that is reported.
 * @throws DomainError as `sessions.edit` of the contract lists them.
 */
export const editSession = (ctx: Context, command: Command): Promise<Outcome<Session>> =>
  changeRecord(ctx, command, {
    definition: sessions,
    permission: 'sessions.edit',
    input: EditSession,
    alsoReads: idsIn,
    mode: 'versioned',
    next: async (current, input, loaded) => {
      requireEditable(current.status, input)
      return { after: await patched(ctx, command, current, input, loaded), action: 'edit', from: editableStatuses }
    },
    present: (record) => presentSession(ctx, command.caller, record),
  })

function requireEditable(status: SessionStatus, input: EditSession): void {
  if (!editable.includes(status)) throw new DomainError('locked', 'A session that is reported, approved or cancelled does not change.')
  if (status === 'held') return
  const early = Object.entries(input).flatMap(([field, value]) =>
    value === null || value === undefined || planFields.includes(field) ? [] : [field],
  )
  if (early.length > 0)
    throw new DomainError('locked', 'What happened is recorded once the session has been held.', {
      fields: early.map((path) => ({ path, code: 'invalid_value' })),
    })
}
