import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { Topic } from '#shared/session-parts.ts'
import { isHeld } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Quoted } from './quoted.tsx'

/** What happened in a few sentences, and what was talked about. */
export function Story({ session }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const { summary, topics = [], legalReferences = [], agenda = [], status, sources = [] } = session
  const lists = [
    { id: 'agenda', title: detail.agendaTitle, items: agenda },
    { id: 'topics', title: detail.topicsTitle, items: topics },
    { id: 'laws', title: detail.lawsTitle, items: legalReferences },
  ]
  return (
    <>
      {isHeld(status) ? (
        <section aria-labelledby="summary">
          <h2 id="summary">{detail.summaryTitle}</h2>
          {summary === undefined ? <p className="quiet">{detail.summaryEmpty}</p> : <p className="prose">{summary}</p>}
        </section>
      ) : null}
      {lists.map(({ id, title, items }) =>
        items.length === 0 ? null : <Topics key={id} id={id} title={title} items={items} sources={sources.length} />,
      )}
    </>
  )
}

type TopicsProps = { id: string; title: string; items: readonly Topic[]; sources: number }

const Topics = ({ id, title, items, sources }: TopicsProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul className="spaced">
      {items.map(({ text, quote }) => (
        <li key={text}>
          {text}
          <Quoted quote={quote} sources={sources} />
        </li>
      ))}
    </ul>
  </section>
)
