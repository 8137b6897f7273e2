import { DomainError, invalidField } from '#shared/errors.ts'
import { legalActions } from '#shared/lifecycle.ts'
import { AddComment, commentedStatuses, mostComments, sessionLifecycle, type Session, type SessionStatus } from '#shared/sessions.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { presentSession } from './present.ts'
import { requireWhole } from './require-whole.ts'
import { sessions } from './store.ts'

const commented: readonly SessionStatus[] = commentedStatuses

/**
 * Adds to a session, or to one of its findings, what somebody has to say who may not change it. Needs no version.
 * @throws DomainError as `sessions.comment` of the contract lists them.
 */
export const addComment = (ctx: Context, command: Command): Promise<Outcome<Session>> =>
  changeRecord(ctx, command, {
    definition: sessions,
    permission: 'sessions.comment',
    input: AddComment,
    mode: 'appending',
    next: (current, input) => {
      const { status, findings = [], comments = [] } = current
      if (!commented.includes(status))
        throw new DomainError('illegal_move', 'There is nothing to comment on before a session has been held.', {
          legalActions: legalActions(sessionLifecycle, status),
        })
      if (input.findingId !== undefined && !findings.some(({ id }) => id === input.findingId)) throw invalidField('findingId', 'not_found')
      if (comments.length >= mostComments) throw invalidField('comments', 'too_long')
      const { userId: by, organisationId } = command.caller
      const after = { ...current, comments: [...comments, { ...input, at: ctx.now().toISOString(), by, organisationId }] }
      requireWhole(after)
      return { after, action: 'comment', from: commentedStatuses }
    },
    present: (record) => presentSession(ctx, command.caller, record),
  })
