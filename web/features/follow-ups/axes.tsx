import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { FollowUpTag } from '#web/ui/tag.tsx'
import { VerdictTag } from '#web/ui/verdict-tag.tsx'

type Props = { followUp: FollowUpAnswer }

/** The two axes as a pair, never mixed: how far the organisation's work is, and what the Ombudsman says of it. */
export const Axes = ({ followUp }: Props) => (
  <div className="sides">
    <WorkSide followUp={followUp} />
    <VerdictSide followUp={followUp} />
  </div>
)

function WorkSide({ followUp }: Props) {
  const { detail } = useText().followUps
  const { status, actionText, claim, trail = [], response } = followUp
  const startsAnew = trail.length > 0 && response === undefined && claim === undefined
  return (
    <section className="side side-claim" aria-labelledby="work">
      <h2 id="work">{detail.workTitle}</h2>
      <p className="tags">
        <FollowUpTag status={status} />
      </p>
      {startsAnew ? <p className="small">{detail.beforeForward}</p> : null}
      <ResponseWords followUp={followUp} />
      <h3>{detail.actionTitle}</h3>
      {actionText === undefined ? <p className="quiet">{detail.actionEmpty}</p> : <blockquote className="said">{actionText}</blockquote>}
      {claim === undefined ? null : (
        <>
          <SaidBy followUp={followUp} said={claim} />
          {claim.documentIds.length === 0 ? null : <p className="small">{detail.claimFiles(claim.documentIds.length)}</p>}
        </>
      )}
    </section>
  )
}

/** What the organisation answered to the request. */
function ResponseWords({ followUp }: Props) {
  const { followUps, words } = useText()
  const { detail } = followUps
  const { response } = followUp
  return (
    <>
      <h3>{detail.responseTitle}</h3>
      {response === undefined ? (
        <p className="quiet">{detail.responseEmpty}</p>
      ) : (
        <>
          <p>
            <strong>{words.responseKind[response.kind]}</strong>
          </p>
          {response.reason === undefined ? null : <blockquote className="said">{response.reason}</blockquote>}
          <SaidBy followUp={followUp} said={response} />
        </>
      )}
    </>
  )
}

type Said = { at: string; organisationId: string; onBehalf: boolean }

function SaidBy({ followUp: { jurisdiction, zone }, said: { at, organisationId, onBehalf } }: Props & { said: Said }) {
  const { detail } = useText().followUps
  const formats = useFormats()
  const organisations = useOrganisations(jurisdiction)
  return (
    <p className="small">
      {(onBehalf ? detail.saidOnBehalf : detail.saidBy)(organisations.name(organisationId), formats.instant(at, zone))}
    </p>
  )
}

function VerdictSide({ followUp: { status, verdict, judged, zone } }: Props) {
  const { followUps, words } = useText()
  const { detail } = followUps
  const formats = useFormats()
  const waits = status === 'submitted'
  return (
    <section className="side side-verdict" aria-labelledby="verdict">
      <h2 id="verdict">{detail.verdictTitle}</h2>
      <p className="tags">
        <VerdictTag verdict={verdict} />
      </p>
      {waits ? <p>{detail.verdictWaiting}</p> : null}
      {judged === undefined ? (
        waits ? null : (
          <p className="quiet">{detail.verdictEmpty}</p>
        )
      ) : (
        <>
          {judged.reason === undefined ? null : (
            <p>
              <strong>{words.impossibleReason[judged.reason]}</strong>
            </p>
          )}
          {judged.note === undefined ? null : <blockquote className="said">{judged.note}</blockquote>}
          <p className="small">{detail.verdictBy(formats.instant(judged.at, zone))}</p>
        </>
      )}
    </section>
  )
}
