import type { Template } from '#shared/checklists.ts'
import { DomainError } from '#shared/errors.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled, orNull } from '#web/lib/forms/values.ts'
import { repeatedAt, rowLabels, rowsOf, rowTexts } from '#web/lib/forms/row-texts.ts'
import { sourceLabels, sourcesOf, sourceTexts } from '#web/lib/forms/source-rows.ts'
import type { NamedRows } from '#web/lib/forms/use-rows-form.ts'

type Texts = Readonly<Record<string, string>>
const shape = { name: 'items', parts: ['code', 'text', 'critical', 'advice'], most: 40 }

export const itemList = ({ settings }: Dictionary): NamedRows => ({ ...shape, rowName: settings.templateForm.row })

/** Texts of the form for a template, or for a new one. */
export const templateTexts = (template?: Template): Record<string, string> => ({
  code: template?.code ?? '',
  title: template?.title ?? '',
  kind: template?.kind ?? 'standard',
  description: template?.description ?? '',
  goodFrom: String(template?.goodFrom ?? 80),
  fairFrom: String(template?.fairFrom ?? 60),
  isRetired: template?.isRetired === true ? 'yes' : '',
  ...rowTexts(
    shape,
    (template?.items ?? []).map(({ critical, ...item }) => ({ ...item, critical: critical === true ? 'yes' : '' })),
  ),
  ...sourceTexts(template?.sources),
})

export const templateLabels = (text: Dictionary): Record<string, string> => {
  const { code, title, kind, description, goodFrom, fairFrom, isRetired, ...labels } = text.settings.templateForm
  const parts = { code: labels.itemCode, text: labels.itemText, critical: labels.itemCritical, advice: labels.itemAdvice }
  const own = { code, title, kind, description, goodFrom, fairFrom, isRetired }
  return { ...own, ...rowLabels(shape, labels.items, parts), ...sourceLabels(text) }
}

const percentOf = (text = ''): unknown => (/^\s*\d{1,3}\s*%?\s*$/.test(text) ? Number.parseInt(text, 10) : filled({ text }).text)

/** @throws DomainError that names the rows whose code another one has already. */
export function itemsOf(values: Texts): unknown[] {
  const rows = rowsOf(values, shape)
  const repeated = repeatedAt(rows.map(({ code = '' }) => code))
  if (repeated.length > 0)
    throw new DomainError('invalid_input', 'Codes repeat.', {
      fields: repeated.map((place) => ({ path: `items.${place}.code`, code: 'not_unique' as const })),
    })
  return rows.map(({ critical, text = '', ...row }) => ({
    ...filled({ ...row, text: text.replace(/\s+/g, ' ') }),
    ...(critical === 'yes' ? { critical: true } : {}),
  }))
}

export const createdFrom = (values: Texts): unknown => {
  const { code = '', title = '', kind = '', description = '' } = values
  const sources = sourcesOf(values)
  return {
    ...filled({ code: code.toUpperCase(), title, kind, description }),
    items: itemsOf(values),
    goodFrom: percentOf(values['goodFrom']),
    fairFrom: percentOf(values['fairFrom']),
    ...(sources.length === 0 ? {} : { sources }),
  }
}

/** What the form says differently than the template. */
export function editedFrom(values: Texts, template: Template): Record<string, unknown> {
  const items = itemsOf(values)
  const before = itemsOf(templateTexts(template))
  const changes: Record<string, unknown> = {
    title: (values['title'] ?? '').trim(),
    description: orNull(values['description'] ?? ''),
    goodFrom: percentOf(values['goodFrom']),
    fairFrom: percentOf(values['fairFrom']),
    isRetired: values['isRetired'] === 'yes' ? true : null,
  }
  const { title, description = null, goodFrom, fairFrom, isRetired = null } = template
  const old: Record<string, unknown> = { title, description, goodFrom, fairFrom, isRetired: isRetired === true ? true : null }
  const changed = Object.entries(changes).filter(([field, value]) => value !== old[field])
  return { ...Object.fromEntries(changed), ...(JSON.stringify(items) === JSON.stringify(before) ? {} : { items }) }
}
