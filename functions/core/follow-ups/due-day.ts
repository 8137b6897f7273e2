import { addDays, dayIn, type LocalDate, type Zone } from '#shared/dates.ts'
import type { CreateFollowUp, FollowUp } from '#shared/follow-ups.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { calendarOf, deadlineOf, yearsWithoutHolidays, type Calendar, type Limit, type LimitUnit } from '#shared/working-days.ts'
import type { Context } from '../context.ts'

/** The calendar that a limit needs: only working days look at one. */
export const calendarFor = async (
  { directory }: Pick<Context, 'directory'>,
  jurisdiction: Jurisdiction,
  { limit }: { limit?: { unit: LimitUnit } | undefined },
): Promise<Calendar> => (limit?.unit === 'working_days' ? directory.calendar(jurisdiction) : calendarOf([]))

type Due = { dueOn: LocalDate; limit?: Limit }

/** The due day that was named, or the last day of the limit; a limit without a first day begins today, where the owner is. */
export function dueDayOf({ dueOn, limit }: Pick<CreateFollowUp, 'dueOn' | 'limit'>, zone: Zone, calendar: Calendar, now: Date): Due {
  if (dueOn !== undefined) return { dueOn }
  if (limit === undefined) throw new Error('A follow-up has neither a due day nor a limit')
  const whole = { ...limit, from: limit.from ?? dayIn(zone, now) }
  return { dueOn: deadlineOf(whole, calendar).dueOn, limit: whole }
}

/** The years that the limit of a follow-up runs into whose holidays nobody has entered. */
export function unknownYears({ limit, originalDueOn }: Pick<FollowUp, 'limit' | 'originalDueOn'>, calendar: Calendar): number[] {
  if (limit?.unit !== 'working_days') return []
  return yearsWithoutHolidays(addDays(limit.from, 1), originalDueOn, calendar)
}
