import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'

/** What happened, in a few sentences. */
export function Summary({ session: { summary } }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{detail.summaryTitle}</h2>
      {summary === undefined ? <p className="quiet">{detail.summaryEmpty}</p> : <p className="prose">{summary}</p>}
    </section>
  )
}
