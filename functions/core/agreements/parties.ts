import type { Party } from '#shared/agreements.ts'
import { invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import { statusOfOrganisation, type Organisation } from '#shared/organisations.ts'
import type { Caller } from '../context.ts'
import { knownOrganisation } from '../organisations/store.ts'
import type { Loaded } from '../records/read.ts'

export type PartyInput = Omit<Party, 'name'>

/** The parties of an agreement as read, in their order, with the one that owes and the jurisdiction that follows from it. */
export type Sides = { parties: Party[]; owner: Organisation; jurisdiction: Jurisdiction; organisations: Organisation[] }

/**
 * Completes parties with their names and finds whose agreement it is: the first party that is not the Ombudsman owes, and
 * its jurisdiction is the record's. All parties are of that jurisdiction or head office.
 * @param path the field that holds the parties.
 * @throws DomainError `invalid_input` that names the party.
 */
export function sidesOf(inputs: readonly PartyInput[], loaded: Loaded, caller: Caller, path = 'parties'): Sides {
  const ordered = [...inputs].sort((one, other) => one.order - other.order)
  const found = ordered.map((party) => {
    const organisation = knownOrganisation(loaded.row(party.organisationId), caller)
    if (organisation === undefined) throw invalidField(`${path}.${inputs.indexOf(party)}.organisationId`, 'not_found')
    return { party, organisation }
  })
  const owner = found.find(({ organisation }) => !isOmbudsman(organisation.kind))?.organisation
  if (owner === undefined || found.every(({ organisation }) => !isOmbudsman(organisation.kind))) throw invalidField(path, 'incomplete')
  const stranger = found.find(({ organisation }) => ![owner.jurisdiction, 'national'].includes(organisation.jurisdiction))
  if (stranger !== undefined) throw invalidField(`${path}.${inputs.indexOf(stranger.party)}.organisationId`, 'wrong_jurisdiction')
  return {
    parties: found.map(({ party, organisation }) => ({ ...party, name: organisation.name })),
    owner,
    jurisdiction: owner.jurisdiction,
    organisations: found.map(({ organisation }) => organisation),
  }
}

/**
 * An organisation that has ended joins no agreement; one that is a party already stays.
 * @throws DomainError `invalid_input` that names the party.
 */
export function refuseEnded(
  { organisations }: Sides,
  inputs: readonly PartyInput[],
  already: readonly PartyInput[] = [],
  path = 'parties',
): void {
  const isParty = (id: string) => already.some((party) => party.organisationId === id)
  const ended = organisations.find((one) => statusOfOrganisation(one) === 'ended' && !isParty(one.id))
  if (ended === undefined) return
  throw invalidField(`${path}.${inputs.findIndex(({ organisationId }) => organisationId === ended.id)}.organisationId`, 'ended')
}

/** Parties with the names under which they signed; whoever has joined since bears today's. */
export const withRecordedNames = (parties: readonly Party[], recorded: readonly Party[]): Party[] =>
  parties.map((party) => ({ ...party, name: recorded.find((one) => one.organisationId === party.organisationId)?.name ?? party.name }))
