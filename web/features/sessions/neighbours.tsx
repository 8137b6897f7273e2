import { Link } from 'wouter'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { paths } from '#web/lib/paths.ts'
import { useDateInWords } from '#web/lib/session-dates.ts'
import { LinkButton } from '#web/ui/button.tsx'

/** The visit before this one and the one after it, or the day that was agreed for it. */
export function Neighbours({ session }: { session: SessionAnswer }) {
  const { detail } = useText().sessions
  const formats = useFormats()
  const { previousId, nextId, nextVisitOn, actions, status } = session
  if (previousId === undefined && nextId === undefined && nextVisitOn === undefined) return null
  const waits = nextId === undefined && nextVisitOn !== undefined
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{detail.visitsTitle}</h2>
      <ul className="spaced">
        {previousId === undefined ? null : <Neighbour id={previousId} word={detail.previousVisit} />}
        {nextId === undefined ? null : <Neighbour id={nextId} word={detail.nextVisit} />}
        {waits ? (
          <li>
            {detail.nextAgreed(formats.fullDay(nextVisitOn))}
            {actions.includes('plan_next') && status === 'held' ? (
              <span className="block">
                <LinkButton href={paths.newSessionWith({ previousId: session.id })}>{detail.planNext}</LinkButton>
              </span>
            ) : null}
          </li>
        ) : null}
      </ul>
    </section>
  )
}

function Neighbour({ id, word }: { id: string; word: string }) {
  const session = useEndpoint('sessions.get', { id })
  const dateInWords = useDateInWords()
  return (
    <li>
      {word}:{' '}
      <Link href={paths.session(id)}>
        {session.data === undefined ? '…' : `${session.data.title} (${dateInWords(session.data, true)})`}
      </Link>
    </li>
  )
}
