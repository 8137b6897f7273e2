import type { Agreement } from '#shared/agreements.ts'
import type { Commitment } from '#shared/commitments.ts'
import { dayIn, firstDayOf, type LocalDate, type Zone } from '#shared/dates.ts'
import type { FollowUp } from '#shared/follow-ups.ts'
import { TimelineKind, type TimelineItem } from '#shared/overview.ts'
import type { Session } from '#shared/sessions.ts'
import { addendumLines, agreementLines, signingOf } from './timeline-agreements.ts'
import { commitmentLines, followUpLines } from './timeline-duties.ts'
import type { Line } from './timeline-line.ts'
import { sessionLines } from './timeline-sessions.ts'

/** An agreement and the records that its story is made of. */
export type Chain = {
  agreement: Agreement
  parent?: Agreement | undefined
  /** The one that renews it. */
  renewal?: Agreement | undefined
  /** PKS and work plans below it, and addenda. */
  below: readonly Agreement[]
  commitments: readonly Commitment[]
  sessions: readonly Session[]
  followUps: readonly FollowUp[]
}

export type Moment = {
  now: Date
  /** Calendar of the party that owes. */
  zone: Zone
  /** Whether findings of a session that has not been reported yet are shown. */
  seesDrafts: boolean
}

/**
 * The story of an agreement by day, what belongs together on one day in the order in which it usually comes. A month stands at its first day; what nobody
 * knows the day of stands where it was entered, and says so.
 */
export function timelineOf(chain: Chain, { now, zone, seesDrafts }: Moment): TimelineItem[] {
  const { agreement, parent, renewal, below, commitments, sessions, followUps } = chain
  const lines = [
    ...(parent === undefined ? [] : signingOf(parent, zone)),
    ...agreementLines(agreement, renewal, zone),
    ...below.flatMap((one) => (one.type === 'addendum' ? addendumLines(one, zone) : signingOf(one, zone))),
    ...commitments.flatMap(commitmentLines),
    ...sessions.flatMap((session) => sessionLines(session, seesDrafts)),
    ...followUps.flatMap(followUpLines),
  ]
  const today = dayIn(zone, now)
  return lines.map((line) => ({ ...line, isAhead: line.isAhead ?? isToCome(line, today) })).toSorted(inOrder)
}

/** On its last day something has not ended, and is not late. */
const limits: readonly TimelineKind[] = ['agreement_ends', 'commitment_due', 'follow_up_due']

const isToCome = ({ kind, on }: Line, today: LocalDate): boolean => firstDayOf(on) > today || (limits.includes(kind) && on === today)

const rank = new Map(TimelineKind.options.map((kind, place) => [kind, place]))

function inOrder(one: TimelineItem, other: TimelineItem): number {
  const [day, otherDay] = [firstDayOf(one.on), firstDayOf(other.on)]
  if (day !== otherDay) return day < otherDay ? -1 : 1
  return (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0)
}
