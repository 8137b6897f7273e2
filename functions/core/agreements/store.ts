import { Agreement, agendaDayOfAgreement } from '#shared/agreements.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { duePosition, facetPosition, nounPosition, parentPosition, prefixes, signedOwnerPosition } from '#functions/platform/table/keys.ts'
import type { Question } from '#functions/platform/table/table.ts'
import type { NounDefinition } from '../records/noun.ts'

export const agreements: NounDefinition<Agreement> = {
  noun: 'agreements',
  schema: Agreement,
  cardFields: ['type', 'title', 'label', 'status', 'parentId', 'ownerId', 'signedOn', 'startsOn', 'endsOn', 'renewBy'],
  positions: (agreement) => {
    const { id, jurisdiction, type, parentId, ownerId } = agreement
    const day = agendaDayOfAgreement(agreement)
    return {
      byNoun: nounPosition(jurisdiction, 'agreements', id),
      byFacet: facetPosition(jurisdiction, 'agreements', type, id),
      byOwner: signedOwnerPosition(ownerId, id),
      ...(parentId === undefined ? {} : { byParent: parentPosition(parentId, 'agreements', id) }),
      ...(day === undefined ? {} : { byDue: duePosition(jurisdiction, day, id) }),
    }
  },
  access: ({ jurisdiction, ownerId, parties }) => ({
    jurisdiction,
    ownerId,
    partyIds: parties.map((party) => party.organisationId),
  }),
  statusOf: ({ status }) => status,
}

type Asked = Omit<Question, 'limit' | 'after'>

export const agreementsOf = (jurisdiction: Jurisdiction): Asked => ({
  index: 'byNoun',
  partition: nounPosition(jurisdiction, 'agreements', '').partition,
  newestFirst: true,
})

export const agreementsOfType = (jurisdiction: Jurisdiction, type: string): Asked => ({
  index: 'byFacet',
  partition: facetPosition(jurisdiction, 'agreements', type, '').partition,
  newestFirst: true,
})

export const agreementsUnder = (parentId: string): Asked => ({
  index: 'byParent',
  partition: parentId,
  prefix: prefixes.childrenOf('agreements'),
  newestFirst: true,
})

export const agreementsOfOwner = (ownerId: string): Asked => ({
  index: 'byOwner',
  partition: ownerId,
  prefix: prefixes.agreementsOfOwner,
  newestFirst: true,
})

/** Everything that hangs directly under an agreement: PKS, commitments, documents, and the tallies of its PKS. */
export const everythingUnder = (agreementId: string): Asked => ({ index: 'byParent', partition: agreementId })
