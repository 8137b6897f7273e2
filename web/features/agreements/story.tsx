import { useEffect } from 'react'
import { Link } from 'wouter'
import type { Timeline, TimelineItem, TimelineKind } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon, type IconName } from '#web/ui/icon.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { arrangeTimeline, keyIn, leadsOn, whatFollowed, type ArrangedLine } from './arrange-timeline.ts'
import type { Sentence } from './timeline-words.ts'
import { useUnfolding, type Unfolding } from './use-unfolding.ts'

/** How the lines of a story are told, and what can be unfolded below them. */
export type Telling = {
  /** Whose story it is. */
  of: Pick<Timeline, 'agreement' | 'parent'>
  /** Its lines, with those of the stories that it stands in, and the place of each on the page. */
  told: readonly TimelineItem[]
  keyOf: (item: TimelineItem) => string
  say: (item: TimelineItem) => Sentence
  unfolding: Unfolding
  /** What is known of an agreement below before its story is asked for. */
  hint: (agreementId: string) => string | undefined
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const
const headingAt = (level: number) => headings[level] ?? 'h6'

type PartProps = { telling: Telling; id: string; title: string; items: readonly TimelineItem[]; none?: string; level?: number }

/** The past or the future of a story, month by month. Without words for when there is nothing, nothing is shown. */
export function Part({ telling, id, title, items, none, level = 0 }: PartProps) {
  const formats = useFormats()
  const [Title, Month] = [headingAt(level), headingAt(level + 1)]
  if (items.length === 0 && none === undefined) return null
  return (
    <section className="story" aria-labelledby={id}>
      <Title id={id}>{title}</Title>
      {items.length === 0 ? <p className="quiet">{none}</p> : null}
      {arrangeTimeline(items, telling.told, telling.keyOf).map(({ year, months }) => (
        <div key={year} className="story-year">
          {months.map(({ month, lines }) => (
            <div key={month} className="story-month">
              <Month>{formats.month(month)}</Month>
              <ol className="story-lines">
                {lines.map((line) => (
                  <Line key={line.key} line={line} telling={telling} level={level} />
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

type LineProps = { line: ArrangedLine; telling: Telling; level: number }

function Line({ line: { key, item, depth, answered }, telling, level }: LineProps) {
  const { timeline: words } = useText().agreements
  const formats = useFormats()
  const { of, say } = telling
  const { before, linked, after, href } = say(item)
  const day = item.isDayUnknown === true ? `${words.dayUnknown} ${formats.day(item.on)}` : formats.day(item.on)
  return (
    <li id={key} className={`story-line story-depth-${depth}`}>
      <Icon name={iconOf(item)} />
      <div className="story-told">
        <p>
          <span className="story-day">{day}:</span> {before}
          <Link href={href}>{linked}</Link>
          {after}
        </p>
        {answered === undefined ? null : (
          <p className="small">
            {words.answers} <a href={`#${answered.key}`}>{wholeOf(say(answered.item))}</a>
          </p>
        )}
        {leadsOn(of, item) ? <Continuation item={item} telling={telling} level={level} /> : null}
      </div>
    </li>
  )
}

type Below = { item: TimelineItem; telling: Telling; level: number }

/** The story of an agreement below, which is asked for when somebody wants it. */
function Continuation({ item, telling, level }: Below) {
  const { timeline: words } = useText().agreements
  const { say, unfolding, hint } = telling
  const isOpen = unfolding.isOpen(item.id)
  const known = hint(item.id)
  return (
    <>
      <div className="story-more">
        <Button
          look="quiet"
          icon="chevron"
          label={words.followLabel(say(item).linked)}
          isExpanded={isOpen}
          onClick={() => unfolding.toggle(item.id)}
        >
          {words.follow}
        </Button>
        {known === undefined ? null : <span className="small">{known}</span>}
      </div>
      {isOpen ? <Followed item={item} telling={telling} level={level} /> : null}
    </>
  )
}

function Followed({ item: { id }, telling, level }: Below) {
  const { mayAsk, settle } = telling.unfolding
  const story = useEndpoint('timeline.get', { query: { agreementId: id } }, { enabled: mayAsk(id) })
  const isSettled = story.data !== undefined || story.error !== null
  useEffect(() => {
    if (isSettled) settle(id)
  }, [isSettled, settle, id])
  return (
    <div className="story-below">
      <Loaded query={story}>{(data) => <StoryBelow timeline={data} above={telling} level={level + 2} />}</Loaded>
    </div>
  )
}

function StoryBelow({ timeline, above, level }: { timeline: Timeline; above: Telling; level: number }) {
  const { timeline: words } = useText().agreements
  const unfolding = useUnfolding()
  const { agreement, truncated } = timeline
  const items = whatFollowed(timeline.items, above.told)
  const keyOf = (item: TimelineItem) => (items.includes(item) ? keyIn(items, item, agreement.id) : above.keyOf(item))
  const telling: Telling = { ...above, of: timeline, told: [...above.told, ...items], keyOf, unfolding }
  if (items.length === 0) return <p className="quiet">{words.nothingFollowed}</p>
  return (
    <>
      <Part
        telling={telling}
        id={`${agreement.id}-past`}
        title={words.past}
        items={items.filter(({ isAhead }) => !isAhead)}
        level={level}
      />
      <Part
        telling={telling}
        id={`${agreement.id}-ahead`}
        title={words.ahead}
        items={items.filter(({ isAhead }) => isAhead)}
        level={level}
      />
      {truncated ? <p className="small">{words.truncated}</p> : null}
    </>
  )
}
