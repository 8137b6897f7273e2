import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import type { Facilitator } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useFormats } from '#web/lib/format.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useDateInWords } from '#web/lib/session-dates.ts'
import { SummaryList, type Fact } from '#web/ui/summary-list.tsx'
import { facilitatorText } from './kept-parts.ts'
import { Quoted } from './quoted.tsx'
import { timesInWords } from './times-in-words.ts'
import { useSessionHistory } from './use-session-history.ts'

type Props = { session: SessionAnswer }

const factIf = (label: string, value: ReactNode): Fact | [] => (value === undefined || value === '' ? [] : { label, value })

/** When, where, with whom, by whom and why. */
export function SessionFacts({ session }: Props) {
  const { sessions, words } = useText()
  const { detail } = sessions
  const facts = [
    { label: detail.date, value: <When session={session} /> },
    factIf(detail.time, timesInWords(session, words)),
    { label: detail.place, value: <Where session={session} />, isMissing: session.place === undefined },
    { label: detail.organisations, value: <Organisations session={session} /> },
    (session.agreementIds ?? []).length === 0 ? [] : { label: detail.agreements, value: <Agreements ids={session.agreementIds ?? []} /> },
    factIf(detail.facilitators, namesOf(session.facilitators)),
    factIf(detail.assignment, session.assignmentNumber),
    factIf(detail.purpose, session.purpose),
    session.context === undefined ? [] : { label: detail.context, value: <Context session={session} /> },
    factIf(detail.reportNumber, session.reportNumber),
    session.approvedBy === undefined ? [] : { label: detail.approved, value: <Approved session={session} /> },
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{detail.factsTitle}</h2>
      <SummaryList facts={facts.flat()} />
    </section>
  )
}

const namesOf = (facilitators: readonly Facilitator[] | undefined): ReactNode =>
  facilitators === undefined || facilitators.length === 0 ? undefined : (
    <ul className="plain">
      {facilitators.map((one) => (
        <li key={facilitatorText(one)}>{[one.name, one.position ?? []].flat().join(', ')}</li>
      ))}
    </ul>
  )

function When({ session }: Props) {
  const { sources = [], dateNote, dateQuote } = session
  const dateInWords = useDateInWords()
  return (
    <>
      {dateInWords(session)}
      {dateNote === undefined ? null : <span className="small block">{dateNote}</span>}
      <Quoted quote={dateQuote} sources={sources.length} />
    </>
  )
}

function Where({ session: { place, sources = [] } }: Props) {
  const { detail } = useText().sessions
  if (place === undefined) return <>{detail.unknown}</>
  return (
    <>
      {[place.name, place.address ?? []].flat().join(', ')}
      {place.point === undefined ? null : (
        <a className="block" href={`geo:${place.point.latitude},${place.point.longitude}`}>
          {detail.openMap(place.point.latitude, place.point.longitude)}
        </a>
      )}
      <Quoted quote={place.quote} sources={sources.length} />
    </>
  )
}

/** The host first, then those that it was held with. */
function Organisations({ session: { hostId, organisationIds, jurisdiction } }: Props) {
  const { detail } = useText().sessions
  const organisations = useOrganisations(jurisdiction)
  return (
    <ul className="plain">
      <li>
        <Link href={paths.organisation(hostId)}>{organisations.fullName(hostId)}</Link> <span className="quiet">({detail.host})</span>
      </li>
      {organisationIds
        .filter((id) => id !== hostId)
        .map((id) => (
          <li key={id}>
            <Link href={paths.organisation(id)}>{organisations.fullName(id)}</Link>
          </li>
        ))}
    </ul>
  )
}

const Agreements = ({ ids }: { ids: readonly string[] }) => (
  <ul className="plain">
    {ids.map((id) => (
      <Agreement key={id} id={id} />
    ))}
  </ul>
)

/** Its title, as far as the reader may open it. */
function Agreement({ id }: { id: string }) {
  const { sessions, words } = useText()
  const agreement = useEndpoint('agreements.get', { id })
  const name = agreement.data === undefined ? undefined : `${words.agreementTypeShort[agreement.data.type]}: ${agreement.data.title}`
  return <li>{name === undefined ? sessions.detail.otherAgreement : <Link href={paths.agreement(id)}>{name}</Link>}</li>
}

const Context = ({ session: { context, sources = [] } }: Props) => (
  <>
    {context?.text}
    <Quoted quote={context?.quote} sources={sources.length} />
  </>
)

function Approved({ session: { id, approvedBy, zone } }: Props) {
  const { detail } = useText().sessions
  const formats = useFormats()
  const { personOf } = useSessionHistory(id)
  if (approvedBy === undefined) return null
  const time = formats.instant(approvedBy.at, zone)
  const name = personOf(approvedBy.by)
  return <>{name === undefined ? time : detail.byAt(name, time)}</>
}
