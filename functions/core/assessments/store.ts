import { Assessment } from '#shared/assessments.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { nounPosition, uniqueKey, yearPosition } from '#functions/platform/table/keys.ts'
import type { Write } from '#functions/platform/table/table.ts'
import type { NounDefinition } from '../records/noun.ts'
import { newestOf, newestUnder, type Asked } from '../records/questions.ts'

export const assessments: NounDefinition<Assessment> = {
  noun: 'assessments',
  schema: Assessment,
  cardFields: ['organisationId', 'year', 'scheme', 'score', 'zone', 'category', 'label', 'withoutMaladministration', 'isExample'],
  positions: ({ id, jurisdiction, organisationId, year }) => ({
    byNoun: nounPosition(jurisdiction, 'assessments', id),
    byParent: yearPosition(organisationId, 'assessments', year, id),
  }),
  access: ({ jurisdiction, organisationId }) => ({ jurisdiction, ownerId: organisationId }),
}

/** Holds a year and scheme of an organisation for one assessment. */
export const assessmentGuard = ({ id, jurisdiction, organisationId, year, scheme }: Assessment): Write => ({
  put: { ...uniqueKey('assessments', organisationId, String(year), scheme), jurisdiction, assessmentId: id },
  condition: { kind: 'absent' },
})

export const assessmentsOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'assessments')

/** How an organisation was judged, the latest year first. */
export const assessmentsOfOrganisation = (organisationId: string): Asked => newestUnder(organisationId, 'assessments')
