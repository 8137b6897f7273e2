import {
  commitmentLifecycle,
  deriveCommitmentState,
  isOpen,
  lacksEvidence,
  reportableStatuses,
  type Commitment,
  type CommitmentStatus,
} from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { legalActions } from '#shared/lifecycle.ts'
import type { Permission } from '#shared/permissions.ts'
import { isAllowed } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { suitsRequest } from '../duties/extension.ts'
import { isOwnSubmission } from '../duties/submission.ts'
import { signedRenewalOf } from './renewal.ts'
import { commitments } from './store.ts'

const reportable: readonly CommitmentStatus[] = reportableStatuses

/** A commitment as its reader sees it: what follows from the day, and what the reader may do now. */
export async function presentCommitment(ctx: Context, caller: Caller, commitment: Commitment): Promise<CommitmentAnswer> {
  return {
    ...commitment,
    ...deriveCommitmentState({ ...commitment, lacksEvidence: lacksEvidence(commitment) }, ctx.now()),
    actions: await actionsFor(ctx, caller, commitment),
  }
}

async function actionsFor(ctx: Context, caller: Caller, commitment: Commitment): Promise<string[]> {
  const access = commitments.access(commitment)
  const isPermitted = (permission: Permission) => isAllowed(ctx, caller, permission, access)
  const [edit, report, verify, decide, attach] = await Promise.all([
    isPermitted('commitments.edit'),
    isPermitted('commitments.report'),
    isPermitted('commitments.verify'),
    isPermitted('commitments.decide'),
    isPermitted('documents.attach'),
  ])
  const permitted: Partial<Record<Permission, boolean>> = {
    'commitments.report': report,
    'commitments.verify': verify && !isOwnSubmission(commitment, caller),
    'commitments.decide': decide,
  }
  // Only whoever decides has the agreement and its renewal looked at: two reads more.
  const mayCarry = decide && isOpen(commitment.status) && (await signedRenewalOf(ctx, caller, commitment)) !== undefined
  const moves = legalActions(commitmentLifecycle, commitment.status).filter(
    (action) =>
      permitted[commitmentLifecycle.moves[action].permission] && suitsRequest(commitment, action) && (action !== 'carry_over' || mayCarry),
  )
  return [
    ...(report && reportable.includes(commitment.status) ? ['report_progress'] : []),
    ...moves,
    ...(edit && isOpen(commitment.status) ? ['edit'] : []),
    ...(attach && isOpen(commitment.status) ? ['attach'] : []),
  ]
}
