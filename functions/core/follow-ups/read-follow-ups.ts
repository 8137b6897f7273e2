import type * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import { deriveFollowUpState, FollowUpCard, type FollowUp, type FollowUpQuery } from '#shared/follow-ups.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { FollowUpListItem } from '#shared/overview.ts'
import type { Permission } from '#shared/permissions.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agreements } from '../agreements/store.ts'
import { authorise, authoriseRole, readableAmong } from '../authorise.ts'
import { commitments } from '../commitments/store.ts'
import type { Caller, Context } from '../context.ts'
import { requireOrganisation } from '../organisations/store.ts'
import { atMostOneFilter, jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import type { AnyRecord, NounDefinition } from '../records/noun.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { sessions } from '../sessions/store.ts'
import { followUps, followUpsInStatus, followUpsOf, followUpsOfOwner, followUpsUnder } from './store.ts'

type Query = z.output<typeof FollowUpQuery>

/** A row of an index as lists show it. */
export function followUpListItem(row: Row, now: Date): FollowUpListItem {
  const card = cardOf(FollowUpCard, row)
  return { ...card, ...deriveFollowUpState(card, now) }
}

/**
 * One page of follow-ups. An agency sees those of its own organisation, and what became of those that it has forwarded.
 * @throws DomainError as `follow-ups.list` of the contract lists them.
 */
export async function listFollowUps(ctx: Context, caller: Caller, query: Query): Promise<Page<FollowUpListItem>> {
  authoriseRole(caller, 'follow-ups.read')
  const { status, ownerId, agreementId, sessionId, commitmentId } = query
  atMostOneFilter({ status, ownerId, agreementId, sessionId, commitmentId })
  const now = ctx.now()
  const { jurisdiction, question } = await questionFor(ctx, caller, query)
  const page = await listPage(ctx, { jurisdiction }, question, query, (row) => followUpListItem(row, now))
  return { ...page, items: await readableFollowUps(ctx, caller, jurisdiction, page.items) }
}

/** The items that an agency may read of a page under a record that others share: its own, and those that it has forwarded. */
export const readableFollowUps = <Item extends Pick<FollowUpCard, 'ownerId' | 'formerOwnerIds'>>(
  ctx: Context,
  caller: Caller,
  jurisdiction: Jurisdiction,
  items: Item[],
): Promise<Item[]> =>
  readableAmong(ctx, caller, 'follow-ups.read', items, ({ ownerId, formerOwnerIds = [] }) => ({ jurisdiction, ownerId, formerOwnerIds }))

async function questionFor(ctx: Context, caller: Caller, query: Query) {
  const { status, agreementId, sessionId, commitmentId } = query
  const under = async <Shape extends AnyRecord>(definition: NounDefinition<Shape>, permission: Permission, id: string) => {
    const { record } = await findRecord(ctx, definition, caller, id)
    await authorise(ctx, caller, permission, definition.access(record))
    return { jurisdiction: record.jurisdiction, question: followUpsUnder(id) }
  }
  if (agreementId !== undefined) return under(agreements, 'agreements.read', agreementId)
  if (sessionId !== undefined) return under(sessions, 'sessions.read', sessionId)
  if (commitmentId !== undefined) return under(commitments, 'commitments.read', commitmentId)
  const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
  const ownerId = query.ownerId ?? (caller.role === 'agency' ? caller.organisationId : undefined)
  if (ownerId !== undefined) return ofOwner(ctx, caller, jurisdiction, ownerId, status)
  return { jurisdiction, question: status === undefined ? followUpsOf(jurisdiction) : followUpsInStatus(jurisdiction, status) }
}

async function ofOwner(ctx: Context, caller: Caller, jurisdiction: Jurisdiction, ownerId: string, status: string | undefined) {
  if (status !== undefined)
    throw new DomainError('unsupported_filter', 'An agency reads all that it has to follow up.', {
      fields: [{ path: 'status', code: 'invalid_value' }],
    })
  await requireOrganisation(ctx, jurisdiction, ownerId)
  await authorise(ctx, caller, 'follow-ups.read', { jurisdiction, ownerId })
  return { jurisdiction, question: followUpsOfOwner(ownerId) }
}

/** One follow-up. @throws DomainError `not_found`, `forbidden`. */
export async function getFollowUp(ctx: Context, caller: Caller, id: string): Promise<FollowUp> {
  const { record } = await findRecord(ctx, followUps, caller, id)
  await authorise(ctx, caller, 'follow-ups.read', followUps.access(record))
  return record
}
