import type { Amends } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { listOf, orNull, textOf } from '#web/lib/forms/values.ts'

/** What an addendum can change. */
export const amendable = ['title', 'description', 'scope', 'startsOn', 'endsOn', 'renewBy', 'parties'] as const
export type Amendable = (typeof amendable)[number]
export type AmendsField = 'amends.change' | `amends.${Amendable}`
type Texts = Record<AmendsField, string>

type Text = Pick<AgreementAnswer, 'title' | 'description' | 'scope' | 'startsOn' | 'endsOn' | 'renewBy' | 'parties'>

const inOrder = (parties: readonly { organisationId: string; order: number }[]) =>
  textOf(parties.toSorted((one, other) => one.order - other.order).map(({ organisationId }) => organisationId))

/** A text as it stands, ready to be changed. */
export const textsOf = ({ title, description, scope, startsOn, endsOn, renewBy, parties }: Text): Texts => ({
  'amends.change': '',
  'amends.title': title,
  'amends.description': description ?? '',
  'amends.scope': textOf(scope ?? []),
  'amends.startsOn': startsOn ?? '',
  'amends.endsOn': endsOn ?? '',
  'amends.renewBy': renewBy ?? '',
  'amends.parties': inOrder(parties),
})

/** The same with what a draft addendum has already chosen. */
export function draftTexts(amends: Amends, parent: Text): Texts {
  const { title, description, scope, startsOn, endsOn, renewBy, parties } = amends
  const chosen: Texts = {
    'amends.change': textOf(Object.keys(amends)),
    'amends.title': title ?? '',
    'amends.description': description ?? '',
    'amends.scope': textOf(scope ?? []),
    'amends.startsOn': startsOn ?? '',
    'amends.endsOn': endsOn ?? '',
    'amends.renewBy': renewBy ?? '',
    'amends.parties': inOrder(parties ?? []),
  }
  const now = textsOf(parent)
  for (const field of amendable) if (!(field in amends)) chosen[`amends.${field}`] = now[`amends.${field}`]
  return chosen
}

export const amendsLabels = ({ agreements: { addendum } }: Dictionary): Texts => ({
  'amends.change': addendum.change,
  'amends.title': addendum.field.title,
  'amends.description': addendum.field.description,
  'amends.scope': addendum.field.scope,
  'amends.startsOn': addendum.field.startsOn,
  'amends.endsOn': addendum.field.endsOn,
  'amends.renewBy': addendum.field.renewBy,
  'amends.parties': addendum.field.parties,
})

const valueOf = (field: Amendable, text: string) => {
  if (field === 'title') return text
  if (field === 'scope') return text === '' ? null : listOf(text)
  if (field === 'parties') return listOf(text).map((organisationId, index) => ({ organisationId, order: index + 1 }))
  return orNull(text)
}

/** What is chosen to change, and to what: emptied means taken away. Checked by the schema. */
export const amendsOf = (texts: Texts): Record<string, unknown> =>
  Object.fromEntries(
    amendable
      .filter((field) => listOf(texts['amends.change']).includes(field))
      .map((field) => [field, valueOf(field, texts[`amends.${field}`])]),
  )

/** That nothing is chosen belongs to the choice. */
export const amendsPath = (path: string): string => (path === 'amends' ? 'amends.change' : path)
