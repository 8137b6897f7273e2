import { AssessmentCard } from '#shared/assessments.ts'
import { isOpenFollowUp, isOversightProduct } from '#shared/follow-ups.ts'
import { OrganisationCard } from '#shared/organisations.ts'
import type { FollowUpListItem, OrganisationOverview } from '#shared/overview.ts'
import { authorise } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { actionsForOrganisation } from '../organisations/present.ts'
import { organisations } from '../organisations/store.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { longestList, readWhole } from './read-whole.ts'
import { owedBy, underOrganisation } from './store.ts'
import { recordsIn, visibleIn } from './visible.ts'

/**
 * An organisation with all that it owes, signed, was visited for and was judged by, in three questions at once.
 * @throws DomainError `not_found`, `forbidden`.
 */
export async function readOrganisationOverview(ctx: Context, caller: Caller, id: string): Promise<OrganisationOverview> {
  const [{ record }, owed, under] = await Promise.all([
    findRecord(ctx, organisations, caller, id),
    readWhole(ctx, owedBy(id)),
    readWhole(ctx, underOrganisation(id)),
  ])
  await authorise(ctx, caller, 'overview.read', organisations.access(record))
  const reader = { ctx, caller, jurisdiction: record.jurisdiction }
  const rows = [...owed.rows, ...under.rows]
  const [actions, { agreements, commitments, followUps: asked, sessions, processes }] = await Promise.all([
    actionsForOrganisation(ctx, caller, record),
    visibleIn(reader, rows),
  ])
  const followUps = asked.filter(({ ownerId }) => ownerId === id)
  const lists = {
    children: recordsIn(reader, rows, 'organisations').map((row) => cardOf(OrganisationCard, row)),
    agreements,
    commitments,
    followUps,
    forwarded: asked.filter(({ ownerId }) => ownerId !== id),
    sessions,
    assessments: recordsIn(reader, rows, 'assessments').map((row) => cardOf(AssessmentCard, row)),
    processes,
  }
  return {
    organisation: { ...record, actions },
    children: cut(lists.children),
    agreements: cut(lists.agreements),
    commitments: cut(lists.commitments),
    followUps: cut(lists.followUps),
    forwarded: cut(lists.forwarded),
    sessions: cut(lists.sessions),
    assessments: cut(lists.assessments),
    processes: cut(lists.processes),
    opinion: opinionOf(followUps),
    truncated: owed.truncated || under.truncated || Object.values(lists).some(({ length }) => length > longestList),
  }
}

const cut = <Item>(items: Item[]): Item[] => items.slice(0, longestList)

/** What counts toward the Opini: products of oversight, and what was suggested in sessions. */
function opinionOf(followUps: readonly FollowUpListItem[]): OrganisationOverview['opinion'] {
  const open = followUps.filter(({ status }) => isOpenFollowUp(status))
  const products = open.filter(isOversightProduct)
  const suggestions = open.filter(({ source }) => source.kind === 'session')
  const late = (items: FollowUpListItem[]): number => items.filter(({ overdue }) => overdue).length
  return {
    openProducts: products.length,
    overdueProducts: late(products),
    openSuggestions: suggestions.length,
    overdueSuggestions: late(suggestions),
  }
}
