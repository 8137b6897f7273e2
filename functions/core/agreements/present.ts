import { agreementLifecycle, isClosed, isSigned, missingFacts, validityOf, type Agreement } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { dayIn } from '#shared/dates.ts'
import type { Permission } from '#shared/permissions.ts'
import { permittedAmong } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { findRecord } from '../records/read.ts'
import { isRenewable, possibleMoves } from './rules.ts'
import { agreements } from './store.ts'

/** An agreement as its reader sees it: what follows from the day, what is missing, and what the reader may do now. */
export async function presentAgreement(ctx: Context, caller: Caller, agreement: Agreement): Promise<AgreementAnswer> {
  return {
    ...agreement,
    validity: validityOf({ ...agreement, isRenewing: agreement.renewing !== undefined }, await todayOf(ctx, agreement)),
    missing: missingFacts(agreement),
    actions: await actionsFor(ctx, caller, agreement),
  }
}

/** Today in the calendar of the party that owes. */
async function todayOf(ctx: Context, { jurisdiction, ownerId }: Pick<Agreement, 'jurisdiction' | 'ownerId'>): Promise<string> {
  const tree = await ctx.directory.tree(jurisdiction, [ownerId])
  return dayIn(tree[ownerId]?.zone ?? 'Asia/Jakarta', ctx.now())
}

/** What can be done with an agreement besides its moves -> who may, and of which agreements. */
const offers: Record<string, { permission: Permission; isPossible: (agreement: Agreement) => boolean }> = {
  edit: { permission: 'agreements.edit', isPossible: ({ status }) => !isClosed(status) },
  attach: { permission: 'agreements.edit', isPossible: ({ status }) => !isClosed(status) },
  create_pks_batch: { permission: 'agreements.edit', isPossible: ({ type, status }) => type === 'mou' && !isClosed(status) },
  create_work_plan: {
    permission: 'agreements.edit',
    isPossible: ({ type, status }) => ['mou', 'pks'].includes(type) && !isClosed(status),
  },
  create_addendum: { permission: 'agreements.edit', isPossible: ({ type, status }) => type !== 'addendum' && isSigned(status) },
  renew: { permission: 'agreements.edit', isPossible: isRenewable },
  create_commitment: { permission: 'commitments.edit', isPossible: ({ type, status }) => type !== 'addendum' && !isClosed(status) },
  create_session: { permission: 'sessions.edit', isPossible: ({ type, status }) => type !== 'addendum' && !isClosed(status) },
}

async function actionsFor(ctx: Context, caller: Caller, agreement: Agreement): Promise<string[]> {
  const wanted = [...new Set([...Object.values(offers).map(({ permission }) => permission), 'agreements.decide' as const])]
  const may = await permittedAmong(ctx, caller, wanted, agreements.access(agreement))
  const renewal = may.has('agreements.decide') ? await renewalOf(ctx, caller, agreement) : undefined
  return [
    ...possibleMoves(agreement, renewal).filter((action) => may.has(agreementLifecycle.moves[action].permission)),
    ...Object.keys(offers).filter((name) => {
      const offer = offers[name]
      return offer !== undefined && may.has(offer.permission) && offer.isPossible(agreement)
    }),
  ]
}

/** The agreement that renews one which can still be superseded. */
async function renewalOf(ctx: Context, caller: Caller, { status, renewedById }: Agreement): Promise<Agreement | undefined> {
  if (renewedById === undefined || !isSigned(status)) return undefined
  return (await findRecord(ctx, agreements, caller, renewedById)).record
}
