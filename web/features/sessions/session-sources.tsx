import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'

/** Where it is known from; the numbers are those that the quotes name. */
export function SessionSources({ session: { sources = [] } }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{detail.sourcesTitle}</h2>
      <ol className="sources">
        {sources.map(({ title, url, note }) => (
          <li key={title}>
            {url === undefined ? (
              title
            ) : (
              <a href={url} rel="noreferrer">
                {title}
              </a>
            )}
            {note === undefined ? null : <span className="small block">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
