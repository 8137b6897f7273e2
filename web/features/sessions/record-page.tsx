import { Link } from 'wouter'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { hasDraft } from '#web/lib/forms/draft-store.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { useDateInWords } from '#web/lib/session-dates.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { NotAvailable } from './not-available.tsx'
import { slugOf } from './offers.ts'
import { parts, stateOf, type Part, type PartState } from './record-progress.ts'
import { draftOf, hrefOf } from './recording.ts'
import { ProgressTag } from './session-tags.tsx'

/** What is to be written down at a visit, and how far each part is. */
export function RecordPage({ id }: { id: string }) {
  const session = useEndpoint('sessions.get', { id })
  return (
    <LoadedPage query={session}>
      {(data) => {
        if (data.status === 'held' && data.actions.includes('edit')) return <TaskList session={data} />
        return data.actions.includes('hold') ? <NotHeldYet session={data} /> : <NotAvailable session={data} />
      }}
    </LoadedPage>
  )
}

/** A visit that has not taken place by Kawal's knowledge: say that it has, then record. */
function NotHeldYet({ session }: { session: SessionAnswer }) {
  const { record } = useText().sessions
  const { words } = useText()
  return (
    <Page title={record.title} lead={record.notHeldYet} crumbs={[{ href: paths.session(session.id), label: session.title }]}>
      <div className="actions">
        <LinkButton look="primary" href={paths.sessionAction(session.id, slugOf.hold)}>
          {words.sessionAction.hold}
        </LinkButton>
      </div>
    </Page>
  )
}

function TaskList({ session }: { session: SessionAnswer }) {
  const { record } = useText().sessions
  const dateInWords = useDateInWords()
  return (
    <Page
      title={record.title}
      lead={`${session.title} · ${dateInWords(session)}`}
      crumbs={[{ href: paths.session(session.id), label: session.title }]}
    >
      <p className="hint">{record.lead}</p>
      <ol className="task-list">
        {parts.map((part, index) => (
          <Task key={part} number={index + 1} part={part} session={session} />
        ))}
      </ol>
    </Page>
  )
}

function Task({ number, part, session }: { number: number; part: Part; session: SessionAnswer }) {
  const text = useText()
  const me = useMe()
  const recording = { session, isAmendment: false }
  const isUnsaved = hasDraft(`${me.id}.${draftOf(recording, part)}`)
  const state = stateOf(part, session)
  const said = stateInWords(part, state, text)
  return (
    <li className="task-row">
      <Link href={hrefOf(recording, part)} className="task-link">
        <span className="task-name">
          {number}. {text.sessions.record.part[part]}
        </span>
        {said === undefined ? null : <span className="small">{said}</span>}
        {isUnsaved ? <span className="small unsaved">{text.sessions.record.unsaved}</span> : null}
      </Link>
      <ProgressTag progress={isUnsaved ? 'incomplete' : state.progress} />
    </li>
  )
}

type Say = Partial<Record<Part, (count: number) => string>>

/** How many there are, and what is still missing. */
function stateInWords(part: Part, { count, lacks }: PartState, { sessions: { record } }: Dictionary): string | undefined {
  const counters: Say = record.counted
  const wants: Say = record.lacks
  const words = [
    (count === undefined ? undefined : counters[part]?.(count)) ?? [],
    (lacks === undefined ? undefined : wants[part]?.(lacks)) ?? [],
  ].flat()
  return words.length === 0 ? undefined : words.join(', ')
}
