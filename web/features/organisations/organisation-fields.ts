import { zoneOfJurisdiction, type Jurisdiction } from '#shared/jurisdictions.ts'
import { OrganisationKind } from '#shared/organisation-kinds.ts'
import type { Organisation, OrganisationCard } from '#shared/organisations.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled, orNull } from '#web/lib/forms/values.ts'
import type { Choice } from '#web/ui/choice-field.tsx'
import { contactOf, contactTexts, type ContactField } from './contact.ts'

export type EditedField = 'shortName' | 'englishName' | 'parentId' | 'note' | ContactField
export type NewField = EditedField | 'kind' | 'name' | 'regionCode' | 'zone'

const editedLabels = ({ organisations: { form } }: Dictionary): Record<EditedField | 'liaison', string> => ({
  shortName: form.shortName,
  englishName: form.englishName,
  parentId: form.parent,
  note: form.note,
  liaison: form.liaison,
  'contact.name': form.liaisonName,
  'contact.position': form.liaisonPosition,
  'contact.email': form.liaisonEmail,
  'contact.phone': form.liaisonPhone,
})

export const labelsOf = (text: Dictionary): Record<NewField | 'liaison', string> => ({
  ...editedLabels(text),
  kind: text.organisations.form.kind,
  name: text.organisations.form.name,
  regionCode: text.organisations.form.regionCode,
  zone: text.organisations.form.zone,
})

export const startingTexts = (jurisdiction: Jurisdiction): Record<NewField, string> => ({
  kind: '',
  name: '',
  shortName: '',
  englishName: '',
  parentId: '',
  regionCode: jurisdiction === 'national' ? '' : jurisdiction,
  zone: zoneOfJurisdiction(jurisdiction),
  note: '',
  ...contactTexts(),
})

export const textsOf = ({ shortName, englishName, parentId, note, liaison }: Organisation): Record<EditedField, string> => ({
  shortName: shortName ?? '',
  englishName: englishName ?? '',
  parentId: parentId ?? '',
  note: note ?? '',
  ...contactTexts(liaison),
})

/** The body of a new organisation; checked by its schema before it is sent. */
export function bodyOf(texts: Record<NewField, string>) {
  const { kind, name, shortName, englishName, parentId, regionCode, zone, note } = filled(texts)
  return { kind, name, shortName, englishName, parentId, regionCode, zone, note, liaison: contactOf(texts) }
}

/** Only what differs from the record: a field that was emptied is taken away. */
export function editOf(texts: Record<EditedField, string>, organisation: Organisation): Record<string, unknown> {
  const before = textsOf(organisation)
  const changed: Record<string, unknown> = {}
  for (const name of ['shortName', 'englishName', 'parentId', 'note'] as const)
    if (texts[name].trim() !== before[name]) changed[name] = orNull(texts[name])
  const liaison = contactOf(texts)
  if (JSON.stringify(liaison) !== JSON.stringify(contactOf(before))) changed['liaison'] = liaison ?? null
  return changed
}

/** Organisations to choose from, by name; those that have ended take nothing new. */
export const choicesOf = (cards: readonly OrganisationCard[], without: readonly string[] = []): Choice[] =>
  cards
    .filter(({ id, status }) => status !== 'ended' && !without.includes(id))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
    .map(({ id, name }) => ({ value: id, label: name }))

/** Head office is one of a kind and there already. */
export const kindsToAdd: readonly OrganisationKind[] = OrganisationKind.options.filter((kind) => kind !== 'ombudsman_head_office')
