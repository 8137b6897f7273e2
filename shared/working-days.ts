import * as z from 'zod/mini'
import { addDays, LocalDate } from './dates.ts'
import type { Holidays } from './holidays.ts'
import { Line } from './text.ts'

export const LimitUnit = z.enum(['calendar_days', 'working_days'])
export type LimitUnit = z.infer<typeof LimitUnit>

/** A time limit as law sets it: so many days of a kind after a day. The day after `from` is day 1. */
export const Limit = z.strictObject({
  unit: LimitUnit,
  days: z.int().check(z.gte(1), z.lte(730)),
  /** The day of receipt. */
  from: LocalDate,
  legalBasis: z.optional(Line),
})
export type Limit = z.infer<typeof Limit>

/** What is known of working days: the years whose holidays have been entered, and every day off in them. */
export type Calendar = { years: ReadonlySet<number>; daysOff: ReadonlySet<LocalDate> }

/**
 * The calendar of a jurisdiction: the nation's days off and its own. A year counts as known when the nation's list is there;
 * collective leave is off unless its year says that it is a working day.
 */
export function calendarOf(
  national: readonly Pick<Holidays, 'year' | 'days' | 'collectiveLeaveIsWorkingDay'>[],
  own: readonly Pick<Holidays, 'year' | 'days' | 'collectiveLeaveIsWorkingDay'>[] = [],
): Calendar {
  const daysOff = [...national, ...own].flatMap(({ days, collectiveLeaveIsWorkingDay }) =>
    days.filter(({ kind }) => kind !== 'collective_leave' || !collectiveLeaveIsWorkingDay).map(({ on }) => on),
  )
  return { years: new Set(national.map(({ year }) => year)), daysOff: new Set(daysOff) }
}

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))
const isWeekend = (date: LocalDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

/** Monday to Friday, and not a day off (Perpres 21/2023). */
export const isWorkingDay = (date: LocalDate, { daysOff }: Calendar): boolean => !isWeekend(date) && !daysOff.has(date)

/** The last day of a limit, and the years it runs into whose holidays nobody has entered: the day may then come later. */
export type Deadline = { dueOn: LocalDate; yearsWithoutHolidays: number[] }

/**
 * The last day of a limit. Calendar days are counted through; working days skip weekends and days off
 * (30 working days of Peraturan Ombudsman 58/2023 art. 54; 60 calendar days of UU 37/2008).
 */
export function deadlineOf({ unit, days, from }: Pick<Limit, 'unit' | 'days' | 'from'>, calendar: Calendar): Deadline {
  if (unit === 'calendar_days') return { dueOn: addDays(from, days), yearsWithoutHolidays: [] }
  let dueOn = from
  for (let counted = 0; counted < days;) {
    dueOn = addDays(dueOn, 1)
    if (isWorkingDay(dueOn, calendar)) counted += 1
  }
  return { dueOn, yearsWithoutHolidays: yearsWithoutHolidays(addDays(from, 1), dueOn, calendar) }
}

/** The years from one day to another whose holidays are not known. */
export function yearsWithoutHolidays(first: LocalDate, last: LocalDate, { years }: Calendar): number[] {
  const length = Math.max(0, yearOf(last) - yearOf(first) + 1)
  return Array.from({ length }, (_, index) => yearOf(first) + index).filter((year) => !years.has(year))
}
