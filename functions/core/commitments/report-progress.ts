import { ReportProgress, reportableStatuses, commitmentLifecycle, type Commitment, type CommitmentStatus } from '#shared/commitments.ts'
import { DomainError } from '#shared/errors.ts'
import { legalActions } from '#shared/lifecycle.ts'
import type { Command, Context } from '../context.ts'
import { documentIdsIn, withEvidence } from '../duties/evidence.ts'
import { claimBy } from '../duties/submission.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { presentCommitment } from './present.ts'
import { commitments } from './store.ts'

const reportable: readonly CommitmentStatus[] = reportableStatuses

/**
 * Appends a progress report; the first one starts the work, one after a return resumes it.
 * Needs no version: it takes its turn among others, and after five lost turns answers `busy`.
 * @throws DomainError as `commitments.report_progress` of the contract lists them.
 */
export const reportProgress = (ctx: Context, command: Command): Promise<Outcome<Commitment>> =>
  changeRecord(ctx, command, {
    definition: commitments,
    permission: 'commitments.report',
    input: ReportProgress,
    alsoReads: documentIdsIn,
    mode: 'appending',
    next: (current, input, loaded) => {
      if (!reportable.includes(current.status))
        throw new DomainError('illegal_move', 'Progress cannot be reported in the present state.', {
          legalActions: legalActions(commitmentLifecycle, current.status),
        })
      return {
        after: {
          ...current,
          status: 'in_progress',
          progressPercent: input.progressPercent ?? current.progressPercent,
          actual: input.actual ?? current.actual,
          evidence: withEvidence(current, input.documentIds, loaded),
          reports: current.reports + 1,
          claim: claimBy({ ctx, command, current }, input),
        },
        action: 'report_progress',
        note: input.note,
        from: reportableStatuses,
      }
    },
    present: (record) => presentCommitment(ctx, command.caller, record),
  })
