import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { NextStep } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths, stepAnchor } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Quoted } from './quoted.tsx'
import { StepTag } from './session-tags.tsx'

/** What was agreed to come next, by whom and until when. */
export function NextSteps({ session }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const { id, nextSteps = [], sources = [], actions } = session
  if (nextSteps.length === 0) return null
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps">{detail.nextStepsTitle}</h2>
      <ol className="entries">
        {nextSteps.map((step, place) => (
          <li key={stepAnchor(place)} className="entry" id={stepAnchor(place)}>
            <p className="tags">
              <StepTag status={step.status} />
            </p>
            <p className="entry-text">{step.text}</p>
            <WhoAndWhen step={step} jurisdiction={session.jurisdiction} />
            <Quoted quote={step.quote} sources={sources.length} />
            {step.status !== 'done' && actions.includes('complete_step') ? (
              <div className="entry-actions">
                <LinkButton href={paths.completeStep(id, place)} label={detail.completeStepOf(step.text)}>
                  {detail.completeStep}
                </LinkButton>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The organisation that it names, and until when. */
export function WhoAndWhen({ step: { organisationId, dueOn, dueYear }, jurisdiction }: { step: NextStep; jurisdiction: string }) {
  const { detail } = useText().sessions
  const formats = useFormats()
  const organisations = useOrganisations(jurisdiction)
  const until = dueOn === undefined ? (dueYear === undefined ? [] : detail.inYear(dueYear)) : detail.until(formats.day(dueOn))
  const words = [organisationId === undefined ? [] : organisations.name(organisationId), until].flat()
  return words.length === 0 ? null : <p className="small">{words.join(' · ')}</p>
}
