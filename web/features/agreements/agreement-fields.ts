import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled, listOf, orNull } from '#web/lib/forms/values.ts'

export type TextField = 'title' | 'label' | 'description' | 'scope' | 'signedOn' | 'place' | 'startsOn' | 'endsOn' | 'renewBy'
export type AgreementTexts = Record<TextField, string>

export const emptyTexts: AgreementTexts = {
  title: '',
  label: '',
  description: '',
  scope: '',
  signedOn: '',
  place: '',
  startsOn: '',
  endsOn: '',
  renewBy: '',
}

export const textsOf = ({
  title,
  label,
  description,
  scope,
  signedOn,
  place,
  startsOn,
  endsOn,
  renewBy,
}: AgreementAnswer): AgreementTexts => ({
  title,
  label: label ?? '',
  description: description ?? '',
  scope: (scope ?? []).join(','),
  signedOn: signedOn ?? '',
  place: place ?? '',
  startsOn: startsOn ?? '',
  endsOn: endsOn ?? '',
  renewBy: renewBy ?? '',
})

export const labelsOf = ({ agreements: { form } }: Dictionary): AgreementTexts => ({
  title: form.title,
  label: form.label,
  description: form.description,
  scope: form.scope,
  signedOn: form.signedOn,
  place: form.place,
  startsOn: form.startsOn,
  endsOn: form.endsOn,
  renewBy: form.renewBy,
})

const certaintyOf = (signedOn: string) => (signedOn === '' ? undefined : signedOn.length === 7 ? 'month' : 'day')

const textNames: readonly TextField[] = ['title', 'label', 'description', 'signedOn', 'place', 'startsOn', 'endsOn', 'renewBy']

/** Only the text fields of a larger form. */
export const textsIn = ({
  title,
  label,
  description,
  scope,
  signedOn,
  place,
  startsOn,
  endsOn,
  renewBy,
}: AgreementTexts): AgreementTexts => ({
  title,
  label,
  description,
  scope,
  signedOn,
  place,
  startsOn,
  endsOn,
  renewBy,
})

/** The text fields of a new agreement; checked by the schema before they are sent. */
export function bodyOf(texts: AgreementTexts): Record<string, unknown> {
  const { scope, ...given } = filled(texts)
  return { ...given, signedOnCertainty: certaintyOf(texts.signedOn), ...(scope === undefined ? {} : { scope: listOf(scope) }) }
}

/** Only what differs from the record. */
export function editOf(texts: AgreementTexts, agreement: AgreementAnswer): Record<string, unknown> {
  const before = textsOf(agreement)
  const changed: Record<string, unknown> = {}
  for (const name of textNames) if (texts[name].trim() !== before[name]) changed[name] = orNull(texts[name])
  if (texts.scope !== before.scope) changed['scope'] = listOf(texts.scope)
  if (texts.signedOn !== before.signedOn) changed['signedOnCertainty'] = certaintyOf(texts.signedOn) ?? null
  return changed
}
