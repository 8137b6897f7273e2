import type { Source } from '#shared/text.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { publicationOf } from '#web/lib/source-words.ts'
import { PlainTag } from './tag.tsx'

type Props = { sources: readonly Source[]; kind?: 'bullets' | 'numbers' | 'plain' }

/** Where facts come from; `numbers` are those that quotes name. */
export function SourceList({ sources, kind = 'bullets' }: Props) {
  const items = sources.map((source) => (
    <li key={`${source.title} ${source.url}`}>
      <SourceFacts source={source} />
    </li>
  ))
  if (kind === 'numbers') return <ol className="sources">{items}</ol>
  return <ul className={kind === 'plain' ? 'sources plain-list' : 'sources'}>{items}</ul>
}

function SourceFacts({ source }: { source: Source }) {
  const text = useText()
  const publication = publicationOf(source, text, useFormats())
  const { title, url, note, isAdvertorial = false } = source
  return (
    <>
      {url === undefined ? (
        title
      ) : (
        <a href={url} rel="noreferrer noopener">
          {title}
        </a>
      )}{' '}
      {isAdvertorial ? <PlainTag icon="alert" tone="amber" word={text.words.source.advertorial} /> : null}
      {publication === '' ? null : <p className="small">{publication}</p>}
      {note === undefined ? null : <p className="small">{note}</p>}
    </>
  )
}
