import { Link } from 'wouter'
import type { SessionCard } from '#shared/sessions.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DueText } from '#web/ui/due-text.tsx'
import { Loaded } from '#web/ui/loaded.tsx'
import { ExampleBadge, SessionTag } from '#web/ui/tag.tsx'
import { TaskGroup } from './task-group.tsx'

const shownVisits = 5
const unknownDay = '9999'

/** Those without a day last. */
const byDay = (one: SessionCard, other: SessionCard) => ((one.on ?? unknownDay) < (other.on ?? unknownDay) ? -1 : 1)

/** Visits of the whole region that are planned or confirmed, the next one first. */
export function NextVisits() {
  const planned = useEndpoint('sessions.list', { query: { status: 'planned', limit: 50 } })
  const confirmed = useEndpoint('sessions.list', { query: { status: 'confirmed', limit: 50 } })
  return (
    <Loaded query={confirmed}>{({ items }) => <Visits sessions={[...items, ...(planned.data?.items ?? [])].toSorted(byDay)} />}</Loaded>
  )
}

/** What the reader leads: the visits to come, and the reports to hand in of those that took place. */
export function OwnSessions() {
  const { home } = useFirstText()
  const me = useMe()
  const led = useEndpoint('sessions.list', { query: { facilitatorId: me.id, limit: 100 } })
  return (
    <Loaded query={led}>
      {({ items }) => {
        const held = items.filter(({ status }) => status === 'held')
        return (
          <>
            <Visits sessions={items.filter(({ status }) => isAhead(status))} />
            <TaskGroup title={home.reports} count={held.length} empty={home.emptyReports}>
              {held.map((session) => (
                <SessionTask key={session.id} session={session} words={home.writeReport} href={paths.recordSession(session.id)} />
              ))}
            </TaskGroup>
          </>
        )
      }}
    </Loaded>
  )
}

function Visits({ sessions }: { sessions: readonly SessionCard[] }) {
  const { home } = useFirstText()
  return (
    <>
      <TaskGroup title={home.visits} count={sessions.length} empty={home.emptyVisits}>
        {sessions.slice(0, shownVisits).map((session) => (
          <SessionTask key={session.id} session={session} />
        ))}
      </TaskGroup>
      <p>
        <Link href={paths.newSession}>{home.plan}</Link>
      </p>
    </>
  )
}

/** Reports that wait for the head. */
export function Approvals() {
  const { home } = useFirstText()
  const reported = useEndpoint('sessions.list', { query: { status: 'reported', limit: 50 } })
  return (
    <Loaded query={reported}>
      {({ items }) => (
        <TaskGroup title={home.approvals} count={items.length} empty={home.emptyApprovals}>
          {items.toSorted(byDay).map((session) => (
            <SessionTask key={session.id} session={session} words={home.checkReport} href={paths.session(session.id)} />
          ))}
        </TaskGroup>
      )}
    </Loaded>
  )
}

type TaskProps = { session: SessionCard; words?: string; href?: string }

function SessionTask({ session: { id, title, type, hostId, on, zone, status, isExample }, words, href }: TaskProps) {
  const text = useFirstText()
  const organisations = useOrganisations()
  return (
    <li className="task">
      <div className="task-words">
        <span className="eyebrow">{text.words.sessionType[type]}</span>
        <Link href={paths.session(id)} className="title-link">
          {title}
        </Link>
        <p className="task-meta">
          <span>{organisations.name(hostId)}</span>
          {on === undefined ? (
            <span>{text.home.noDate}</span>
          ) : (
            <DueText dueOn={on} zone={zone} isOpen={isAhead(status) && on.length === 10} />
          )}
        </p>
        <span className="tags">
          <SessionTag status={status} />
          <ExampleBadge isExample={isExample} />
        </span>
      </div>
      {words === undefined || href === undefined ? null : (
        <div className="task-action">
          <LinkButton look="primary" label={`${words}: ${title}`} href={href}>
            {words}
          </LinkButton>
        </div>
      )}
    </li>
  )
}

const isAhead = (status: SessionCard['status']): boolean => status === 'planned' || status === 'confirmed'
