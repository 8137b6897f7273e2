import type { Agreement, Party } from '#shared/agreements.ts'
import { invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import type { Organisation } from '#shared/organisations.ts'
import type { Caller } from '../context.ts'
import { knownOrganisation } from '../organisations/store.ts'
import type { Loaded } from '../records/read.ts'

type PartyInput = Omit<Party, 'name'>

/** The parties of an agreement as read, in their order, with the one that owes and the jurisdiction that follows from it. */
export type Sides = { parties: Party[]; owner: Organisation; jurisdiction: Jurisdiction }

/**
 * Completes parties with their names and finds whose agreement it is: the first party that is not the Ombudsman owes, and
 * its jurisdiction is the record's. All parties are of that jurisdiction or head office.
 * @throws DomainError `invalid_input` that names the party.
 */
export function sidesOf(inputs: readonly PartyInput[], loaded: Loaded, caller: Caller): Sides {
  const ordered = [...inputs].sort((one, other) => one.order - other.order)
  const found = ordered.map((party) => {
    const organisation = knownOrganisation(loaded.row(party.organisationId), caller)
    if (organisation === undefined) throw invalidField(`parties.${inputs.indexOf(party)}.organisationId`, 'not_found')
    return { party, organisation }
  })
  const owner = found.find(({ organisation }) => !isOmbudsman(organisation.kind))?.organisation
  if (owner === undefined || found.every(({ organisation }) => !isOmbudsman(organisation.kind))) throw invalidField('parties', 'incomplete')
  const stranger = found.find(({ organisation }) => ![owner.jurisdiction, 'national'].includes(organisation.jurisdiction))
  if (stranger !== undefined) throw invalidField(`parties.${inputs.indexOf(stranger.party)}.organisationId`, 'wrong_jurisdiction')
  return {
    parties: found.map(({ party, organisation }) => ({ ...party, name: organisation.name })),
    owner,
    jurisdiction: owner.jurisdiction,
  }
}

/**
 * A PKS hangs under a MoU of the same jurisdiction that has not been cancelled.
 * @param path the field that names the MoU.
 */
export function checkParent(parent: Agreement | undefined, jurisdiction: Jurisdiction, path: string): void {
  if (parent === undefined) throw invalidField(path, 'not_found')
  if (parent.jurisdiction !== jurisdiction) throw invalidField(path, 'wrong_jurisdiction')
  if (parent.type !== 'mou' || parent.status === 'cancelled') throw invalidField(path, 'wrong_type')
}
