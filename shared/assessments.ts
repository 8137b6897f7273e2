import * as z from 'zod/mini'
import { AssessmentId, DocumentId, OrganisationId } from './ids.ts'
import { fieldRule } from './parse.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { Line, Note, Source } from './text.ts'

/**
 * How the Ombudsman judged a year: zones of compliance until 2021, five categories 2022 to 2024, and the Opini from 2025 on
 * (Peraturan Ombudsman 61/2025), which measures something else: no line may join 2024 and 2025.
 */
export const AssessmentScheme = z.enum(['three_zone', 'five_category', 'opinion'])
export type AssessmentScheme = z.infer<typeof AssessmentScheme>

/** Scheme -> the first and last year in which it was used. */
export const schemeYears: Readonly<Record<AssessmentScheme, { from: number; to: number }>> = {
  three_zone: { from: 2013, to: 2021 },
  five_category: { from: 2022, to: 2024 },
  opinion: { from: 2025, to: 2100 },
}

export const AssessmentZone = z.enum(['green', 'yellow', 'red'])
/** Kualitas Tertinggi, Tinggi, Sedang, Rendah, Terendah. */
export const AssessmentCategory = z.enum(['highest', 'high', 'medium', 'low', 'lowest'])

/** What was published; entered and never computed, since the bands and weights are not all public. */
const published = {
  organisationId: OrganisationId,
  year: z.int().check(z.gte(2013), z.lte(2100)),
  scheme: AssessmentScheme,
  /** 0 to 100, two decimals. */
  score: z.optional(z.number().check(z.gte(0), z.lte(100), z.multipleOf(0.01))),
  zone: z.optional(AssessmentZone),
  category: z.optional(AssessmentCategory),
  /** The words of the certificate, for example "Kualitas Tinggi Tanpa Maladministrasi". */
  label: z.optional(Line),
  /** Of an Opini: whether the products of oversight were followed up. */
  withoutMaladministration: z.optional(z.boolean()),
  complianceLevel: z.optional(Line),
  sources: z.optional(z.array(Source).check(z.maxLength(10))),
  note: z.optional(Note),
}

export const Assessment = z.strictObject({
  id: AssessmentId,
  ...recordFields,
  ...published,
  /** The certificate or report. */
  sourceFileId: z.optional(DocumentId),
  isExample: z.optional(z.boolean()),
})
export type Assessment = z.infer<typeof Assessment>

export const AssessmentCard = z.pick(Assessment, {
  id: true,
  organisationId: true,
  year: true,
  scheme: true,
  score: true,
  zone: true,
  category: true,
  label: true,
  withoutMaladministration: true,
  isExample: true,
})
export type AssessmentCard = z.infer<typeof AssessmentCard>

type Result = {
  scheme?: AssessmentScheme | undefined
  year?: number | undefined
  score?: unknown
  zone?: unknown
  category?: unknown
  label?: unknown
}
const suitsYear = ({ scheme, year }: Result) =>
  scheme === undefined || year === undefined || (year >= schemeYears[scheme].from && year <= schemeYears[scheme].to)
/** A result says at least how the organisation was judged. */
export const saysSomething = ({ score, zone, category, label }: Result) =>
  [score, zone, category, label].some((value) => value !== undefined)

export const CreateAssessment = z
  .strictObject({ id: z.optional(AssessmentId), ...published, isExample: z.optional(z.boolean()) })
  .check(fieldRule('scheme', 'invalid_value', suitsYear), fieldRule('score', 'required', saysSomething))
export type CreateAssessment = z.infer<typeof CreateAssessment>

/** Organisation, year and scheme stay: another year is another assessment. */
export const EditAssessment = z.strictObject({
  score: clearable(published.score),
  zone: clearable(published.zone),
  category: clearable(published.category),
  label: clearable(published.label),
  withoutMaladministration: clearable(published.withoutMaladministration),
  complianceLevel: clearable(published.complianceLevel),
  sources: clearable(published.sources),
  note: clearable(published.note),
  sourceFileId: clearable(DocumentId),
})
export type EditAssessment = z.infer<typeof EditAssessment>

/** Filters: none or `organisationId`. */
export const AssessmentQuery = z.strictObject({ ...listQuery, organisationId: z.optional(OrganisationId) })
