import { Agreement, agendaDayOfAgreement } from '#shared/agreements.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { Organisation } from '#shared/organisations.ts'
import {
  duePosition,
  facetPosition,
  nounPosition,
  parentPosition,
  prefixes,
  recordKey,
  signedOwnerPosition,
} from '#functions/platform/table/keys.ts'
import type { Write } from '#functions/platform/table/table.ts'
import type { Context } from '../context.ts'
import { organisations } from '../organisations/store.ts'
import type { NounDefinition, Stored } from '../records/noun.ts'
import { fromRow } from '../records/row.ts'
import { newestIn, newestOf, newestUnder, type Asked } from '../records/questions.ts'

export const agreements: NounDefinition<Agreement> = {
  noun: 'agreements',
  schema: Agreement,
  cardFields: [
    'type',
    'title',
    'label',
    'status',
    'parentId',
    'ownerId',
    'signedOn',
    'startsOn',
    'endsOn',
    'renewBy',
    'renewedById',
    'supersedes',
  ],
  cardExtras: ({ renewing }) => (renewing === undefined ? {} : { isRenewing: true }),
  positions: (agreement) => {
    const { id, jurisdiction, type, parentId, ownerId } = agreement
    const due = agendaDayOfAgreement({ ...agreement, isRenewing: agreement.renewing !== undefined })
    return {
      byNoun: nounPosition(jurisdiction, 'agreements', id),
      byFacet: facetPosition(jurisdiction, 'agreements', type, id),
      byOwner: signedOwnerPosition(ownerId, id),
      ...(parentId === undefined ? {} : { byParent: parentPosition(parentId, 'agreements', id) }),
      ...(due === undefined ? {} : { byDue: duePosition(jurisdiction, due.day, id) }),
    }
  },
  access: ({ jurisdiction, ownerId, parties }) => ({
    jurisdiction,
    ownerId,
    partyIds: parties.map((party) => party.organisationId),
  }),
  statusOf: ({ status }) => status,
}

export const agreementsOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'agreements')

export const agreementsOfType = (jurisdiction: Jurisdiction, type: string): Asked => newestIn(jurisdiction, 'agreements', type)

export const agreementsUnder = (parentId: string): Asked => newestUnder(parentId, 'agreements')

export const agreementsOfOwner = (ownerId: string): Asked => ({
  index: 'byOwner',
  partition: ownerId,
  prefix: prefixes.agreementsOfOwner,
  newestFirst: true,
})

/** Organisations that are or may become parties, as they are now, wherever they belong. */
export async function organisationsOfParties({ table }: Pick<Context, 'table'>, ids: readonly string[]): Promise<Organisation[]> {
  const rows = ids.length === 0 ? [] : await table.getAll(ids.map(recordKey), 'everything')
  return rows.map((row) => fromRow(organisations, row).record)
}

/** Holds a transaction to an agreement that it does not change. */
export const unmoved = ({ record, row }: Stored<Agreement>): Write => ({
  check: recordKey(row.pk),
  condition: { kind: 'version', version: record.version, statuses: [record.status] },
})
