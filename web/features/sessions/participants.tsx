import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { Quoted } from './quoted.tsx'
import { whoIs } from './who-is.ts'

/** Who took part, and as whom. */
export function Participants({ session }: { session: SessionAnswer }) {
  const { sessions, words } = useText()
  const { detail } = sessions
  const organisations = useOrganisations(session.jurisdiction)
  const { participants = [], sources = [] } = session
  return (
    <section aria-labelledby="participants">
      <h2 id="participants">{detail.participantsTitle}</h2>
      {participants.length === 0 ? <p className="quiet">{detail.participantsEmpty}</p> : null}
      <ul className="entries people">
        {participants.map((one, index) => (
          <li key={`${index} ${one.name}`} className="entry">
            <p>
              <strong>{whoIs(one, sessions)}</strong>
              {one.name !== undefined && one.position !== undefined ? `, ${one.position}` : null}
            </p>
            <p className="small">
              {[
                words.participantRole[one.role],
                one.organisationId === undefined ? [] : organisations.name(one.organisationId),
                one.part ?? [],
              ]
                .flat()
                .join(' · ')}
            </p>
            <Quoted quote={one.quote} sources={sources.length} />
          </li>
        ))}
      </ul>
    </section>
  )
}
