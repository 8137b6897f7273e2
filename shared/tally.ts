import * as z from 'zod/mini'
import { addDays, DayOrMonth, dayIn, LocalDate, Zone, zones } from './dates.ts'
import { AgreementStatus, AgreementType } from './agreements.ts'
import { CommitmentCategory, CommitmentStatus, isOpen } from './commitments.ts'
import { dueSoonWithinDays } from './duties.ts'
import { FollowUpStatus, FollowUpVerdict, isOpenFollowUp } from './follow-ups.ts'
import { SessionStatus, SessionType } from './sessions.ts'

/**
 * The number of the way in which counters are made of events, with their watches and their places in indexes. Raised whenever other
 * rows come of the same events, or records get other places: data of an earlier way is then counted again and placed anew, once.
 */
export const tallyEdition = 2

const Count = z.int()

/** zone -> `YYYY-MM` -> `DD` -> what is open and due that day. */
export const DueDays = z.partialRecord(Zone, z.record(z.string(), z.record(z.string(), Count)))
export type DueDays = z.infer<typeof DueDays>

/** What alarms need to know of one agreement; kept in its own tally. */
export const Watch = z.object({
  /** Absent while only what hangs under it has been counted. */
  agreement: z.optional(
    z.object({
      type: AgreementType,
      status: AgreementStatus,
      title: z.string(),
      ownerId: z.string(),
      signedOn: z.optional(DayOrMonth),
      /** The day on which it was entered into Kawal. */
      recordedOn: LocalDate,
    }),
  ),
  /** PKS directly below it that have not been cancelled. */
  children: Count,
  /** Sessions about it that have taken place; a signing is none. */
  heldSessions: Count,
  /** The last day on which anything was done for it; absent while nothing was. */
  activeOn: z.optional(LocalDate),
})
export type Watch = z.infer<typeof Watch>

export const FollowUpCounts = z.object({
  status: z.partialRecord(FollowUpStatus, Count),
  verdict: z.partialRecord(FollowUpVerdict, Count),
  /** Open products of oversight, which count toward the Opini, and open suggestions. */
  openProducts: Count,
  openSuggestions: Count,
  due: DueDays,
})

export const noFollowUps = () => ({ status: {}, verdict: {}, openProducts: 0, openSuggestions: 0, due: {} })
export const SessionCounts = z.object({
  status: z.partialRecord(SessionStatus, Count),
  /** Those that have taken place. */
  type: z.partialRecord(SessionType, Count),
})

export const noSessions = () => ({ status: {}, type: {} })

/**
 * Counters of one scope (a jurisdiction, the nation, an organisation or an agreement), kept by the projector.
 * Nothing in it depends on today: open commitments are counted by zone, month and day of their due date, and the
 * reader adds up those that are late in that zone's calendar. Zero counts are left out.
 */
export const Tally = z.object({
  agreements: z.object({
    type: z.partialRecord(AgreementType, Count),
    status: z.partialRecord(AgreementStatus, Count),
  }),
  commitments: z.object({
    status: z.partialRecord(CommitmentStatus, Count),
    fulfilledByCategory: z.partialRecord(CommitmentCategory, Count),
    countedByCategory: z.partialRecord(CommitmentCategory, Count),
    noEvidence: Count,
    due: DueDays,
  }),
  followUps: z._default(FollowUpCounts, noFollowUps),
  sessions: z._default(SessionCounts, noSessions),
})
export type Tally = z.infer<typeof Tally>

export const emptyTally = (): Tally => ({
  followUps: noFollowUps(),
  sessions: noSessions(),
  agreements: { type: {}, status: {} },
  commitments: { status: {}, fulfilledByCategory: {}, countedByCategory: {}, noEvidence: 0, due: {} },
})

/** Counts by age of what is late: 1-30, 31-90 and more than 90 days. */
const LateAges = z.strictObject({ upTo30: Count, upTo90: Count, over90: Count })

