import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'

/** Where the facts come from. */
export function Sources({ agreement: { sources = [], recordedFrom } }: { agreement: AgreementAnswer }) {
  const { detail } = useText().agreements
  const all = [
    ...(recordedFrom === undefined || sources.some(({ title }) => title === recordedFrom.source.title)
      ? []
      : [{ ...recordedFrom.source, isOrigin: true }]),
    ...sources.map((source) => ({ ...source, isOrigin: false })),
  ]
  if (all.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{detail.sourcesTitle}</h2>
      <ul className="sources">
        {all.map(({ title, url, note, isOrigin }) => (
          <li key={title}>
            {isOrigin ? `${detail.recordedFrom}: ` : null}
            {url === undefined ? (
              title
            ) : (
              <a href={url} rel="noreferrer noopener">
                {title}
              </a>
            )}
            {note === undefined ? null : <p className="small">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
