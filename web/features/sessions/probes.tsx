import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Icon } from '#web/ui/icon.tsx'

/** What to look into, for the eyes of the Ombudsman alone; the answer has it for nobody else. */
export function Probes({ session: { probes = [] } }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  if (probes.length === 0) return null
  return (
    <section className="probes" aria-labelledby="probes">
      <h2 id="probes">{detail.probesTitle}</h2>
      <p className="tags">
        <span className="badge">
          <Icon name="lock" /> {detail.probesBadge}
        </span>
      </p>
      <ul>
        {probes.map((probe) => (
          <li key={probe}>{probe}</li>
        ))}
      </ul>
    </section>
  )
}
