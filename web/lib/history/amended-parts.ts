import type { Amends } from '#shared/agreements.ts'
import type { Teller } from './told.ts'

type Told = Pick<Teller, 'text' | 'formats' | 'nameOf'>
export type AmendedPart = { label: string; after: string }

/** What an addendum makes of the text above it: each part with its new value, or that it is taken away. */
export function amendedParts(amends: Partial<Amends>, { text, formats, nameOf }: Told): AmendedPart[] {
  const { field, removed } = text.agreements.addendum
  const { title, description, scope, startsOn, endsOn, renewBy, parties } = amends
  const part = <Value>(label: string, value: Value | null | undefined, words: (value: Value) => string): AmendedPart[] =>
    value === undefined ? [] : [{ label, after: value === null ? removed : words(value) }]
  return [
    part(field.title, title, String),
    part(field.description, description, String),
    part(field.scope, scope, (all) => all.map((one) => text.words.scope[one]).join(', ')),
    part(field.startsOn, startsOn, formats.day),
    part(field.endsOn, endsOn, formats.day),
    part(field.renewBy, renewBy, formats.day),
    part(field.parties, parties, (all) => all.map(({ organisationId }) => nameOf(organisationId)).join('; ')),
  ].flat()
}
