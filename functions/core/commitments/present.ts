import {
  commitmentLifecycle,
  deriveCommitmentState,
  isOpen,
  lacksEvidence,
  reportableStatuses,
  type Commitment,
  type CommitmentAction,
  type CommitmentStatus,
} from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { legalActions } from '#shared/lifecycle.ts'
import type { Permission } from '#shared/permissions.ts'
import { permittedAmong } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { suitsRequest } from '../duties/extension.ts'
import { isOwnSubmission } from '../duties/submission.ts'
import { signedRenewalOf } from './renewal.ts'
import { commitments } from './store.ts'

const wanted = [
  'commitments.edit',
  'commitments.report',
  'commitments.verify',
  'commitments.decide',
  'documents.attach',
] as const satisfies readonly Permission[]

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
  const may = await permittedAmong(ctx, caller, wanted, commitments.access(commitment))
  const { moves } = commitmentLifecycle
  const isOpenNow = isOpen(commitment.status)
  // Only whoever decides has the agreement and its renewal looked at: two reads more.
  const mayCarry = may.has('commitments.decide') && isOpenNow && (await signedRenewalOf(ctx, caller, commitment)) !== undefined
  const suits = (action: CommitmentAction) =>
    suitsRequest(commitment, action) &&
    (action !== 'carry_over' || mayCarry) &&
    (moves[action].permission !== 'commitments.verify' || !isOwnSubmission(commitment, caller))
  return [
    ...(may.has('commitments.report') && reportable.includes(commitment.status) ? ['report_progress'] : []),
    ...legalActions(commitmentLifecycle, commitment.status).filter((action) => may.has(moves[action].permission) && suits(action)),
    ...(may.has('commitments.edit') && isOpenNow ? ['edit'] : []),
    ...(may.has('documents.attach') && isOpenNow ? ['attach'] : []),
  ]
}
