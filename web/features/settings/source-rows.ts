import type { Source } from '#shared/text.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled } from '#web/lib/forms/values.ts'
import { rowLabels, rowsOf, rowTexts } from './row-texts.ts'
import type { NamedRows } from './use-rows-form.ts'

// Author and advertorial are not asked for here; what is known of them stays with its source.
const shape = { name: 'sources', parts: ['title', 'url', 'publisher', 'publishedOn', 'note', 'author', 'isAdvertorial'], most: 10 }

export const sourceList = ({ settings }: Dictionary): NamedRows => ({ ...shape, rowName: settings.sources.row })

export const sourceTexts = (sources: readonly Source[] = []): Record<string, string> =>
  rowTexts(
    shape,
    sources.map(({ isAdvertorial, ...source }) => ({ ...source, isAdvertorial: isAdvertorial === true ? 'yes' : '' })),
  )

export const sourceLabels = ({ settings: { sources }, words }: Dictionary): Record<string, string> => {
  const { publisher, publishedOn } = words.source
  return rowLabels(shape, sources.legend, { title: sources.name, url: sources.url, publisher, publishedOn, note: sources.note })
}

/** Sources of a body, as they were typed. */
export const sourcesOf = (values: Readonly<Record<string, string>>) =>
  rowsOf(values, shape).map(({ isAdvertorial, ...row }) => ({
    ...filled(row),
    ...(isAdvertorial === 'yes' ? { isAdvertorial: true } : {}),
  }))
