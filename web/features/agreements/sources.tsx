import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { SourceList } from '#web/ui/sources.tsx'

/** Where the facts come from. */
export function Sources({ agreement: { sources = [], recordedFrom } }: { agreement: AgreementAnswer }) {
  const { detail } = useText().agreements
  const isListed = recordedFrom === undefined || sources.some(({ title }) => title === recordedFrom.source.title)
  const all = isListed ? sources : [recordedFrom.source, ...sources]
  const notFound = recordedFrom?.missing ?? []
  if (all.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{detail.sourcesTitle}</h2>
      <SourceList sources={all} />
      {notFound.length === 0 ? null : <p className="small">{detail.notFound(notFound.join('; '))}</p>}
    </section>
  )
}
