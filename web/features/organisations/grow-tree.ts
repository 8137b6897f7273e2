import { isOmbudsman } from '#shared/organisation-kinds.ts'
import type { OrganisationCard } from '#shared/organisations.ts'

/** An organisation with what stands below it. */
export type Branch = { card: OrganisationCard; branches: Branch[] }

/** Governments, then those under none such as the police, then the Ombudsman's own offices. */
const rankOf = ({ kind, status }: OrganisationCard): number =>
  (status === 'ended' ? 10 : 0) + (isOmbudsman(kind) ? 4 : kind === 'provincial_government' ? 0 : kind.endsWith('_government') ? 1 : 2)

const inOrder = (one: OrganisationCard, other: OrganisationCard): number =>
  rankOf(one) - rankOf(other) || one.name.localeCompare(other.name, 'id')

/** The tree of a jurisdiction; what has ended stands below its successor. Nobody is left out, even where the data has a loop. */
export function growTree(cards: readonly OrganisationCard[]): Branch[] {
  const sorted = cards.toSorted(inOrder)
  const known = new Set(sorted.map(({ id }) => id))
  const below = new Map<string, OrganisationCard[]>()
  for (const card of sorted) {
    const parent = card.parentId !== undefined && known.has(card.parentId) ? card.parentId : ''
    below.set(parent, [...(below.get(parent) ?? []), card])
  }
  const placed = new Set<string>()
  const branch = (card: OrganisationCard): Branch[] => {
    if (placed.has(card.id)) return []
    placed.add(card.id)
    return [{ card, branches: (below.get(card.id) ?? []).flatMap(branch) }]
  }
  const roots = (below.get('') ?? []).flatMap(branch)
  return [...roots, ...sorted.flatMap(branch)]
}

/** Those whose name or short name has the words that were typed. */
export function findByName(cards: readonly OrganisationCard[], search: string): OrganisationCard[] {
  const words = search.trim().toLowerCase().split(/\s+/)
  return cards
    .filter(({ name, shortName = '' }) => words.every((word) => `${name} ${shortName}`.toLowerCase().includes(word)))
    .toSorted(inOrder)
}
