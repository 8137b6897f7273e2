import * as z from 'zod/mini'
import {
  Commitment,
  commitmentLifecycle,
  CommitmentQuery,
  CreateCommitment,
  DerivedCommitmentState,
  EditCommitment,
  ReportProgress,
} from '../commitments.ts'
import { CommitmentListItem } from '../overview.ts'
import { pageOf } from '../records.ts'
import { actionEndpoints } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

/** A commitment as one reads it: with what follows from the day and what the reader may do now. */
export const CommitmentAnswer = z.strictObject({
  ...Commitment.shape,
  ...DerivedCommitmentState.shape,
  /** Legal and permitted for the reader: moves, `report_progress` and `edit`. */
  actions: z.array(z.string()),
})
export type CommitmentAnswer = z.infer<typeof CommitmentAnswer>

export const commitmentEndpoints = {
  'commitments.list': endpoint({
    method: 'GET',
    path: '/commitments',
    summary:
      'Commitments, newest first; filters: none, status, agreementId, ownerId (by owner: open ones first, by due date; such a page may hold fewer than its limit while next follows)',
    permission: 'commitments.read',
    query: CommitmentQuery,
    status: 200,
    output: pageOf(CommitmentListItem),
    errors: ['invalid_cursor', 'unsupported_filter', 'jurisdiction_required', 'not_found'],
  }),
  'commitments.create': endpoint({
    method: 'POST',
    path: '/commitments',
    summary: 'Add a commitment to an agreement',
    permission: 'commitments.edit',
    body: CreateCommitment,
    status: 201,
    output: CommitmentAnswer,
    hasEtag: true,
    errors: ['already_exists', 'locked'],
  }),
  'commitments.get': endpoint({
    method: 'GET',
    path: '/commitments/{id}',
    summary: 'One commitment: claim and verdict side by side',
    permission: 'commitments.read',
    status: 200,
    output: CommitmentAnswer,
    hasEtag: true,
  }),
  'commitments.edit': endpoint({
    method: 'PATCH',
    path: '/commitments/{id}',
    summary: 'Change a commitment; owner, target and dates only before work starts',
    permission: 'commitments.edit',
    body: EditCommitment,
    status: 200,
    output: CommitmentAnswer,
    hasEtag: true,
    needsIfMatch: true,
    errors: ['locked'],
  }),
  'commitments.report_progress': endpoint({
    method: 'POST',
    path: '/commitments/{id}/progress',
    summary: 'Report progress; appends, so it needs no If-Match; the first report starts the work',
    permission: 'commitments.report',
    body: ReportProgress,
    status: 201,
    output: CommitmentAnswer,
    hasEtag: true,
    errors: ['illegal_move'],
  }),
  'commitments.history': historyOf('commitments', 'commitments.read'),
  ...actionEndpoints('commitments', commitmentLifecycle, CommitmentAnswer),
} as const
