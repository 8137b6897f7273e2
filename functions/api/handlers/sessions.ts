import { contract } from '#shared/contract/contract.ts'
import { sessionLifecycle } from '#shared/sessions.ts'
import { addComment } from '#functions/core/sessions/add-comment.ts'
import { addFinding } from '#functions/core/sessions/add-finding.ts'
import { createSession } from '#functions/core/sessions/create-session.ts'
import { editSession } from '#functions/core/sessions/edit-session.ts'
import { moveSession } from '#functions/core/sessions/move-session.ts'
import { presentSession } from '#functions/core/sessions/present.ts'
import { getSession, listSessions } from '#functions/core/sessions/read-sessions.ts'
import { asking, history, movesOf, versioned, written, type Asked, type Handler } from './answer.ts'

const session = (asked: Asked, outcome: ReturnType<typeof editSession>, collection?: string) =>
  written(outcome, (record) => presentSession(asked.ctx, asked.caller, record), collection)

export const sessionsHandlers = {
  'sessions.list': asking(contract['sessions.list'], ({ ctx, caller, query }) => listSessions(ctx, caller, query)),
  'sessions.create': (asked) => session(asked, createSession(asked.ctx, asked.command), '/sessions'),
  'sessions.get': ({ ctx, caller, id }) => versioned(getSession(ctx, caller, id).then((record) => presentSession(ctx, caller, record))),
  'sessions.edit': (asked) => session(asked, editSession(asked.ctx, asked.command)),
  'sessions.add_finding': (asked) => session(asked, addFinding(asked.ctx, asked.command)),
  'sessions.comment': (asked) => session(asked, addComment(asked.ctx, asked.command)),
  'sessions.history': history,
  ...movesOf('sessions', sessionLifecycle, (asked, action) => session(asked, moveSession(asked.ctx, asked.command, action))),
} satisfies Record<string, Handler>
