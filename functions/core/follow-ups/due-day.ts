import { dayIn, type LocalDate, type Zone } from '#shared/dates.ts'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import type { CreateFollowUp, FollowUp } from '#shared/follow-ups.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { calendarOf, deadlineOf, type Calendar, type Limit, type LimitUnit } from '#shared/working-days.ts'
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

/** How the day that a limit gave looks by the calendar of today: years that nobody has entered, and the other day that it gives now. */
export function recounted(
  { limit, originalDueOn }: Pick<FollowUp, 'limit' | 'originalDueOn'>,
  calendar: Calendar,
): Pick<FollowUpAnswer, 'yearsWithoutHolidays' | 'limitNowEndsOn'> {
  if (limit === undefined) return { yearsWithoutHolidays: [] }
  const { dueOn, ...rest } = deadlineOf(limit, calendar)
  return { ...rest, ...(dueOn === originalDueOn ? {} : { limitNowEndsOn: dueOn }) }
}
