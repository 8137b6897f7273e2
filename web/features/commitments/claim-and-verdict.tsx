import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { VerdictCell } from '#web/ui/claim-verdict.tsx'
import { ProgressBar } from '#web/ui/progress-bar.tsx'
import { withUnit } from './with-unit.ts'

/** The two sides of a commitment, never mixed: what the agency claims and what the Ombudsman found. */
export const ClaimAndVerdict = ({ commitment }: { commitment: CommitmentAnswer }) => (
  <div className="sides">
    <ClaimSide commitment={commitment} />
    <VerdictSide commitment={commitment} />
  </div>
)

function ClaimSide({
  commitment: { claim, indicator, jurisdiction, progressPercent, title, actual, zone },
}: {
  commitment: CommitmentAnswer
}) {
  const { detail } = useText().commitments
  const formats = useFormats()
  const organisations = useOrganisations(jurisdiction)
  return (
    <section className="side side-claim" aria-labelledby="claim">
      <h2 id="claim">{detail.claimTitle}</h2>
      <ProgressBar percent={progressPercent} label={detail.progressOf(title)} />
      {actual === undefined ? null : (
        <p>
          {detail.actual}: <strong>{indicator === undefined ? actual : withUnit(actual, indicator)}</strong>
        </p>
      )}
      {claim === undefined ? (
        <p className="quiet">{detail.claimEmpty}</p>
      ) : (
        <>
          {claim.note === undefined ? null : <blockquote className="said">{claim.note}</blockquote>}
          <p className="small">
            {(claim.onBehalf ? detail.claimOnBehalf : detail.claimBy)(
              organisations.name(claim.organisationId),
              formats.instant(claim.at, zone),
            )}
          </p>
          {claim.documentIds.length === 0 ? null : <p className="small">{detail.claimFiles(claim.documentIds.length)}</p>}
        </>
      )}
    </section>
  )
}

function VerdictSide({ commitment: { status, verdict, zone } }: { commitment: CommitmentAnswer }) {
  const { commitments, words } = useText()
  const { detail } = commitments
  const formats = useFormats()
  const waits = status === 'submitted'
  return (
    <section className="side side-verdict" aria-labelledby="verdict">
      <h2 id="verdict">{detail.verdictTitle}</h2>
      <p className="verdict-large">
        <VerdictCell status={status} />
      </p>
      {verdict === undefined || waits ? <p className="quiet">{waits ? detail.verdictWaiting : detail.verdictEmpty}</p> : null}
      {verdict === undefined ? null : (
        <>
          {verdict.reason === undefined ? null : <p>{words.impossibleReason[verdict.reason]}</p>}
          {verdict.note === undefined ? null : <blockquote className="said">{verdict.note}</blockquote>}
          <p className="small">
            {waits ? `${commitments.verdictWords[verdict.result]} · ` : null}
            {detail.verdictBy(formats.instant(verdict.at, zone))}
          </p>
        </>
      )}
    </section>
  )
}
