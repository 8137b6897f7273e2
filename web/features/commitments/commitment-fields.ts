import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled } from '#web/lib/forms/values.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'

const names = [
  'ownerId',
  'title',
  'category',
  'dueOn',
  'startsOn',
  'evidenceKind',
  'evidenceRequired',
  'indicator.name',
  'indicator.unit',
  'indicator.baseline',
  'indicator.target',
  'clause.article',
  'clause.page',
  'description',
] as const
export type CommitmentField = (typeof names)[number]
export type CommitmentTexts = Record<CommitmentField, string>

export const emptyTexts = (ownerId: string): CommitmentTexts => ({
  ownerId,
  title: '',
  category: '',
  dueOn: '',
  startsOn: '',
  evidenceKind: 'any',
  evidenceRequired: '',
  'indicator.name': '',
  'indicator.unit': '',
  'indicator.baseline': '',
  'indicator.target': '',
  'clause.article': '',
  'clause.page': '',
  description: '',
})

export const textsOf = ({
  ownerId,
  title,
  category,
  dueOn,
  startsOn,
  evidenceRequired,
  indicator,
  clause,
  description,
}: CommitmentAnswer): CommitmentTexts => ({
  ownerId,
  title,
  category,
  dueOn,
  startsOn: startsOn ?? '',
  evidenceKind: typeof evidenceRequired === 'string' ? 'named' : evidenceRequired ? 'any' : 'none',
  evidenceRequired: typeof evidenceRequired === 'string' ? evidenceRequired : '',
  'indicator.name': indicator?.name ?? '',
  'indicator.unit': indicator?.unit ?? '',
  'indicator.baseline': indicator?.baseline ?? '',
  'indicator.target': indicator?.target ?? '',
  'clause.article': clause?.article ?? '',
  'clause.page': clause?.page ?? '',
  description: description ?? '',
})

export const labelsOf = ({ commitments: { form } }: Dictionary): CommitmentTexts => ({
  ownerId: form.owner,
  title: form.title,
  category: form.category,
  dueOn: form.dueOn,
  startsOn: form.startsOn,
  evidenceKind: form.evidence,
  evidenceRequired: form.evidenceName,
  'indicator.name': form.indicatorName,
  'indicator.unit': form.indicatorUnit,
  'indicator.baseline': form.indicatorBaseline,
  'indicator.target': form.indicatorTarget,
  'clause.article': form.clauseArticle,
  'clause.page': form.clausePage,
  description: form.description,
})

const evidenceOf = ({ evidenceKind, evidenceRequired }: CommitmentTexts) =>
  evidenceKind === 'named' ? evidenceRequired : evidenceKind === 'any'

const someOf = <Part extends Record<string, string | undefined>>(part: Part): Part | undefined =>
  Object.values(part).some((value) => value !== undefined) ? part : undefined

/** The body of a new commitment; checked by its schema before it is sent. */
export function bodyOf(texts: CommitmentTexts) {
  const { ownerId, title, category, dueOn, startsOn, description, ...given } = filled(texts)
  return {
    ownerId,
    title,
    category,
    dueOn,
    startsOn,
    description,
    evidenceRequired: evidenceOf(texts),
    indicator: someOf({
      name: given['indicator.name'],
      unit: given['indicator.unit'],
      baseline: given['indicator.baseline'],
      target: given['indicator.target'],
    }),
    clause: someOf({ article: given['clause.article'], page: given['clause.page'] }),
  }
}

const clearableFields = ['startsOn', 'indicator', 'clause', 'description'] as const

/** Only what differs from the record: a field that was emptied is taken away. */
export function editOf(texts: CommitmentTexts, commitment: CommitmentAnswer) {
  const before: Record<string, unknown> = bodyOf(textsOf(commitment))
  const after: Record<string, unknown> = bodyOf(texts)
  const changed = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return Object.fromEntries(
    changed.map((field) => [field, after[field] ?? (clearableFields.some((name) => name === field) ? null : undefined)]),
  )
}
