import { agreementLifecycle, missingFacts, validityOf, type Agreement } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { dayIn } from '#shared/dates.ts'
import { legalActions } from '#shared/lifecycle.ts'
import { isAllowed } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { agreements } from './store.ts'

/** An agreement as its reader sees it: what follows from the day, what is missing, and what the reader may do now. */
export async function presentAgreement(ctx: Context, caller: Caller, agreement: Agreement): Promise<AgreementAnswer> {
  return {
    ...agreement,
    validity: validityOf(agreement, await todayOf(ctx, agreement)),
    missing: missingFacts(agreement),
    actions: await actionsFor(ctx, caller, agreement),
  }
}

/** Today in the calendar of the party that owes. */
async function todayOf(ctx: Context, { jurisdiction, ownerId }: Pick<Agreement, 'jurisdiction' | 'ownerId'>): Promise<string> {
  const tree = await ctx.directory.tree(jurisdiction, [ownerId])
  return dayIn(tree[ownerId]?.zone ?? 'Asia/Jakarta', ctx.now())
}

async function actionsFor(ctx: Context, caller: Caller, agreement: Agreement): Promise<string[]> {
  const access = agreements.access(agreement)
  const mayEdit = await isAllowed(ctx, caller, 'agreements.edit', access)
  const mayDecide = await isAllowed(ctx, caller, 'agreements.decide', access)
  const moves = legalActions(agreementLifecycle, agreement.status).filter((action) =>
    agreementLifecycle.moves[action].permission === 'agreements.decide' ? mayDecide : mayEdit,
  )
  const isLive = agreement.status !== 'cancelled'
  const mayPromise = await isAllowed(ctx, caller, 'commitments.edit', access)
  return [
    ...moves,
    ...(mayEdit && isLive ? ['edit', 'attach'] : []),
    ...(mayEdit && isLive && agreement.type === 'mou' ? ['create_pks_batch'] : []),
    ...(mayPromise && isLive ? ['create_commitment'] : []),
  ]
}
