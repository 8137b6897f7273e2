import { isOmbudsman } from '#shared/organisation-kinds.ts'
import type { OrganisationCard } from '#shared/organisations.ts'

const byName = (one: OrganisationCard, other: OrganisationCard) => one.name.localeCompare(other.name)

/** All that the Ombudsman works with or has worked with, never itself. */
export const publicBodiesEver = (cards: readonly OrganisationCard[]): OrganisationCard[] =>
  cards.filter(({ kind }) => !isOmbudsman(kind)).toSorted(byName)

/** Those that have not ended: they can be asked for something. */
export const publicBodies = (cards: readonly OrganisationCard[]): OrganisationCard[] =>
  publicBodiesEver(cards).filter(({ status }) => status !== 'ended')
