import { Link } from 'wouter'
import type { SessionCard } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { useDateInWords } from '#web/lib/session-dates.ts'
import { DataTable, type Column } from './data-table.tsx'
import { ExampleBadge, SessionTag } from './tag.tsx'

type Props = { sessions: readonly SessionCard[]; hostName?: (id: string) => string }

/** Visits and meetings: when, what kind, where, how far, and what came of them. */
export function SessionRows({ sessions, hostName }: Props) {
  const { rows } = useText().sessions
  const dateInWords = useDateInWords()
  const where: Column<SessionCard> =
    hostName === undefined
      ? { label: rows.place, cell: ({ place }) => place ?? <span className="quiet">{rows.noPlace}</span> }
      : { label: rows.host, cell: ({ hostId, place }) => <Host id={hostId} name={hostName(hostId)} place={place} /> }
  const columns: Column<SessionCard>[] = [
    { label: rows.session, isTitle: true, cell: (session) => <Title session={session} /> },
    { label: rows.date, cell: (session) => <Day words={dateInWords(session, true)} /> },
    where,
    { label: rows.status, cell: ({ status }) => <SessionTag status={status} /> },
    { label: rows.outcome, cell: (session) => <Outcome session={session} /> },
  ]
  return <DataTable label={rows.label} columns={columns} rows={sessions} keyOf={({ id }) => id} />
}

/** A plain day stays on one line; what is uncertain takes more words. */
const Day = ({ words }: { words: string }) => <span className={words.length < 14 ? 'nowrap' : undefined}>{words}</span>

function Title({ session: { id, title, type, alsoTypes = [], isExample } }: { session: SessionCard }) {
  const { sessionType } = useText().words
  return (
    <>
      <span className="eyebrow">{[type, ...alsoTypes].map((one) => sessionType[one]).join(' · ')}</span>
      <Link href={paths.session(id)} className="title-link">
        {title}
      </Link>
      {isExample === true ? (
        <span className="tags">
          <ExampleBadge isExample />
        </span>
      ) : null}
    </>
  )
}

function Host({ id, name, place }: { id: string; name: string; place: string | undefined }) {
  return (
    <span>
      <Link href={paths.organisation(id)}>{name}</Link>
      {place === undefined || place === name ? null : <span className="small block">{place}</span>}
    </span>
  )
}

/** How many findings, suggestions and promises; none is said in words. */
function Outcome({ session: { findings, suggestions, promises } }: { session: SessionCard }) {
  const { rows } = useText().sessions
  const counts = [
    findings === 0 ? [] : rows.findings(findings),
    suggestions === 0 ? [] : rows.suggestions(suggestions),
    promises === 0 ? [] : rows.promises(promises),
  ].flat()
  return counts.length === 0 ? <span className="quiet">{rows.nothing}</span> : <>{counts.join(', ')}</>
}
