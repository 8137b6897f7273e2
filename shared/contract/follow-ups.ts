import * as z from 'zod/mini'
import { LocalDate } from '../dates.ts'
import { CreateFollowUp, EditFollowUp, FollowUp, followUpLifecycle, FollowUpQuery } from '../follow-ups.ts'
import { FollowUpListItem } from '../overview.ts'
import { pageOf } from '../records.ts'
import { actionEndpoints } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

/** A follow-up as one reads it: with what follows from the day and the calendar, and what the reader may do now. */
export const FollowUpAnswer = z.strictObject({
  ...FollowUp.shape,
  overdue: z.boolean(),
  dueSoon: z.boolean(),
  /** Years that its limit runs into whose holidays nobody has entered: the due day may be too early. */
  yearsWithoutHolidays: z.array(z.int()),
  /** Where its limit ends by the holidays known today, if that is another day than the one it was first given. */
  limitNowEndsOn: z.optional(LocalDate),
  actions: z.array(z.string()),
})
export type FollowUpAnswer = z.infer<typeof FollowUpAnswer>

export const followUpEndpoints = {
  'follow-ups.list': endpoint({
    method: 'GET',
    path: '/follow-ups',
    summary:
      'Follow-ups of a jurisdiction, newest first, of an owner open ones by their day first; filters: none, status, ownerId, agreementId, sessionId, commitmentId',
    permission: 'follow-ups.read',
    query: FollowUpQuery,
    status: 200,
    output: pageOf(FollowUpListItem),
    errors: ['invalid_cursor', 'unsupported_filter', 'jurisdiction_required', 'not_found'],
  }),
  'follow-ups.create': endpoint({
    method: 'POST',
    path: '/follow-ups',
    summary: 'Ask an organisation to follow up a finding, a suggestion, a promise or a product of oversight',
    permission: 'follow-ups.edit',
    body: CreateFollowUp,
    status: 201,
    output: FollowUpAnswer,
    hasEtag: true,
    errors: ['already_exists', 'locked'],
  }),
  'follow-ups.get': endpoint({
    method: 'GET',
    path: '/follow-ups/{id}',
    summary: 'One follow-up',
    permission: 'follow-ups.read',
    status: 200,
    output: FollowUpAnswer,
    hasEtag: true,
  }),
  'follow-ups.edit': endpoint({
    method: 'PATCH',
    path: '/follow-ups/{id}',
    summary: 'Change title, description, priority or person in charge; the due day until work begins',
    permission: 'follow-ups.edit',
    body: EditFollowUp,
    status: 200,
    output: FollowUpAnswer,
    hasEtag: true,
    needsIfMatch: true,
    errors: ['locked'],
  }),
  'follow-ups.history': historyOf('follow-ups', 'follow-ups.read'),
  ...actionEndpoints('follow-ups', followUpLifecycle, FollowUpAnswer),
} as const
