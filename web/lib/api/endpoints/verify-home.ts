import { CommitmentListItem, FollowUpListItem } from '#shared/overview.ts'
import { pageOf } from '#shared/records.ts'
import { SessionCard } from '#shared/sessions.ts'

/** What the home of the Ombudsman's own people asks for besides. */
export const verifyHome = {
  'commitments.list': { method: 'GET', path: '/commitments', output: pageOf(CommitmentListItem) },
  'follow-ups.list': { method: 'GET', path: '/follow-ups', output: pageOf(FollowUpListItem) },
  'sessions.list': { method: 'GET', path: '/sessions', output: pageOf(SessionCard) },
} as const
