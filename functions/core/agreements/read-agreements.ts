import type * as z from 'zod/mini'
import { AgreementCard, validityOf, type Agreement, type AgreementQuery } from '#shared/agreements.ts'
import { dayIn } from '#shared/dates.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import type { AgreementListItem } from '#shared/overview.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { atMostOneFilter, jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { agreements, agreementsOf, agreementsOfOwner, agreementsOfType, agreementsUnder } from './store.ts'

/** A row of an index as lists show it; today is that of the party that owes. */
export function agreementListItem(row: Row, tree: OrganisationTree, now: Date): AgreementListItem {
  const card = cardOf(AgreementCard, row)
  return { ...card, validity: validityOf(card, dayIn(tree[card.ownerId]?.zone ?? 'Asia/Jakarta', now)) }
}

/**
 * One page of agreements. An agency sees those in which its own organisation is the party that owes.
 * @throws DomainError as `agreements.list` of the contract lists them.
 */
export async function listAgreements(
  ctx: Context,
  caller: Caller,
  query: z.output<typeof AgreementQuery>,
): Promise<Page<AgreementListItem>> {
  authoriseRole(caller, 'agreements.read')
  const { type, parentId } = query
  atMostOneFilter({ type, parentId })
  const { jurisdiction, question } = await questionFor(ctx, caller, query)
  const tree = await ctx.directory.tree(jurisdiction)
  const page = await listPage(ctx, { jurisdiction }, question, query, (row) => agreementListItem(row, tree, ctx.now()))
  if (caller.role !== 'agency') return page
  // One agency signs a handful of agreements; they come in one read whatever the filter.
  const suits = (item: AgreementListItem) =>
    (type === undefined || item.type === type) && (parentId === undefined || item.parentId === parentId)
  return { ...page, items: page.items.filter(suits) }
}

async function questionFor(ctx: Context, caller: Caller, { type, parentId, jurisdiction: named }: z.output<typeof AgreementQuery>) {
  if (caller.role === 'agency')
    return { jurisdiction: jurisdictionOfList(caller, named), question: agreementsOfOwner(caller.organisationId) }
  if (parentId !== undefined) {
    const { record } = await findRecord(ctx, agreements, caller, parentId)
    await authorise(ctx, caller, 'agreements.read', agreements.access(record))
    return { jurisdiction: record.jurisdiction, question: agreementsUnder(parentId) }
  }
  const jurisdiction = jurisdictionOfList(caller, named)
  return { jurisdiction, question: type === undefined ? agreementsOf(jurisdiction) : agreementsOfType(jurisdiction, type) }
}

/** One agreement. @throws DomainError `not_found`, `forbidden`. */
export async function getAgreement(ctx: Context, caller: Caller, id: string): Promise<Agreement> {
  const { record } = await findRecord(ctx, agreements, caller, id)
  await authorise(ctx, caller, 'agreements.read', agreements.access(record))
  return record
}
