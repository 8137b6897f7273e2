import { Commitment, isOpen, lacksEvidence } from '#shared/commitments.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import {
  closedOwnerPosition,
  duePosition,
  facetPosition,
  nounPosition,
  openOwnerPosition,
  parentPosition,
  prefixes,
} from '#functions/platform/table/keys.ts'
import { extensionLinks } from '../duties/store.ts'
import type { NounDefinition } from '../records/noun.ts'
import { newestIn, newestOf, newestUnder, type Asked } from '../records/questions.ts'

export const commitments: NounDefinition<Commitment> = {
  noun: 'commitments',
  schema: Commitment,
  cardFields: ['title', 'status', 'agreementId', 'ownerId', 'category', 'dueOn', 'zone', 'progressPercent', 'isExample'],
  cardExtras: (commitment) => ({
    lacksEvidence: lacksEvidence(commitment),
    ...(commitment.extension === undefined ? {} : { asksExtension: true }),
  }),
  positions: ({ id, jurisdiction, status, agreementId, ownerId, dueOn }) => ({
    byNoun: nounPosition(jurisdiction, 'commitments', id),
    byFacet: facetPosition(jurisdiction, 'commitments', status, id),
    byParent: parentPosition(agreementId, 'commitments', id),
    byOwner: isOpen(status) ? openOwnerPosition(ownerId, dueOn, id) : closedOwnerPosition(ownerId, id),
    ...(isOpen(status) ? { byDue: duePosition(jurisdiction, dueOn, id) } : {}),
  }),
  links: (commitment) => extensionLinks(commitment, isOpen(commitment.status)),
  access: ({ jurisdiction, ownerId }) => ({ jurisdiction, ownerId }),
  statusOf: ({ status }) => status,
}

export const commitmentsOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'commitments')

export const commitmentsInStatus = (jurisdiction: Jurisdiction, status: string): Asked => newestIn(jurisdiction, 'commitments', status)

export const commitmentsUnder = (agreementId: string): Asked => newestUnder(agreementId, 'commitments')

/** What an organisation owes: open ones by due date, then closed ones. */
export const commitmentsOfOwner = (ownerId: string): Asked => ({
  index: 'byOwner',
  partition: ownerId,
  between: prefixes.commitmentsOfOwner,
})
