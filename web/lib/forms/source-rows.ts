import type { Source } from '#shared/text.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { rowLabels, rowsOf, rowTexts } from './row-texts.ts'
import type { NamedRows } from './use-rows-form.ts'
import { filled } from './values.ts'

// Author and advertorial are not asked for here; what is known of them stays with its source.
const shape = { name: 'sources', parts: ['title', 'url', 'publisher', 'publishedOn', 'note', 'author', 'isAdvertorial'], most: 10 }

export const sourceList = ({ forms }: Dictionary): NamedRows => ({ ...shape, rowName: forms.sources.row })

export const sourceTexts = (sources: readonly Source[] = []): Record<string, string> =>
  rowTexts(
    shape,
    sources.map(({ isAdvertorial, ...source }) => ({ ...source, isAdvertorial: isAdvertorial === true ? 'yes' : '' })),
  )

export const sourceLabels = ({ forms: { sources }, words }: Dictionary): Record<string, string> => {
  const { publisher, publishedOn } = words.source
  return rowLabels(shape, sources.legend, { title: sources.name, url: sources.url, publisher, publishedOn, note: sources.note })
}

/** Sources of a body, as they were typed. */
export const sourcesOf = (values: Readonly<Record<string, string>>) =>
  rowsOf(values, shape).map(({ isAdvertorial, ...row }) => ({
    ...filled(row),
    ...(isAdvertorial === 'yes' ? { isAdvertorial: true } : {}),
  }))
