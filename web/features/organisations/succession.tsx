import { Fragment } from 'react'
import { Link } from 'wouter'
import { statusOfOrganisation, type Organisation, type Succession as Step } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { Remark } from '#web/ui/notice.tsx'

/** Steps of one day and one regulation are one event. */
function eventsOf(steps: readonly Step[]): Step[][] {
  const events = new Map<string, Step[]>()
  for (const step of steps) events.set(step.on + step.basis, [...(events.get(step.on + step.basis) ?? []), step])
  return [...events.values()]
}

/** What became of an organisation, in sentences: who carries its duties out, whose it took over, how it was called. */
export function Succession({ organisation }: { organisation: Organisation }) {
  const { succession } = useText().organisations
  const formats = useFormats()
  const { name, formerNames = [], succeeds = [], succeededBy = [] } = organisation
  const hasEnded = statusOfOrganisation(organisation) === 'ended'
  if (formerNames.length + succeeds.length + succeededBy.length === 0) return null
  const sentence = (steps: readonly Step[], words: (day: string, name: string) => string) => (
    <Sentence
      key={words('', '') + steps[0]?.on + steps[0]?.basis}
      steps={steps}
      organisation={organisation}
      words={(day) => words(day, name)}
    />
  )
  const told = (
    <>
      {eventsOf(succeededBy).map((steps) => sentence(steps, succession.passedOn))}
      {eventsOf(succeeds).map((steps) => sentence(steps, succession.tookOver))}
      {formerNames.map((former) => (
        <p key={former.until}>{succession.named(former.name, formats.day(former.until), former.basis)}</p>
      ))}
      <p className="small">{succession.keptName}</p>
    </>
  )
  if (hasEnded)
    return (
      <Remark tone="warn">
        <p>
          <strong>{succession.endedTitle}</strong>
        </p>
        {told}
      </Remark>
    )
  return (
    <section aria-labelledby="succession" className="card">
      <h2 id="succession">{succession.title}</h2>
      {told}
    </section>
  )
}

type SentenceProps = { steps: readonly Step[]; organisation: Organisation; words: (day: string) => string }

function Sentence({ steps, organisation: { jurisdiction }, words }: SentenceProps) {
  const { succession } = useText().organisations
  const formats = useFormats()
  const { fullName } = useOrganisations(jurisdiction)
  const [first] = steps
  if (first === undefined) return null
  return (
    <p>
      {words(formats.day(first.on))}{' '}
      {steps.map(({ organisationId }, index) => (
        <Fragment key={organisationId}>
          {index === 0 ? null : index === steps.length - 1 ? ` ${succession.and} ` : ', '}
          <Link href={paths.organisation(organisationId)}>{fullName(organisationId)}</Link>
        </Fragment>
      ))}{' '}
      {succession.basis(first.basis)}
    </p>
  )
}
