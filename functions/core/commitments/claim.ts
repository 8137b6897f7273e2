import type { Commitment } from '#shared/commitments.ts'
import type { Claim } from '#shared/duties.ts'
import type { Caller, Context } from '../context.ts'

/** What is claimed now. A secretariat that speaks for another organisation does so on its behalf, and the record says so. */
export const claimBy = (
  ctx: Context,
  caller: Caller,
  commitment: Commitment,
  { note, documentIds }: { note?: string | undefined; documentIds: string[] },
): Claim => ({
  at: ctx.now().toISOString(),
  by: caller.userId,
  organisationId: caller.organisationId,
  onBehalf: caller.role === 'secretariat' && commitment.ownerId !== caller.organisationId,
  note,
  documentIds,
})
