import { Link } from 'wouter'
import type { AgreementType } from '#shared/agreements.ts'
import type { Timeline, TimelineItem, TimelineKind } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Icon, type IconName } from '#web/ui/icon.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { arrangeTimeline, type ArrangedLine, type YearOfLines } from './arrange-timeline.ts'
import { sentenceOf, type Sentence } from './timeline-words.ts'

/** The story of an agreement in one scroll: what has happened, and what is still to come. */
export function TimelinePage({ id }: { id: string }) {
  const timeline = useEndpoint('timeline.get', { query: { agreementId: id } })
  return <LoadedPage query={timeline}>{(data) => <Story timeline={data} />}</LoadedPage>
}

function Story({ timeline }: { timeline: Timeline }) {
  const { agreements, shell, words } = useText()
  const labels = agreements.timeline
  const { agreement, parent, items, truncated } = timeline
  const { say, fullName } = useSentences(timeline)
  const above =
    parent === undefined ? [] : [{ href: paths.agreement(parent.id), label: `${words.agreementTypeShort[parent.type]}: ${parent.title}` }]
  const ahead = items.filter(({ isAhead }) => isAhead)
  const past = items.filter(({ isAhead }) => !isAhead)
  return (
    <Page
      title={labels.title}
      lead={labels.lead(labels.typeWith(words.agreementTypeShort[agreement.type], fullName(agreement.ownerId)))}
      crumbs={[
        { href: paths.agreements, label: shell.nav.agreements },
        ...above,
        { href: paths.agreement(agreement.id), label: agreement.title },
      ]}
      actions={
        <>
          <Button icon="print" onClick={() => print()}>
            {shell.print}
          </Button>
          <LinkButton href={paths.agreement(agreement.id)}>{labels.back}</LinkButton>
        </>
      }
    >
      <Part id="past" title={labels.past} none={labels.nothingPast} years={arrangeTimeline(past, items)} say={say} />
      <Part id="ahead" title={labels.ahead} none={labels.nothingAhead} years={arrangeTimeline(ahead, items)} say={say} />
      {truncated ? <p className="small">{labels.truncated}</p> : null}
    </Page>
  )
}

type Say = (item: TimelineItem) => Sentence

/** Sentences with the names of the people's bodies, and agreements called by their kind. */
function useSentences({ agreement, parent }: Timeline): { say: Say; fullName: (organisationId: string) => string } {
  const text = useText()
  const overview = useEndpoint('agreements.overview', { id: agreement.id })
  const organisations = useOrganisations(overview.data?.agreement.jurisdiction)
  const known = [agreement, parent ?? [], overview.data?.children ?? [], overview.data?.addenda ?? []].flat()
  const types = new Map<string, AgreementType>(known.map(({ id, type }) => [id, type]))
  return {
    say: (item) => sentenceOf(item, { text, nameOf: organisations.name, typeOf: (id) => types.get(id) }),
    fullName: organisations.fullName,
  }
}

function Part({ id, title, none, years, say }: { id: string; title: string; none: string; years: readonly YearOfLines[]; say: Say }) {
  const formats = useFormats()
  return (
    <section className="story" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {years.length === 0 ? <p className="quiet">{none}</p> : null}
      {years.map(({ year, months }) => (
        <div key={year} className="story-year">
          {months.map(({ month, lines }) => (
            <div key={month} className="story-month">
              <h3>{formats.month(month)}</h3>
              <ol className="story-lines">
                {lines.map((line) => (
                  <Line key={line.key} line={line} say={say} />
                ))}
              </ol>
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

const icons: Record<TimelineKind, IconName> = {
  agreement_signed: 'agreements',
  agreement_recorded: 'agreements',
  agreement_suspended: 'pause',
  agreement_terminated: 'cross',
  agreement_renewed: 'agreements',
  agreement_ends: 'clock',
  addendum_signed: 'agreements',
  addendum_applied: 'agreements',
  commitment_made: 'commitments',
  commitment_due: 'clock',
  commitment_decided: 'check',
  session_planned: 'sessions',
  session_held: 'sessions',
  finding: 'alert',
  suggestion: 'chevron',
  promise: 'user',
  follow_up_assigned: 'followUps',
  follow_up_due: 'clock',
  follow_up_forwarded: 'chevron',
  follow_up_judged: 'check',
}

/** What is well is not marked as a warning. */
const iconOf = ({ kind, state }: TimelineItem): IconName =>
  kind === 'finding' && state !== 'needs_improvement' ? (state === 'positive' ? 'check' : 'circle') : icons[kind]

const wholeOf = ({ before, linked, after }: Sentence): string => `${before}${linked}${after}`.replace(/\.$/, '')

function Line({ line: { key, item, depth, answered }, say }: { line: ArrangedLine; say: Say }) {
  const { timeline } = useText().agreements
  const formats = useFormats()
  const { before, linked, after, href } = say(item)
  const day = item.isDayUnknown === true ? `${timeline.dayUnknown} ${formats.day(item.on)}` : formats.day(item.on)
  return (
    <li id={key} className={`story-line story-depth-${depth}`}>
      <Icon name={iconOf(item)} />
      <div>
        <p>
          <span className="story-day">{day}:</span> {before}
          <Link href={href}>{linked}</Link>
          {after}
        </p>
        {answered === undefined ? null : (
          <p className="small">
            {timeline.answers} <a href={`#${answered.key}`}>{wholeOf(say(answered.item))}</a>
          </p>
        )}
      </div>
    </li>
  )
}
