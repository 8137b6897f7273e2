import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useSessionHistory } from './use-session-history.ts'

/** Why an approved report was corrected; what changed stands in the history. */
export function Amendments({ session: { id, amendments = [], zone } }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const formats = useFormats()
  const { personOf } = useSessionHistory(id)
  if (amendments.length === 0) return null
  return (
    <section aria-labelledby="amendments">
      <h2 id="amendments">{detail.amendmentsTitle}</h2>
      <ol className="entries">
        {amendments.map(({ at, by, reason }) => (
          <li key={at} className="entry">
            <p className="said">{reason}</p>
            <p className="small">{[personOf(by) ?? [], formats.instant(at, zone)].flat().join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
