import { isOmbudsman } from '#shared/organisation-kinds.ts'
import { ancestorsOf, type OrganisationTree } from '#shared/organisation-tree.ts'
import type { OrganisationCard } from '#shared/organisations.ts'
import type { Choice } from '#web/ui/choice-field.tsx'

const byName = (one: OrganisationCard, other: OrganisationCard) => one.name.localeCompare(other.name)

/** Public bodies that can be asked: those that have not ended; the Ombudsman never. */
export const publicBodies = (cards: readonly OrganisationCard[]): OrganisationCard[] =>
  cards.filter(({ kind, status }) => !isOmbudsman(kind) && status !== 'ended').toSorted(byName)

/** Those of them that took part in a session, and the units below. */
export function bodiesOfSession(cards: readonly OrganisationCard[], organisationIds: readonly string[]): OrganisationCard[] {
  const tree: OrganisationTree = Object.fromEntries(cards.map((card) => [card.id, card]))
  return publicBodies(cards).filter(({ id }) => ancestorsOf(tree, id).some((above) => organisationIds.includes(above)))
}

export const choicesOf = (cards: readonly OrganisationCard[]): Choice[] => cards.map(({ id, name }) => ({ value: id, label: name }))
