import type * as z from 'zod/mini'
import { agendaDayOfAgreement, AgreementCard } from '#shared/agreements.ts'
import { CommitmentCard, isWithoutEvidence } from '#shared/commitments.ts'
import { dayIn, daysBetween, type Zone } from '#shared/dates.ts'
import { FollowUpCard } from '#shared/follow-ups.ts'
import { nounOfId } from '#shared/ids.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import type { AgendaItem, AgendaQuery } from '#shared/overview.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { agendaDayOfSession, SessionAgendaCard, type DatedPart } from '#shared/session-agenda.ts'
import type { SessionCard } from '#shared/sessions.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { extensionsOf } from '../duties/store.ts'
import { atMostOneFilter, jurisdictionOfList, listPage, refuseMixedScope, type Page } from '../records/list.ts'
import { cardOf } from '../records/row.ts'
import { readableSessions } from '../sessions/read-sessions.ts'
import { isOfPart } from '../sessions/store.ts'
import { authoriseOrganisation } from './authorise-organisation.ts'
import { agendaOf, agendaOfOwner } from './store.ts'

/**
 * One page of everything open and dated, late first; an agency's own with the visits to it, or an organisation's, or a jurisdiction's.
 * Or, of a jurisdiction, only what waits for the head's answer to a request for more time.
 * @throws DomainError as `agenda.list` of the contract lists them.
 */
export async function readAgenda(ctx: Context, caller: Caller, query: z.output<typeof AgendaQuery>): Promise<Page<AgendaItem>> {
  authoriseRole(caller, 'overview.read')
  refuseMixedScope(caller, query)
  const organisationId = query.organisationId ?? (caller.role === 'agency' ? caller.organisationId : undefined)
  atMostOneFilter({ organisationId, asks: query.asks })
  if (organisationId === undefined) {
    const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
    const tree = await ctx.directory.tree(jurisdiction)
    const question = query.asks === undefined ? agendaOf(jurisdiction) : extensionsOf(jurisdiction)
    return listPage(ctx, { jurisdiction }, question, query, (row) => agendaItem(row, tree, ctx.now()))
  }
  const jurisdiction = await authoriseOrganisation(ctx, caller, organisationId)
  const page = await listPage(ctx, { jurisdiction }, agendaOfOwner(organisationId), query, (row) => row)
  const rows = await withoutStrangeParts(ctx, caller, jurisdiction, page.items)
  return { ...page, items: rows.map((row) => agendaItem(row, {}, ctx.now())) }
}

/** A report may name an organisation that took no part in the session: its own people then cannot open it. */
async function withoutStrangeParts(ctx: Context, caller: Caller, jurisdiction: Jurisdiction, rows: Row[]): Promise<Row[]> {
  const cards = rows.filter(isOfPart).map((row) => cardOf(SessionAgendaCard, row))
  const readable = new Set((await readableSessions(ctx, caller, jurisdiction, cards)).map(({ id }) => id))
  return rows.filter((row) => !isOfPart(row) || readable.has(row.pk))
}

function agendaItem(row: Row, tree: OrganisationTree, now: Date): AgendaItem {
  switch (nounOfId(row.pk)) {
    case 'agreements':
      return agreementItem(row, tree, now)
    case 'sessions':
      return sessionItem(row, now)
    case 'follow-ups': {
      const { id, title, ownerId, status, dueOn, zone, isExample } = cardOf(FollowUpCard, row)
      const facts = {
        noun: 'follow-ups',
        reason: 'due',
        id,
        title,
        ownerId,
        ...dayFacts(dueOn, zone, now),
        followUpStatus: status,
      } as const
      return { ...facts, ...marked(isExample) }
    }
    default: {
      const { id, title, ownerId, status, dueOn, zone, lacksEvidence, isExample } = cardOf(CommitmentCard, row)
      const facts = {
        noun: 'commitments',
        reason: 'due',
        id,
        title,
        ownerId,
        ...dayFacts(dueOn, zone, now),
        commitmentStatus: status,
      } as const
      return { ...facts, noEvidence: isWithoutEvidence(status, lacksEvidence), ...marked(isExample) }
    }
  }
}

function agreementItem(row: Row, tree: OrganisationTree, now: Date): AgendaItem {
  const card = cardOf(AgreementCard, row)
  const { id, title, ownerId, renewBy, endsOn } = card
  // Rows of an older Kawal may stand here although nothing is asked for any more.
  const { day, reason } = agendaDayOfAgreement(card) ?? { day: renewBy ?? endsOn ?? '', reason: 'end' }
  return { noun: 'agreements', reason, id, title, ownerId, ...dayFacts(day, tree[ownerId]?.zone ?? 'Asia/Jakarta', now) }
}

function sessionItem(row: Row, now: Date): AgendaItem {
  const card = cardOf(SessionAgendaCard, row)
  const { id, title, hostId, status, zone, isExample, part } = card
  if (part !== undefined) return { ...partItem(part, { id, hostId, zone }, now), ...marked(isExample) }
  const due = agendaDayOfSession(card)
  if (due === undefined) throw new Error(`${card.id} stands in the agenda without a day`)
  const facts = { noun: 'sessions', reason: due.reason, id, title, ownerId: hostId, ...dayFacts(due.day, zone, now) } as const
  return { ...facts, sessionStatus: status, ...marked(isExample) }
}

/** A step or promise is of the organisation that it names, otherwise of the host. */
function partItem(part: DatedPart, { id, hostId, zone }: Pick<SessionCard, 'id' | 'hostId' | 'zone'>, now: Date): AgendaItem {
  const { kind, text, dueOn, organisationId = hostId } = part
  const place = part.kind === 'step' ? { step: part.step } : { partId: part.statementId }
  return { noun: 'sessions', reason: kind, id, ...place, title: text, ownerId: organisationId, ...dayFacts(dueOn, zone, now) }
}

const marked = (isExample: boolean | undefined): { isExample?: boolean } => (isExample === undefined ? {} : { isExample })

function dayFacts(dueOn: string, zone: Zone, now: Date): Pick<AgendaItem, 'dueOn' | 'zone' | 'overdue' | 'daysLeft'> {
  const daysLeft = daysBetween(dayIn(zone, now), dueOn)
  return { dueOn, zone, overdue: daysLeft < 0, daysLeft }
}
