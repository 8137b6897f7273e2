import { Link } from 'wouter'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'
import { withUnit } from './with-unit.ts'

/** What was promised, exactly; what is not known is shown as such. */
export function CommitmentFacts({ commitment }: { commitment: CommitmentAnswer }) {
  const { commitments, words } = useText()
  const { detail } = commitments
  const formats = useFormats()
  const organisations = useOrganisations(commitment.jurisdiction)
  const { indicator, clause, description, startsOn, extensionsGranted, carriedFromId, carriedToId } = commitment
  const isMoved = commitment.originalDueOn !== commitment.dueOn
  const facts: Fact[] = [
    { label: detail.owner, value: <Link href={paths.organisation(commitment.ownerId)}>{organisations.name(commitment.ownerId)}</Link> },
    { label: detail.category, value: words.category[commitment.category] },
    {
      label: detail.due,
      value: [formats.day(commitment.dueOn), extensionsGranted === 0 ? [] : detail.extended(extensionsGranted)].flat().join(', '),
    },
    isMoved ? { label: detail.originalDue, value: formats.day(commitment.originalDueOn) } : [],
    startsOn === undefined ? [] : { label: detail.starts, value: formats.day(startsOn) },
    indicator === undefined
      ? { label: detail.indicator, value: detail.unknown, isMissing: true }
      : [
          { label: detail.indicator, value: indicator.name },
          { label: detail.target, value: withUnit(indicator.target, indicator) },
          indicator.baseline === undefined ? [] : { label: detail.baseline, value: indicator.baseline },
        ].flat(),
    { label: detail.evidenceRequired, value: evidenceWords(commitment.evidenceRequired, detail) },
    clause === undefined
      ? { label: detail.clause, value: detail.unknown, isMissing: true }
      : {
          label: detail.clause,
          value: [clause.article ?? [], clause.page === undefined ? [] : detail.page(clause.page)].flat().join(', '),
        },
    carriedFromId === undefined
      ? []
      : { label: detail.carriedFrom, value: <Link href={paths.commitment(carriedFromId)}>{detail.sameBefore}</Link> },
    carriedToId === undefined
      ? []
      : { label: detail.carriedTo, value: <Link href={paths.commitment(carriedToId)}>{detail.sameAfter}</Link> },
  ].flat()
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{detail.summaryTitle}</h2>
      {description === undefined ? null : <p className="prose">{description}</p>}
      <SummaryList facts={facts} />
    </section>
  )
}

const evidenceWords = (required: boolean | string, detail: { anyFile: string; noFile: string }): string =>
  typeof required === 'string' ? required : required ? detail.anyFile : detail.noFile
