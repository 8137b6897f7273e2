import * as z from 'zod/mini'
import { pageOf } from '../records.ts'
import { AddComment, AddFinding, CreateSession, EditSession, Session, SessionCard, sessionLifecycle, SessionQuery } from '../sessions.ts'
import { actionEndpoints } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

/** A session as one reads it, with what the reader may do now. */
export const SessionAnswer = z.strictObject({ ...Session.shape, actions: z.array(z.string()) })
export type SessionAnswer = z.infer<typeof SessionAnswer>

export const sessionEndpoints = {
  'sessions.list': endpoint({
    method: 'GET',
    path: '/sessions',
    summary:
      'Sessions of a jurisdiction, newest first; filters: none, status, agreementId, organisationId, facilitatorId (what somebody leads and has not reported, the nearest first). An agency sees its own.',
    permission: 'sessions.read',
    query: SessionQuery,
    status: 200,
    output: pageOf(SessionCard),
    errors: ['invalid_cursor', 'unsupported_filter', 'jurisdiction_required', 'not_found'],
  }),
  'sessions.create': endpoint({
    method: 'POST',
    path: '/sessions',
    summary: 'Plan a session with one or several organisations, about one or several agreements',
    permission: 'sessions.edit',
    body: CreateSession,
    status: 201,
    output: SessionAnswer,
    hasEtag: true,
    errors: ['already_exists', 'locked'],
  }),
  'sessions.get': endpoint({
    method: 'GET',
    path: '/sessions/{id}',
    summary: 'One session',
    permission: 'sessions.read',
    status: 200,
    output: SessionAnswer,
    hasEtag: true,
  }),
  'sessions.edit': endpoint({
    method: 'PATCH',
    path: '/sessions/{id}',
    summary: 'Change the plan, or record what happened: participants, checklists, findings, suggestions, statements, photos',
    permission: 'sessions.edit',
    body: EditSession,
    status: 200,
    output: SessionAnswer,
    hasEtag: true,
    needsIfMatch: true,
    errors: ['locked'],
  }),
  'sessions.add_finding': endpoint({
    method: 'POST',
    path: '/sessions/{id}/findings',
    summary: 'Append one finding; needs no version',
    permission: 'sessions.edit',
    body: AddFinding,
    status: 200,
    output: SessionAnswer,
    hasEtag: true,
    errors: ['illegal_move', 'already_exists'],
  }),
  'sessions.comment': endpoint({
    method: 'POST',
    path: '/sessions/{id}/comments',
    summary: 'Say something to a session or one of its findings; needs no version',
    permission: 'sessions.comment',
    body: AddComment,
    status: 200,
    output: SessionAnswer,
    hasEtag: true,
    errors: ['illegal_move'],
  }),
  'sessions.history': historyOf('sessions', 'sessions.read'),
  ...actionEndpoints('sessions', sessionLifecycle, SessionAnswer),
} as const
