import { zoneOfJurisdiction, type Jurisdiction } from '#shared/jurisdictions.ts'
import { OrganisationKind } from '#shared/organisation-kinds.ts'
import type { Organisation, OrganisationCard } from '#shared/organisations.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { sourceLabels, sourcesOf, sourceTexts } from '#web/lib/forms/source-rows.ts'
import { filled, orNull } from '#web/lib/forms/values.ts'
import type { Choice } from '#web/ui/choice-field.tsx'
import { contactOf, contactTexts } from './contact.ts'

type Texts = Readonly<Record<string, string>>

export const editedLabels = (text: Dictionary): Record<string, string> => {
  const { form } = text.organisations
  return {
    shortName: form.shortName,
    englishName: form.englishName,
    parentId: form.parent,
    note: form.note,
    liaison: form.liaison,
    'contact.name': form.liaisonName,
    'contact.position': form.liaisonPosition,
    'contact.email': form.liaisonEmail,
    'contact.phone': form.liaisonPhone,
    ...sourceLabels(text),
  }
}

export const newLabels = (text: Dictionary): Record<string, string> => ({
  ...editedLabels(text),
  kind: text.organisations.form.kind,
  name: text.organisations.form.name,
  regionCode: text.organisations.form.regionCode,
  zone: text.organisations.form.zone,
})

export const startingTexts = (jurisdiction: Jurisdiction): Record<string, string> => ({
  kind: '',
  name: '',
  shortName: '',
  englishName: '',
  parentId: '',
  regionCode: jurisdiction === 'national' ? '' : jurisdiction,
  zone: zoneOfJurisdiction(jurisdiction),
  note: '',
  ...contactTexts(),
  ...sourceTexts(),
})

export const textsOf = ({ shortName, englishName, parentId, note, liaison, sources }: Organisation): Record<string, string> => ({
  shortName: shortName ?? '',
  englishName: englishName ?? '',
  parentId: parentId ?? '',
  note: note ?? '',
  ...contactTexts(liaison),
  ...sourceTexts(sources),
})

/** The body of a new organisation; checked by its schema before it is sent. */
export function bodyOf(texts: Texts) {
  const { kind, name, shortName, englishName, parentId, regionCode, zone, note } = filled(texts)
  const liaison = contactIn(texts)
  return { kind, name, shortName, englishName, parentId, regionCode, zone, note, liaison, sources: listIn(texts) }
}

const contactIn = (texts: Texts) => contactOf({ ...contactTexts(), ...texts })

/** The sources that were typed; undefined when there are none. */
function listIn(texts: Texts) {
  const sources = sourcesOf(texts)
  return sources.length === 0 ? undefined : sources
}

/** Only what differs from the record: a field that was emptied is taken away. */
export function editOf(texts: Texts, organisation: Organisation): Record<string, unknown> {
  const said = (of: Texts): Record<string, unknown> => ({
    ...Object.fromEntries(['shortName', 'englishName', 'parentId', 'note'].map((name) => [name, orNull(of[name] ?? '')])),
    liaison: contactIn(of) ?? null,
    sources: listIn(of) ?? null,
  })
  const before = said(textsOf(organisation))
  return Object.fromEntries(Object.entries(said(texts)).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field])))
}

/** Organisations to choose from, by name; those that have ended take nothing new. */
export const choicesOf = (cards: readonly OrganisationCard[], without: readonly string[] = []): Choice[] =>
  cards
    .filter(({ id, status }) => status !== 'ended' && !without.includes(id))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
    .map(({ id, name }) => ({ value: id, label: name }))

/** Head office is one of a kind and there already. */
export const kindsToAdd: readonly OrganisationKind[] = OrganisationKind.options.filter((kind) => kind !== 'ombudsman_head_office')