/** The one look: what is promised, kept, late and next. */
export const Summary = z.strictObject({
  agreements: z.strictObject({
    total: Count,
    byType: z.partialRecord(AgreementType, Count),
    byStatus: z.partialRecord(AgreementStatus, Count),
  }),
  commitments: z.strictObject({
    /** All records, cancelled ones included. */
    total: Count,
    byStatus: z.partialRecord(CommitmentStatus, Count),
    open: Count,
    overdue: Count,
    dueSoon: Count,
    noEvidence: Count,
    lateAges: LateAges,
    /** Per category: fulfilled of counted; a cancelled commitment does not count. */
    byCategory: z.partialRecord(CommitmentCategory, z.strictObject({ counted: Count, fulfilled: Count })),
    /** Open ones by month of their due date, earliest first. */
    dueByMonth: z.array(z.strictObject({ month: z.string(), open: Count })),
  }),
  followUps: z.strictObject({
    total: Count,
    byStatus: z.partialRecord(FollowUpStatus, Count),
    byVerdict: z.partialRecord(FollowUpVerdict, Count),
    open: Count,
    overdue: Count,
    dueSoon: Count,
    openProducts: Count,
    openSuggestions: Count,
  }),
  sessions: z.strictObject({
    total: Count,
    held: Count,
    byStatus: z.partialRecord(SessionStatus, Count),
    heldByType: z.partialRecord(SessionType, Count),
  }),
})
export type Summary = z.infer<typeof Summary>

/** How a due day stands to today in its zone. */
type Standing = 'over90' | 'upTo90' | 'upTo30' | 'soon' | 'later'

/** Days in ISO order compare as text, so today is worked out once for each zone and not for each day. */
function standingIn(zone: Zone, now: Date): (dueOn: LocalDate) => Standing {
  const today = dayIn(zone, now)
  const [over90, over30, soon] = [addDays(today, -90), addDays(today, -30), addDays(today, dueSoonWithinDays)]
  return (dueOn) => (dueOn < over90 ? 'over90' : dueOn < over30 ? 'upTo90' : dueOn < today ? 'upTo30' : dueOn <= soon ? 'soon' : 'later')
}

const sum = (counts: Iterable<number | undefined>): number => [...counts].reduce<number>((total, count) => total + (count ?? 0), 0)

/** What is open by the standing of its due day, and by month, earliest first. */
function countDue(due: DueDays, now: Date) {
  const open: Record<Standing, number> = { over90: 0, upTo90: 0, upTo30: 0, soon: 0, later: 0 }
  const byMonth = new Map<string, number>()
  for (const zone of zones) {
    const standingOf = standingIn(zone, now)
    for (const [month, days] of Object.entries(due[zone] ?? {})) {
      byMonth.set(month, (byMonth.get(month) ?? 0) + sum(Object.values(days)))
      for (const [day, count] of Object.entries(days)) open[standingOf(`${month}-${day}`)] += count
    }
  }
  const months = [...byMonth].sort(([one], [other]) => (one < other ? -1 : 1)).map(([month, count]) => ({ month, open: count }))
  return { ...open, months }
}

const byCategory = (tally: Tally): Summary['commitments']['byCategory'] => {
  const { countedByCategory, fulfilledByCategory } = tally.commitments
  return Object.fromEntries(
    CommitmentCategory.options.flatMap((category) => {
      const counted = countedByCategory[category] ?? 0
      return counted === 0 ? [] : [[category, { counted, fulfilled: fulfilledByCategory[category] ?? 0 }]]
    }),
  )
}

/**
 * Counters as people read them at an instant: what is late is decided by each zone's own calendar.
 * @param now the instant of reading.
 */
export function summarise(tally: Tally, now: Date): Summary {
  const due = countDue(tally.commitments.due, now)
  const { status } = tally.commitments
  const { followUps, sessions } = tally
  const followUpsDue = countDue(followUps.due, now)
  return {
    agreements: {
      total: sum(Object.values(tally.agreements.type)),
      byType: tally.agreements.type,
      byStatus: tally.agreements.status,
    },
    commitments: {
      total: sum(Object.values(status)),
      byStatus: status,
      open: sum(CommitmentStatus.options.filter(isOpen).map((open) => status[open])),
      overdue: due.upTo30 + due.upTo90 + due.over90,
      dueSoon: due.soon,
      noEvidence: tally.commitments.noEvidence,
      lateAges: { upTo30: due.upTo30, upTo90: due.upTo90, over90: due.over90 },
      byCategory: byCategory(tally),
      dueByMonth: due.months,
    },
    followUps: {
      total: sum(Object.values(followUps.status)),
      byStatus: followUps.status,
      byVerdict: followUps.verdict,
      open: sum(FollowUpStatus.options.filter(isOpenFollowUp).map((open) => followUps.status[open])),
      overdue: followUpsDue.upTo30 + followUpsDue.upTo90 + followUpsDue.over90,
      dueSoon: followUpsDue.soon,
      openProducts: followUps.openProducts,
      openSuggestions: followUps.openSuggestions,
    },
    sessions: {
      total: sum(Object.values(sessions.status)),
      held: sum(Object.values(sessions.type)),
      byStatus: sessions.status,
      heldByType: sessions.type,
    },
  }
}
