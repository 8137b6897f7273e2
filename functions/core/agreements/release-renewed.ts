import type { Agreement } from '#shared/agreements.ts'
import type { Command, Context } from '../context.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { findRecord } from '../records/read.ts'
import { agreements } from './store.ts'

/** A renewal that comes to nothing lets go of the agreement that it was to renew, so that this one can be renewed again. */
export async function releaseRenewed(ctx: Context, { caller }: Command, renewal: Agreement, note: string): Promise<SealedMutation[]> {
  if (renewal.supersedes === undefined) return []
  const before = await findRecord(ctx, agreements, caller, renewal.supersedes)
  if (before.record.renewedById !== renewal.id) return []
  const after = { ...before.record, renewedById: undefined }
  return [sealMutation({ definition: agreements, before, after, action: 'renewal_cancelled', note })]
}
