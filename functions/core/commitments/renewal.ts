import type { Agreement } from '#shared/agreements.ts'
import type { Commitment } from '#shared/commitments.ts'
import { agreements } from '../agreements/store.ts'
import type { Caller, Context } from '../context.ts'
import { findRecord } from '../records/read.ts'

/** The signed agreement that renews the one of a commitment; undefined while there is none. */
export async function signedRenewalOf(
  ctx: Context,
  caller: Pick<Caller, 'jurisdiction'>,
  { agreementId }: Pick<Commitment, 'agreementId'>,
): Promise<Agreement | undefined> {
  const { renewedById } = (await findRecord(ctx, agreements, caller, agreementId)).record
  if (renewedById === undefined) return undefined
  const { record } = await findRecord(ctx, agreements, caller, renewedById)
  return record.status === 'signed' ? record : undefined
}
