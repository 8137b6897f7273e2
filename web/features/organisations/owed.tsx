import { isOpen } from '#shared/commitments.ts'
import { isOpenFollowUp } from '#shared/follow-ups.ts'
import type { OrganisationOverview } from '#shared/overview.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useOrganisations } from '#web/lib/organisations.ts'
import { CommitmentTable } from '#web/ui/commitment-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FollowUpRows } from '#web/ui/follow-up-rows.tsx'

type Duties = Pick<OrganisationOverview, 'commitments' | 'followUps'>
type Props = { overview: Duties & Pick<OrganisationOverview, 'organisation' | 'forwarded'> }

const byDay = (one: { dueOn: string }, other: { dueOn: string }) => (one.dueOn < other.dueOn ? -1 : 1)

/** Commitments and follow-ups: what is open, late first; what is closed, and what was handed on to others, can be unfolded. */
export function Owed({ overview: { organisation, commitments, followUps, forwarded } }: Props) {
  const { owed, page } = useText().organisations
  const open = {
    commitments: commitments.filter(({ status }) => isOpen(status)).toSorted(byDay),
    followUps: followUps.filter(({ status }) => isOpenFollowUp(status)).toSorted(byDay),
  }
  const closed = {
    commitments: commitments.filter(({ status }) => !isOpen(status)),
    followUps: followUps.filter(({ status }) => !isOpenFollowUp(status)),
  }
  const countClosed = closed.commitments.length + closed.followUps.length
  const isIdle = open.commitments.length + open.followUps.length === 0
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{owed.title}</h2>
      {isIdle ? (
        <EmptyState icon="commitments" title={owed.none} hint={owed.noneHint} />
      ) : (
        <>
          <p className="quiet">{owed.lead}</p>
          <Tables duties={open} />
        </>
      )}
      {countClosed === 0 ? null : (
        <details className="more">
          <summary>{page.closed(countClosed)}</summary>
          <Tables duties={closed} />
        </details>
      )}
      {forwarded.length === 0 ? null : <Forwarded organisation={organisation} followUps={forwarded} />}
    </section>
  )
}

function Tables({ duties: { commitments, followUps } }: { duties: Duties }) {
  const { owed } = useText().organisations
  return (
    <>
      {commitments.length === 0 ? null : (
        <>
          <h3>{owed.commitments(commitments.length)}</h3>
          <CommitmentTable commitments={commitments} />
        </>
      )}
      {followUps.length === 0 ? null : (
        <>
          <h3>{owed.followUps(followUps.length)}</h3>
          <FollowUpRows followUps={followUps} />
        </>
      )}
    </>
  )
}

function Forwarded({ organisation: { id, jurisdiction }, followUps }: Pick<OrganisationOverview, 'organisation' | 'followUps'>) {
  const { owed } = useText().organisations
  const { name } = useOrganisations(jurisdiction)
  return (
    <details className="more">
      <summary>{owed.forwarded(followUps.length)}</summary>
      <p className="small">{owed.forwardedLead}</p>
      <FollowUpRows followUps={followUps} listOf={{ id, nameOf: name }} />
    </details>
  )
}
