import { governmentOf } from '#shared/organisation-tree.ts'
import type { OrganisationCard } from '#shared/organisations.ts'
import type { AgendaItem } from '#shared/overview.ts'

const week = 7

/** Late, within a week, and later; what already waits for the Ombudsman apart, when the reader can do nothing about it. */
export function groupAgenda(items: readonly AgendaItem[], { setsSubmittedApart }: { setsSubmittedApart: boolean }) {
  const isSubmitted = ({ commitmentStatus, followUpStatus }: AgendaItem) => [commitmentStatus, followUpStatus].includes('submitted')
  const isWaiting = (item: AgendaItem) => setsSubmittedApart && isSubmitted(item)
  const open = items.filter((item) => !isWaiting(item))
  return {
    late: open.filter((item) => item.overdue),
    week: open.filter((item) => !item.overdue && item.daysLeft <= week),
    next: open.filter((item) => !item.overdue && item.daysLeft > week),
    waiting: items.filter(isWaiting),
  }
}

/** What a visited organisation can do nothing about: the Ombudsman's reports, and visits whose day has gone by unrecorded. */
const isOmbudsmansOwn = ({ reason, overdue }: AgendaItem) =>
  reason === 'report' || reason === 'approval' || (overdue && (reason === 'visit' || reason === 'next_visit'))

/** What is asked of those who are watched over: duties, agreements, what they undertook in a visit, and the visits still to come. */
export const askedOfAgencies = (items: readonly AgendaItem[]): AgendaItem[] => items.filter((item) => !isOmbudsmansOwn(item))

/** Only what belongs to one government: a secretariat looks after its own and not after the police or a city. */
export function ofGovernment(items: readonly AgendaItem[], organisationId: string, cards: readonly OrganisationCard[]): AgendaItem[] {
  const tree = Object.fromEntries(cards.map((card) => [card.id, card]))
  const government = governmentOf(tree, organisationId)
  return government === undefined ? [...items] : items.filter(({ ownerId }) => governmentOf(tree, ownerId) === government)
}
