import { isOpen, type Commitment } from '#shared/commitments.ts'
import { isOpenFollowUp, type FollowUp } from '#shared/follow-ups.ts'
import { dayOf, type Line } from './timeline-line.ts'

/** A promise: made, due as long as it is open, decided. */
export function commitmentLines(commitment: Commitment): Line[] {
  const { id, title, ownerId, zone, createdAt, dueOn, status, verdict, statement, carriedFromId } = commitment
  const own = { noun: 'commitments', id, title, organisationId: ownerId } as const
  const answers = statement?.statementId ?? carriedFromId
  return [
    { ...own, kind: 'commitment_made', on: dayOf(createdAt, zone), ...(answers === undefined ? {} : { answers }) },
    ...(isOpen(status) ? [{ ...own, kind: 'commitment_due' as const, on: dueOn, state: status }] : []),
    ...(verdict === undefined ? [] : [{ ...own, kind: 'commitment_decided' as const, on: dayOf(verdict.at, zone), state: verdict.result }]),
  ]
}

/** A follow-up: assigned to its first owner, forwarded, due as long as it is open, judged. */
export function followUpLines(followUp: FollowUp): Line[] {
  const { id, title, ownerId, zone, createdAt, dueOn, status, verdict, judged, trail = [] } = followUp
  const own = { noun: 'follow-ups', id, title, organisationId: ownerId } as const
  const answers = askedBy(followUp)
  return [
    {
      ...own,
      kind: 'follow_up_assigned',
      on: dayOf(createdAt, zone),
      organisationId: trail[0]?.fromId ?? ownerId,
      ...(answers === undefined ? {} : { answers }),
    },
    ...trail.map(({ at, toId }) => ({ ...own, kind: 'follow_up_forwarded' as const, on: dayOf(at, zone), organisationId: toId })),
    ...(isOpenFollowUp(status) ? [{ ...own, kind: 'follow_up_due' as const, on: dueOn, state: status }] : []),
    ...(judged === undefined ? [] : [{ ...own, kind: 'follow_up_judged' as const, on: dayOf(judged.at, zone), state: verdict }]),
  ]
}

/** The part or record that asked for it; a product of oversight is no record of ours. */
function askedBy({ source }: FollowUp): string | undefined {
  if (source.kind === 'session') return source.suggestionId ?? source.findingId ?? source.sessionId
  return source.kind === 'commitment' ? source.commitmentId : undefined
}
