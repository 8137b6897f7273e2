import type { Agreement, Amends, Party } from '#shared/agreements.ts'
import { invalidField } from '#shared/errors.ts'
import type { Caller } from '../context.ts'
import { edited } from '../records/edited.ts'
import type { Loaded } from '../records/read.ts'
import { refuseEnded, sidesOf, withRecordedNames, type Sides } from './parties.ts'
import { agreements } from './store.ts'

const path = 'amends.parties'

/**
 * The parties that an addendum sets, if it sets them: of the same jurisdiction, and nobody who has ended joins.
 * @throws DomainError `invalid_input` that names the party.
 */
export function amendedSides(parent: Agreement, { parties }: Amends, loaded: Loaded, caller: Caller): Sides | undefined {
  if (parties === undefined) return undefined
  const sides = sidesOf(parties, loaded, caller, path)
  if (sides.jurisdiction !== parent.jurisdiction) throw invalidField(path, 'wrong_jurisdiction')
  refuseEnded(sides, parties, parent.parties, path)
  return sides
}

/**
 * An agreement as an addendum makes it. Whoever was a party keeps the facts that the addendum does not name; a letter on which the
 * parties went on after the old end says nothing about a new one.
 * @param parties those that the addendum sets, with their names.
 */
export function amended(parent: Agreement, { parties: _, ...text }: Amends, parties?: readonly Party[]): Agreement {
  const after = edited(agreements, parent, text)
  return {
    ...after,
    ...(parties === undefined ? {} : { parties: withRecordedFacts(parties, parent.parties) }),
    renewing: after.endsOn === parent.endsOn ? parent.renewing : undefined,
  }
}

const withRecordedFacts = (parties: readonly Party[], recorded: readonly Party[]): Party[] =>
  withRecordedNames(parties, recorded).map((party) => ({
    ...recorded.find(({ organisationId }) => organisationId === party.organisationId),
    ...party,
  }))
