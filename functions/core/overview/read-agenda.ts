import type * as z from 'zod/mini'
import { agendaDayOfAgreement, AgreementCard } from '#shared/agreements.ts'
import { CommitmentCard, isWithoutEvidence } from '#shared/commitments.ts'
import { dayIn, daysBetween, type Zone } from '#shared/dates.ts'
import { nounOfId } from '#shared/ids.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import type { AgendaItem, AgendaQuery } from '#shared/overview.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { organisations } from '../organisations/store.ts'
import { jurisdictionOfList, listPage, refuseMixedScope, type Page } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { agendaOf, agendaOfOwner } from './store.ts'

/**
 * One page of everything open and dated, late first; an agency's own, or an organisation's, or a jurisdiction's.
 * @throws DomainError as `agenda.list` of the contract lists them.
 */
export async function readAgenda(ctx: Context, caller: Caller, query: z.output<typeof AgendaQuery>): Promise<Page<AgendaItem>> {
  authoriseRole(caller, 'overview.read')
  refuseMixedScope(caller, query)
  const organisationId = query.organisationId ?? (caller.role === 'agency' ? caller.organisationId : undefined)
  if (organisationId === undefined) {
    const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
    const tree = await ctx.directory.tree(jurisdiction)
    return listPage(ctx, { jurisdiction }, agendaOf(jurisdiction), query, (row) => agendaItem(row, tree, ctx.now()))
  }
  const { record } = await findRecord(ctx, organisations, caller, organisationId)
  await authorise(ctx, caller, 'overview.read', organisations.access(record))
  return listPage(ctx, record, agendaOfOwner(organisationId), query, (row) => agendaItem(row, {}, ctx.now()))
}

function agendaItem(row: Row, tree: OrganisationTree, now: Date): AgendaItem {
  if (nounOfId(row.pk) === 'agreements') {
    const card = cardOf(AgreementCard, row)
    const { id, title, ownerId } = card
    const { day, reason } = agendaDayOfAgreement(card) ?? { day: '', reason: 'end' as const }
    return { noun: 'agreements', reason, id, title, ownerId, ...dayFacts(day, tree[ownerId]?.zone ?? 'Asia/Jakarta', now) }
  }
  const { id, title, ownerId, status, dueOn, zone, lacksEvidence, isExample } = cardOf(CommitmentCard, row)
  return {
    noun: 'commitments',
    reason: 'due',
    id,
    title,
    ownerId,
    ...dayFacts(dueOn, zone, now),
    commitmentStatus: status,
    noEvidence: isWithoutEvidence(status, lacksEvidence),
    ...(isExample === undefined ? {} : { isExample }),
  }
}

function dayFacts(dueOn: string, zone: Zone, now: Date): Pick<AgendaItem, 'dueOn' | 'zone' | 'overdue' | 'daysLeft'> {
  const daysLeft = daysBetween(dayIn(zone, now), dueOn)
  return { dueOn, zone, overdue: daysLeft < 0, daysLeft }
}
