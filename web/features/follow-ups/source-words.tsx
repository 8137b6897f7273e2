import { Link } from 'wouter'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { isOpen } from '#shared/commitments.ts'
import type { FollowUpSource } from '#shared/follow-ups.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { paths } from '#web/lib/paths.ts'
import { useDateInWords } from '#web/lib/session-dates.ts'
import { DueText } from '#web/ui/due-text.tsx'
import { CommitmentTag, PlainTag } from '#web/ui/tag.tsx'
import type { IconName } from '#web/ui/icon.tsx'
import type { FindingTone } from '#shared/session-parts.ts'

type OfSession = Extract<FollowUpSource, { kind: 'session' }>
type OfProduct = Extract<FollowUpSource, { kind: 'oversight_product' }>

const toneLooks: Record<FindingTone, [IconName, 'green' | 'orange' | 'grey']> = {
  positive: ['check', 'green'],
  needs_improvement: ['alert', 'orange'],
  neutral: ['circle', 'grey'],
}

/** The finding and the suggestion in their own words, and the session in which they were noted. */
export function SessionSource({ session, source }: { session: SessionAnswer; source: OfSession }) {
  const { followUps, words } = useText()
  const dateInWords = useDateInWords()
  const finding = session.findings?.find(({ id }) => id === source.findingId)
  const suggestion = session.suggestions?.find(({ id }) => id === source.suggestionId)
  return (
    <div className="source">
      {suggestion === undefined ? null : (
        <>
          <p className="eyebrow">{followUps.source.suggestion}</p>
          <blockquote className="said">{suggestion.text}</blockquote>
        </>
      )}
      {finding === undefined ? null : (
        <>
          <p className={suggestion === undefined ? 'eyebrow' : 'small'}>
            {suggestion === undefined ? followUps.source.finding : followUps.detail.answersFinding}
          </p>
          <blockquote className="said">{finding.text}</blockquote>
          <p className="tags">
            <PlainTag icon={toneLooks[finding.tone][0]} tone={toneLooks[finding.tone][1]} word={words.findingTone[finding.tone]} />
          </p>
        </>
      )}
      <p className="small">
        {words.sessionType[session.type]}: <Link href={paths.session(session.id)}>{session.title}</Link>, {dateInWords(session)}
      </p>
    </div>
  )
}

/** The promise that asks for it, and how it stands. */
export function CommitmentSource({ commitment }: { commitment: CommitmentAnswer }) {
  const { words } = useText()
  return (
    <div className="source">
      <p className="eyebrow">{words.followUpSource.commitment}</p>
      <p>
        <Link href={paths.commitment(commitment.id)} className="title-link">
          {commitment.title}
        </Link>
      </p>
      <p className="tags">
        <CommitmentTag status={commitment.status} />
        <DueText dueOn={commitment.dueOn} zone={commitment.zone} isOpen={isOpen(commitment.status)} />
      </p>
    </div>
  )
}

/** A formal product of oversight: its reserved name, number, day and subject. */
export function ProductSource({ source: { productType, number, issuedOn, subject } }: { source: OfProduct }) {
  const { followUps, words } = useText()
  const formats = useFormats()
  const facts = [
    number === undefined ? [] : `${followUps.detail.productNumber} ${number}`,
    issuedOn === undefined ? [] : formats.day(issuedOn),
  ].flat()
  return (
    <div className="source">
      <p className="eyebrow">{words.followUpSource.oversight_product}</p>
      <p>
        <strong>{words.productType[productType]}</strong>
        {facts.length === 0 ? null : `, ${facts.join(', ')}`}
      </p>
      {subject === undefined ? null : <p>{followUps.detail.productAbout(subject)}</p>}
    </div>
  )
}
