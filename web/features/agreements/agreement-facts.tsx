import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'

/** Date, place, term and scope; what is unknown is shown as unknown. */
export function AgreementFacts({ agreement }: { agreement: AgreementAnswer }) {
  const { agreements, commitments, words } = useText()
  const { detail } = agreements
  const formats = useFormats()
  const { signedOn, signedOnCertainty, place, scope, renewBy, description, witnesses, note, cancelReason } = agreement
  const term = useTerm(agreement)
  const hasOwnTerm = agreement.type !== 'addendum'
  const facts: Fact[] = [
    {
      label: agreements.signedOn,
      value:
        signedOn === undefined
          ? detail.missingValue
          : [formats.day(signedOn), signedOnCertainty === 'unknown' ? words.certainty.unknown : []].flat().join(' · '),
      isMissing: signedOn === undefined,
    },
    { label: detail.place, value: place ?? detail.missingValue, isMissing: place === undefined },
    hasOwnTerm ? { label: detail.term, value: term ?? detail.missingValue, isMissing: agreement.endsOn === undefined } : [],
    renewBy === undefined ? [] : { label: detail.renewBy, value: formats.day(renewBy) },
    hasOwnTerm
      ? {
          label: detail.scope,
          value: scope === undefined || scope.length === 0 ? detail.missingValue : scope.map((one) => words.scope[one]).join(', '),
          isMissing: scope === undefined || scope.length === 0,
        }
      : [],
    witnesses === undefined || witnesses.length === 0
      ? []
      : { label: detail.witnesses, value: witnesses.map(({ name, position }) => [name, position ?? []].flat().join(', ')).join('; ') },
    note === undefined ? [] : { label: detail.noteTitle, value: note },
    cancelReason === undefined ? [] : { label: detail.cancelReason, value: cancelReason },
  ].flat()
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{commitments.detail.summaryTitle}</h2>
      {description === undefined ? null : <p className="prose">{description}</p>}
      <SummaryList facts={facts} />
    </section>
  )
}

function useTerm({ startsOn, endsOn }: AgreementAnswer): string | undefined {
  const { detail } = useText().agreements
  const formats = useFormats()
  if (startsOn !== undefined && endsOn !== undefined) return detail.termRange(formats.day(startsOn), formats.day(endsOn))
  if (startsOn !== undefined) return detail.termFrom(formats.day(startsOn))
  return endsOn === undefined ? undefined : detail.termUntil(formats.day(endsOn))
}
