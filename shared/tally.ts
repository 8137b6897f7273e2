import * as z from 'zod/mini'
import { addDays, dayIn, daysBetween, Zone, zones, type LocalDate } from './dates.ts'
import { AgreementStatus, AgreementType } from './agreements.ts'
import { CommitmentCategory, CommitmentStatus, dueSoonWithinDays, isOpen } from './commitments.ts'

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

type DueDay = { zone: Zone; dueOn: LocalDate; open: number }

const dueDays = (tally: Tally): DueDay[] =>
  zones.flatMap((zone) =>
    Object.entries(tally.commitments.due[zone] ?? {}).flatMap(([month, days]) =>
      Object.entries(days).map(([day, open]) => ({ zone, dueOn: `${month}-${day}`, open })),
    ),
  )

const sum = (counts: Iterable<number | undefined>): number => [...counts].reduce<number>((total, count) => total + (count ?? 0), 0)

const sumWhere = (days: DueDay[], holds: (day: DueDay) => boolean): number => sum(days.filter(holds).map((day) => day.open))

const dueByMonth = (days: DueDay[]) => {
  const months = [...new Set(days.map((day) => day.dueOn.slice(0, 7)))].sort()
  return months.map((month) => ({ month, open: sumWhere(days, (day) => day.dueOn.startsWith(month)) }))
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
  const days = dueDays(tally)
  const lateBy = ({ zone, dueOn }: DueDay) => daysBetween(dueOn, dayIn(zone, now))
  const isSoon = ({ zone, dueOn }: DueDay) => dueOn >= dayIn(zone, now) && dueOn <= addDays(dayIn(zone, now), dueSoonWithinDays)
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
      overdue: sumWhere(days, (day) => lateBy(day) > 0),
      dueSoon: sumWhere(days, isSoon),
      noEvidence: tally.commitments.noEvidence,
      lateAges: {
        upTo30: sumWhere(days, (day) => lateBy(day) > 0 && lateBy(day) <= 30),
        upTo90: sumWhere(days, (day) => lateBy(day) > 30 && lateBy(day) <= 90),
        over90: sumWhere(days, (day) => lateBy(day) > 90),
      },
      byCategory: byCategory(tally),
      dueByMonth: dueByMonth(days),
    },
  }
}
