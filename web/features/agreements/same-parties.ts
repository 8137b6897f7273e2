import type { AgreementAnswer } from '#shared/contract/agreements.ts'

/** The parties of an agreement as those of one that hangs under it: numbers and signatories belong to each paper. */
export const sameParties = ({ parties }: Pick<AgreementAnswer, 'parties'>) =>
  parties.map(({ organisationId, order }) => ({ organisationId, order }))
