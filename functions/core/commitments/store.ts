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
import type { Question } from '#functions/platform/table/table.ts'
import { extensionLinks } from '../duties/store.ts'
import type { NounDefinition } from '../records/noun.ts'

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

type Asked = Omit<Question, 'limit' | 'after'>

export const commitmentsOf = (jurisdiction: Jurisdiction): Asked => ({
  index: 'byNoun',
  partition: nounPosition(jurisdiction, 'commitments', '').partition,
  newestFirst: true,
})

export const commitmentsInStatus = (jurisdiction: Jurisdiction, status: string): Asked => ({
  index: 'byFacet',
  partition: facetPosition(jurisdiction, 'commitments', status, '').partition,
  newestFirst: true,
})

export const commitmentsUnder = (agreementId: string): Asked => ({
  index: 'byParent',
  partition: agreementId,
  prefix: prefixes.childrenOf('commitments'),
  newestFirst: true,
})

/** What an organisation owes: open ones by due date, then closed ones. */
export const commitmentsOfOwner = (ownerId: string): Asked => ({
  index: 'byOwner',
  partition: ownerId,
  between: prefixes.commitmentsOfOwner,
})
