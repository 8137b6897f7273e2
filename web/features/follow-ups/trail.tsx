import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'

/** Through whose hands it has gone, and why. */
export function Trail({ followUp: { trail = [], jurisdiction, zone } }: { followUp: FollowUpAnswer }) {
  const { detail } = useText().followUps
  const formats = useFormats()
  const organisations = useOrganisations(jurisdiction)
  if (trail.length === 0) return null
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{detail.trailTitle}</h2>
      <ol className="trail">
        {trail.map(({ at, fromId, toId, reason }) => (
          <li key={at}>
            <p>{detail.trailStep(organisations.name(fromId), organisations.name(toId))}</p>
            <blockquote className="said">{reason}</blockquote>
            <p className="small">{formats.instant(at, zone)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
