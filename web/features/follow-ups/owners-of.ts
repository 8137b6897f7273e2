import { ancestorsOf, type OrganisationTree } from '#shared/organisation-tree.ts'
import type { OrganisationCard } from '#shared/organisations.ts'
import { publicBodies } from '#web/lib/public-bodies.ts'
import type { Choice } from '#web/ui/choice-field.tsx'

/** Public bodies that took part in a session, and the units below. */
export function bodiesOfSession(cards: readonly OrganisationCard[], organisationIds: readonly string[]): OrganisationCard[] {
  const tree: OrganisationTree = Object.fromEntries(cards.map((card) => [card.id, card]))
  return publicBodies(cards).filter(({ id }) => ancestorsOf(tree, id).some((above) => organisationIds.includes(above)))
}

export const choicesOf = (cards: readonly OrganisationCard[]): Choice[] => cards.map(({ id, name }) => ({ value: id, label: name }))
