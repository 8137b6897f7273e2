import type { Source } from '#shared/text.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import type { Formats } from './format.ts'

/** Who published a source, who wrote it, and when; empty when none of it is known. */
export function publicationOf({ publisher, author, publishedOn }: Source, { words }: Dictionary, formats: Formats): string {
  const by = author === undefined ? [] : words.source.by(author)
  const published = publishedOn === undefined ? [] : words.source.published(formats.day(publishedOn))
  return [publisher ?? [], by, published].flat().join(' · ')
}

/** A source on one line: its title and, behind it, where it was published. */
export function sourceInWords(source: Source, text: Dictionary, formats: Formats): string {
  const advertorial = source.isAdvertorial === true ? text.words.source.advertorial : ''
  const facts = [publicationOf(source, text, formats), advertorial].filter((fact) => fact !== '')
  return facts.length === 0 ? source.title : `${source.title} (${facts.join(' · ')})`
}
