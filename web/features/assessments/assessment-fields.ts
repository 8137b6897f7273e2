import { AssessmentScheme, schemeYears, type Assessment } from '#shared/assessments.ts'
import type { Source } from '#shared/text.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled } from '#web/lib/forms/values.ts'
import { sourceIn, type SourceField } from '#web/ui/source-fields.tsx'

export type ResultField = 'score' | 'zone' | 'category' | 'label' | 'withoutMaladministration' | 'complianceLevel' | 'note' | SourceField
export type NewField = ResultField | 'organisationId' | 'year'
type ResultTexts = Record<ResultField, string>

/** How results were measured in a year: each year has one way. */
export const schemeOf = (year: string): AssessmentScheme | undefined =>
  AssessmentScheme.options.find((scheme) => Number(year) >= schemeYears[scheme].from && Number(year) <= schemeYears[scheme].to)

/** Scheme -> the fields that its certificates have besides score and wording. */
export const fieldsOf: Record<AssessmentScheme, readonly ResultField[]> = {
  three_zone: ['zone'],
  five_category: ['category', 'zone'],
  opinion: ['category', 'withoutMaladministration', 'complianceLevel'],
}

export const labelsOf = ({ assessments, words }: Dictionary): Record<ResultField, string> => ({
  score: assessments.score,
  zone: assessments.zone,
  category: assessments.category,
  label: assessments.label,
  withoutMaladministration: assessments.withoutMaladministration,
  complianceLevel: assessments.complianceLevel,
  'source.title': assessments.form.sourceTitle,
  'source.url': assessments.form.sourceUrl,
  'source.publisher': words.source.publisher,
  'source.publishedOn': words.source.publishedOn,
  note: assessments.note,
})

const yesOrNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no')

export const textsOf = (result: Partial<Assessment>): ResultTexts => ({
  score: result.score === undefined ? '' : String(result.score).replace('.', ','),
  zone: result.zone ?? '',
  category: result.category ?? '',
  label: result.label ?? '',
  withoutMaladministration: yesOrNo(result.withoutMaladministration),
  complianceLevel: result.complianceLevel ?? '',
  'source.title': result.sources?.[0]?.title ?? '',
  'source.url': result.sources?.[0]?.url ?? '',
  'source.publisher': result.sources?.[0]?.publisher ?? '',
  'source.publishedOn': result.sources?.[0]?.publishedOn ?? '',
  note: result.note ?? '',
})

/** A number with a comma or a point; anything else stays as it was typed and is refused by the schema. */
const numberIn = (text: string): number | string => (/^\d{1,4}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text)

/** The source of the form; what else is known of one stays with it as long as it is the same. */
function firstSource(given: Partial<ResultTexts>, { title, url, ...rest }: Partial<Source> = {}) {
  const source = sourceIn(given)
  const isSame = source.title === title || (source.url !== undefined && source.url === url)
  const isGiven = Object.values(source).some((text) => text !== undefined)
  return isGiven ? [{ ...(isSame ? rest : {}), ...source }] : []
}

/** What a result says, as its schema wants it; only what the scheme knows. */
function resultOf(texts: ResultTexts, scheme: AssessmentScheme | undefined, before: Assessment['sources'] = []): Record<string, unknown> {
  const given = filled(texts)
  const known = (name: ResultField) => scheme !== undefined && fieldsOf[scheme].includes(name)
  const { withoutMaladministration: without } = given
  const sources = [...firstSource(given, before[0]), ...before.slice(1)]
  return {
    score: given.score === undefined ? undefined : numberIn(given.score),
    zone: known('zone') ? given.zone : undefined,
    category: known('category') ? given.category : undefined,
    label: given.label,
    withoutMaladministration: known('withoutMaladministration') && without !== undefined ? without === 'yes' : undefined,
    complianceLevel: known('complianceLevel') ? given.complianceLevel : undefined,
    sources: sources.length === 0 ? undefined : sources,
    note: given.note,
  }
}

/** The body of a new result; checked by its schema before it is sent. */
export function bodyOf(texts: Record<NewField, string>): Record<string, unknown> {
  const { organisationId, year } = filled(texts)
  const scheme = schemeOf(texts.year)
  return { organisationId, year: year === undefined ? undefined : numberIn(year), scheme, ...resultOf(texts, scheme) }
}

/** Only what differs from the record: what was emptied is taken away. */
export function editOf(texts: ResultTexts, assessment: Assessment): Record<string, unknown> {
  const before = resultOf(textsOf(assessment), assessment.scheme, assessment.sources)
  const after = resultOf(texts, assessment.scheme, assessment.sources)
  const changed = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return Object.fromEntries(changed.map((field) => [field, after[field] ?? null]))
}

/** Path in the body -> field of the form. A year out of range is told by its scheme. */
export const fieldOfPath = (path: string): string =>
  path === 'scheme' ? 'year' : path === 'sources' ? 'source.title' : path.replace(/^sources\.0\./, 'source.')
