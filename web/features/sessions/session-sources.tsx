import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { SourceList } from '#web/ui/sources.tsx'

/** Where it is known from; the numbers are those that the quotes name. */
export function SessionSources({ session: { sources = [] } }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{detail.sourcesTitle}</h2>
      <SourceList sources={sources} kind="numbers" />
    </section>
  )
}
