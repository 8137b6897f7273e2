import * as z from 'zod/mini'

/** Kinds of organisation. */
export const OrganisationKind = z.enum([
  'ombudsman_head_office',
  'ombudsman_representative',
  'ombudsman_unit',
  'provincial_government',
  'regency_government',
  'city_government',
  'provincial_secretariat',
  'local_agency',
  'local_agency_hospital',
  'service_unit',
  'regional_police',
  'regional_police_unit',
  'police_resort_group',
])
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** Whether an organisation is part of the Ombudsman itself. */
export const isOmbudsman = (kind: OrganisationKind): boolean => kind.startsWith('ombudsman_')
