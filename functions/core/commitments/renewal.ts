import type { Agreement } from '#shared/agreements.ts'
import type { Commitment } from '#shared/commitments.ts'
import { agreements } from '../agreements/store.ts'
import type { Caller, Context } from '../context.ts'
import { findRecord } from '../records/read.ts'

/** An agreement and the signed one that renews it. */
export type Renewal = { old: Agreement; renewal: Agreement }

/** The agreement of a commitment and the signed one that renews it; undefined while there is none. */
export async function signedRenewalOf(
  ctx: Context,
  caller: Pick<Caller, 'jurisdiction'>,
  { agreementId }: Pick<Commitment, 'agreementId'>,
): Promise<Renewal | undefined> {
  const { record: old } = await findRecord(ctx, agreements, caller, agreementId)
  if (old.renewedById === undefined) return undefined
  const { record: renewal } = await findRecord(ctx, agreements, caller, old.renewedById)
  return renewal.status === 'signed' ? { old, renewal } : undefined
}
