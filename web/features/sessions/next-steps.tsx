import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { Quoted } from './quoted.tsx'
import { StepTag } from './session-tags.tsx'

/** What was agreed to come next, by whom and until when. */
export function NextSteps({ session }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const formats = useFormats()
  const organisations = useOrganisations(session.jurisdiction)
  const { nextSteps = [], sources = [] } = session
  if (nextSteps.length === 0) return null
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps">{detail.nextStepsTitle}</h2>
      <ol className="entries">
        {nextSteps.map(({ text, organisationId, status, dueOn, dueYear, quote }) => (
          <li key={text} className="entry">
            <p className="tags">
              <StepTag status={status} />
            </p>
            <p className="entry-text">{text}</p>
            <p className="small">
              {[
                organisationId === undefined ? [] : organisations.name(organisationId),
                dueOn === undefined ? (dueYear === undefined ? [] : detail.inYear(dueYear)) : detail.until(formats.day(dueOn)),
              ]
                .flat()
                .join(' · ')}
            </p>
            <Quoted quote={quote} sources={sources.length} />
          </li>
        ))}
      </ol>
    </section>
  )
}
