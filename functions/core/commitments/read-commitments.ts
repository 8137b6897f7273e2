import type * as z from 'zod/mini'
import { CommitmentCard, deriveCommitmentState, type Commitment, type CommitmentQuery } from '#shared/commitments.ts'
import { DomainError } from '#shared/errors.ts'
import { nounOfId } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { CommitmentListItem } from '#shared/overview.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agreements } from '../agreements/store.ts'
import { authorise, authoriseRole, readableAmong } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { requireOrganisation } from '../organisations/store.ts'
import { atMostOneFilter, jurisdictionOfList, listPage, type Page, type PageRequest } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { commitments, commitmentsInStatus, commitmentsOf, commitmentsOfOwner, commitmentsUnder } from './store.ts'

/** A row of an index as lists show it. */
export function commitmentListItem(row: Row, now: Date): CommitmentListItem {
  const card = cardOf(CommitmentCard, row)
  return { ...card, ...deriveCommitmentState(card, now) }
}

/**
 * One page of commitments. An agency sees what its own organisation owes.
 * @throws DomainError as `commitments.list` of the contract lists them.
 */
export async function listCommitments(
  ctx: Context,
  caller: Caller,
  query: z.output<typeof CommitmentQuery>,
): Promise<Page<CommitmentListItem>> {
  authoriseRole(caller, 'commitments.read')
  const { status, agreementId, ownerId } = query
  atMostOneFilter({ status, agreementId, ownerId })
  const { jurisdiction, question } = await questionFor(ctx, caller, query)
  const page = await commitmentPage(ctx, jurisdiction, question, query)
  return { ...page, items: await readable(ctx, caller, jurisdiction, page.items) }
}

/** A page that turns out to hold little is filled up once, and further only while it holds nothing. */
const usualQuestions = 2

/**
 * One page. Follow-ups and visits stand among what an owner owes and are passed over; nobody pays for more rows than were asked for, so such a
 * page may be shorter than its limit while more follows, but never empty.
 */
async function commitmentPage(
  ctx: Context,
  jurisdiction: Jurisdiction,
  question: Parameters<typeof listPage>[2],
  { limit, cursor }: PageRequest,
): Promise<Page<CommitmentListItem>> {
  const now = ctx.now()
  const found: Row[] = []
  let next = cursor
  for (let asked = 1, isEnough = false; !isEnough; asked++) {
    const page: Page<Row> = await listPage(ctx, { jurisdiction }, question, { limit: limit - found.length, cursor: next }, (row) => row)
    found.push(...page.items.filter((row) => nounOfId(row.pk) === 'commitments'))
    next = page.next
    isEnough = next === undefined || found.length >= limit / 2 || (found.length > 0 && asked >= usualQuestions)
  }
  return { items: found.map((row) => commitmentListItem(row, now)), ...(next === undefined ? {} : { next }) }
}

/** The items that an agency may read of a page under an agreement: a MoU can hold promises of others. */
export const readable = <Item extends { ownerId: string }>(
  ctx: Context,
  caller: Caller,
  jurisdiction: Jurisdiction,
  items: Item[],
): Promise<Item[]> => readableAmong(ctx, caller, 'commitments.read', items, ({ ownerId }) => ({ jurisdiction, ownerId }))

async function questionFor(ctx: Context, caller: Caller, query: z.output<typeof CommitmentQuery>) {
  const { status, agreementId, ownerId } = query
  if (agreementId !== undefined) {
    const { record } = await findRecord(ctx, agreements, caller, agreementId)
    await authorise(ctx, caller, 'agreements.read', agreements.access(record))
    return { jurisdiction: record.jurisdiction, question: commitmentsUnder(agreementId) }
  }
  const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
  const isAgency = caller.role === 'agency'
  if (ownerId !== undefined || isAgency) {
    if (status !== undefined)
      throw new DomainError('unsupported_filter', 'An agency reads all that it owes.', {
        fields: [{ path: 'status', code: 'invalid_value' }],
      })
    const owner = ownerId ?? caller.organisationId
    await requireOrganisation(ctx, jurisdiction, owner)
    await authorise(ctx, caller, 'commitments.read', { jurisdiction, ownerId: owner })
    return { jurisdiction, question: commitmentsOfOwner(owner) }
  }
  return { jurisdiction, question: status === undefined ? commitmentsOf(jurisdiction) : commitmentsInStatus(jurisdiction, status) }
}

/** One commitment. @throws DomainError `not_found`, `forbidden`. */
export async function getCommitment(ctx: Context, caller: Caller, id: string): Promise<Commitment> {
  const { record } = await findRecord(ctx, commitments, caller, id)
  await authorise(ctx, caller, 'commitments.read', commitments.access(record))
  return record
}
