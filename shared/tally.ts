import * as z from 'zod/mini'
import { addDays, dayIn, Zone, zones, type LocalDate } from './dates.ts'
import { AgreementStatus, AgreementType } from './agreements.ts'
import { CommitmentCategory, CommitmentStatus, isOpen } from './commitments.ts'
import { dueSoonWithinDays } from './duties.ts'

const Count = z.int()

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
    /** zone -> `YYYY-MM` -> `DD` -> open commitments due that day. */
    due: z.partialRecord(Zone, z.record(z.string(), z.record(z.string(), Count))),
  }),
})
export type Tally = z.infer<typeof Tally>

export const emptyTally = (): Tally => ({
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

/** Open commitments by the standing of their due day, and by month, earliest first. */
function countDue({ commitments }: Tally, now: Date) {
  const open: Record<Standing, number> = { over90: 0, upTo90: 0, upTo30: 0, soon: 0, later: 0 }
  const byMonth = new Map<string, number>()
  for (const zone of zones) {
    const standingOf = standingIn(zone, now)
    for (const [month, days] of Object.entries(commitments.due[zone] ?? {})) {
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
  const due = countDue(tally, now)
  const { status } = tally.commitments
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
  }
}
