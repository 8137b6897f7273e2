import { governmentOf, type OrganisationTree } from '#shared/organisation-tree.ts'
import type { OrganisationCard } from '#shared/organisations.ts'
import { publicBodies } from './public-bodies.ts'

/** Organisations under one government; without `government`: those under none, such as the police. */
export type OrganisationGroup = { government: OrganisationCard | undefined; members: OrganisationCard[] }

/** The bodies that the Ombudsman works with, by government: the province first, its units with it, and the rest last. */
export function groupOrganisations(cards: readonly OrganisationCard[]): OrganisationGroup[] {
  const tree: OrganisationTree = Object.fromEntries(cards.map((card) => [card.id, card]))
  const groups = new Map<string, OrganisationGroup>()
  for (const card of publicBodies(cards)) {
    const id = governmentOf(tree, card.id)
    const group = groups.get(id ?? '') ?? { government: cards.find((one) => one.id === id), members: [] }
    // The government itself stands before what is under it.
    if (card.id === id) group.members.unshift(card)
    else group.members.push(card)
    groups.set(id ?? '', group)
  }
  return [...groups.values()].toSorted((one, other) => rankOf(one) - rankOf(other) || nameOf(one).localeCompare(nameOf(other)))
}

const nameOf = ({ government }: OrganisationGroup): string => government?.name ?? ''
const rankOf = ({ government }: OrganisationGroup): number =>
  government === undefined ? 2 : government.kind === 'provincial_government' ? 0 : 1
