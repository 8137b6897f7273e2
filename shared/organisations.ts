import * as z from 'zod/mini'
import { Zone } from './dates.ts'
import { OrganisationId } from './ids.ts'
import { RegionCode, jurisdictionOfRegion, type Jurisdiction } from './jurisdictions.ts'
import { OrganisationKind } from './organisation-kinds.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { Liaison, Line, Note, Source } from './text.ts'

/** A public body or a part of the Ombudsman. */
export const Organisation = z.strictObject({
  id: OrganisationId,
  ...recordFields,
  kind: OrganisationKind,
  name: Line,
  shortName: z.optional(Line),
  englishName: z.optional(Line),
  parentId: z.optional(OrganisationId),
  /** Kemendagri code of the province, regency or city; head office has none. */
  regionCode: z.optional(RegionCode),
  zone: Zone,
  liaison: z.optional(Liaison),
  note: z.optional(Note),
  sources: z.optional(z.array(Source).check(z.maxLength(10))),
})
export type Organisation = z.infer<typeof Organisation>

/** The short view that lists show and that every signed-in person may read. */
export const OrganisationCard = z.pick(Organisation, {
  id: true,
  kind: true,
  name: true,
  shortName: true,
  parentId: true,
  zone: true,
})
export type OrganisationCard = z.infer<typeof OrganisationCard>

export const CreateOrganisation = z.strictObject({
  id: z.optional(OrganisationId),
  ...z.pick(Organisation, {
    kind: true,
    name: true,
    shortName: true,
    englishName: true,
    parentId: true,
    regionCode: true,
    zone: true,
    liaison: true,
    note: true,
    sources: true,
  }).shape,
})
export type CreateOrganisation = z.infer<typeof CreateOrganisation>

export const EditOrganisation = z.strictObject({
  shortName: clearable(Line),
  englishName: clearable(Line),
  liaison: clearable(Liaison),
  note: clearable(Note),
})
export type EditOrganisation = z.infer<typeof EditOrganisation>

/** Filters: none, `kind` or `parentId`. */
export const OrganisationQuery = z.strictObject({
  ...listQuery,
  kind: z.optional(OrganisationKind),
  parentId: z.optional(OrganisationId),
})

/** The jurisdiction of an organisation: head office is `national`, all others follow their region; undefined without a region. */
export function jurisdictionOfOrganisation(organisation: Pick<CreateOrganisation, 'kind' | 'regionCode'>): Jurisdiction | undefined {
  if (organisation.kind === 'ombudsman_head_office') return 'national'
  return organisation.regionCode === undefined ? undefined : jurisdictionOfRegion(organisation.regionCode)
}
