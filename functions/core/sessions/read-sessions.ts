import type * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { SessionCard, type Session, type SessionQuery } from '#shared/sessions.ts'
import { agreements } from '../agreements/store.ts'
import { authorise, authoriseRole, readableAmong } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { requireOrganisation } from '../organisations/store.ts'
import { atMostOneFilter, jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { unknownOf } from './require-named.ts'
import { sessions, sessionsInStatus, sessionsOf, sessionsOfFacilitator, sessionsUnder } from './store.ts'

/**
 * One page of sessions. An agency sees those that its own organisation took part in.
 * @throws DomainError as `sessions.list` of the contract lists them.
 */
export async function listSessions(ctx: Context, caller: Caller, query: z.output<typeof SessionQuery>): Promise<Page<SessionCard>> {
  authoriseRole(caller, 'sessions.read')
  const { status, agreementId, organisationId, facilitatorId } = query
  atMostOneFilter({ status, agreementId, organisationId, facilitatorId })
  const { jurisdiction, question } = await questionFor(ctx, caller, query)
  if (facilitatorId !== undefined && !(await mayLeadIn(ctx, caller, jurisdiction, facilitatorId))) return { items: [] }
  const page = await listPage(ctx, { jurisdiction }, question, query, (row) => cardOf(SessionCard, row))
  return { ...page, items: await readableSessions(ctx, caller, jurisdiction, page.items) }
}

/** The sessions that an agency may read of those under an agreement: a MoU is visited for by many. */
export const readableSessions = (ctx: Context, caller: Caller, jurisdiction: Jurisdiction, cards: SessionCard[]): Promise<SessionCard[]> =>
  readableAmong(ctx, caller, 'sessions.read', cards, ({ hostId, organisationIds }) => ({
    jurisdiction,
    ownerId: hostId,
    partyIds: organisationIds,
  }))

async function questionFor(ctx: Context, caller: Caller, query: z.output<typeof SessionQuery>) {
  const { status, agreementId, organisationId, facilitatorId } = query
  if (agreementId !== undefined) {
    const { record } = await findRecord(ctx, agreements, caller, agreementId)
    await authorise(ctx, caller, 'agreements.read', agreements.access(record))
    return { jurisdiction: record.jurisdiction, question: sessionsUnder(agreementId) }
  }
  const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
  if (organisationId === undefined && caller.role !== 'agency') {
    if (facilitatorId !== undefined) return { jurisdiction, question: sessionsOfFacilitator(facilitatorId) }
    return { jurisdiction, question: status === undefined ? sessionsOf(jurisdiction) : sessionsInStatus(jurisdiction, status) }
  }
  if (status !== undefined || facilitatorId !== undefined)
    throw new DomainError('unsupported_filter', 'An agency reads all that it took part in.', {
      fields: [{ path: status === undefined ? 'facilitatorId' : 'status', code: 'invalid_value' }],
    })
  const visited = organisationId ?? caller.organisationId
  await requireOrganisation(ctx, jurisdiction, visited)
  await authorise(ctx, caller, 'sessions.read', { jurisdiction, ownerId: visited })
  return { jurisdiction, question: sessionsUnder(visited) }
}

/** Whether somebody works for an organisation of the jurisdiction or of head office; a stranger's days are not even counted. */
async function mayLeadIn(ctx: Context, caller: Caller, jurisdiction: Jurisdiction, userId: string): Promise<boolean> {
  if (userId === caller.userId) return true
  const person = await ctx.directory.person(userId)
  return person !== undefined && (await unknownOf(ctx, jurisdiction, [person.organisationId])).length === 0
}

/** One session. @throws DomainError `not_found`, `forbidden`. */
export async function getSession(ctx: Context, caller: Caller, id: string): Promise<Session> {
  const { record } = await findRecord(ctx, sessions, caller, id)
  await authorise(ctx, caller, 'sessions.read', sessions.access(record))
  return record
}
