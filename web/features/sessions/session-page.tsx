import { relationsFor } from '#shared/permissions.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { isHeld } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useDateInWords } from '#web/lib/session-dates.ts'
import { HistorySection } from '#web/ui/history-section.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { Offers } from '#web/ui/offers.tsx'
import { Page } from '#web/ui/page.tsx'
import { ExampleBadge, SessionTag } from '#web/ui/tag.tsx'
import { Amendments } from './amendments.tsx'
import { Checklists } from './checklists.tsx'
import { Comments } from './comments.tsx'
import { Findings } from './findings.tsx'
import { Neighbours } from './neighbours.tsx'
import { NextSteps } from './next-steps.tsx'
import { isAhead, offersOf } from './offers.ts'
import { Papers } from './papers.tsx'
import { Participants } from './participants.tsx'
import { PhotoSection } from './photo-section.tsx'
import { Probes } from './probes.tsx'
import { SessionFacts } from './session-facts.tsx'
import { SessionSources } from './session-sources.tsx'
import { Statements } from './statements.tsx'
import { Summary } from './summary.tsx'
import { timesInWords } from './times-in-words.ts'
import { Topics } from './topics.tsx'
import { useSessionHistory } from './use-session-history.ts'

/** One session as one reads it: what was planned, what was found, what was suggested and promised, and what came of it. */
export function SessionPage({ id }: { id: string }) {
  const session = useEndpoint('sessions.get', { id })
  return <LoadedPage query={session}>{(data) => <Detail session={data} />}</LoadedPage>
}

type Props = { session: SessionAnswer }

function Detail({ session }: Props) {
  const text = useText()
  return (
    <Page
      title={session.title}
      crumbs={[{ href: paths.sessions, label: text.sessions.list.title }]}
      above={<Above session={session} />}
      lead={<WhenAndWhere session={session} />}
    >
      <Offers offers={offersOf(session, text)} />
      <State session={session} />
      {isHeld(session.status) ? <Outcome session={session} /> : null}
      <SessionFacts session={session} />
      <Topics session={session} />
      {isHeld(session.status) ? <Present session={session} /> : null}
      <Probes session={session} />
      <Neighbours session={session} />
      <Papers session={session} />
      <SessionSources session={session} />
      <Amendments session={session} />
      {isHeld(session.status) ? <Comments session={session} /> : null}
      <HistorySection of="sessions.history" id={session.id} jurisdiction={session.jurisdiction} zone={session.zone} />
    </Page>
  )
}

/** What the session brought, once it has taken place. */
const Outcome = ({ session }: Props) => (
  <>
    <Summary session={session} />
    <Findings session={session} />
    <Statements session={session} />
    <NextSteps session={session} />
    <Checklists session={session} />
  </>
)

/** Who was there, and what it looked like. */
const Present = ({ session }: Props) => (
  <>
    <Participants session={session} />
    <PhotoSection session={session} />
  </>
)

function Above({ session: { type, alsoTypes = [], status, isExample } }: Props) {
  const { sessionType } = useText().words
  return (
    <>
      <p className="eyebrow">{[type, ...alsoTypes].map((one) => sessionType[one]).join(' · ')}</p>
      <p className="tags">
        <SessionTag status={status} />
        <ExampleBadge isExample={isExample} />
      </p>
    </>
  )
}

function WhenAndWhere({ session }: Props) {
  const { words } = useText()
  const organisations = useOrganisations(session.jurisdiction)
  const dateInWords = useDateInWords()
  const times = timesInWords(session, words)
  const said = [dateInWords(session), times ?? [], session.place?.name ?? [], organisations.fullName(session.hostId)].flat()
  return <>{[...new Set(said)].join(' · ')}</>
}

/** What the present state means for the reader, where the tag alone does not say it. */
function State({ session }: Props) {
  const { detail } = useText().sessions
  const me = useMe()
  const mayEdit = relationsFor('sessions.edit', me.role).length > 0
  const { wasReturned } = useSessionHistory(session.id)
  const isExplained = ['postponed', 'cancelled'].includes(session.status) || (session.status === 'held' && wasReturned)
  if (session.reason !== undefined && isExplained)
    return (
      <Remark tone="warn">
        <p>{session.status === 'held' ? detail.returned : detail.reason}</p>
        <blockquote className="said">{session.reason}</blockquote>
      </Remark>
    )
  if (isAhead(session) && mayEdit)
    return (
      <Remark>
        <p>{detail.recordedLater}</p>
      </Remark>
    )
  if (session.status === 'held' && !mayEdit)
    return (
      <Remark>
        <p>{detail.beingRecorded}</p>
      </Remark>
    )
  return null
}
