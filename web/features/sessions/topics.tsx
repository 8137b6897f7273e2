import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { Topic } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { Quoted } from './quoted.tsx'

/** What was planned to be talked about, what was, and which laws were named. */
export function Topics({ session }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const { topics = [], legalReferences = [], agenda = [], sources = [] } = session
  const lists = [
    { id: 'agenda', title: detail.agendaTitle, items: agenda },
    { id: 'topics', title: detail.topicsTitle, items: topics },
    { id: 'laws', title: detail.lawsTitle, items: legalReferences },
  ]
  return <>{lists.map((list) => (list.items.length === 0 ? null : <TopicList key={list.id} {...list} sources={sources.length} />))}</>
}

type ListProps = { id: string; title: string; items: readonly Topic[]; sources: number }

const TopicList = ({ id, title, items, sources }: ListProps) => (
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
