import { dayIn, type LocalDate, type Zone } from '#shared/dates.ts'
import type { TimelineItem } from '#shared/overview.ts'

/** One line of the story before it is put among the others. `isAhead` is given only where it does not follow from the day. */
export type Line = Omit<TimelineItem, 'isAhead'> & { isAhead?: boolean }

/** A day of a source and, where nobody knows it, the day on which the record was entered. */
export const dayOrEntry = (on: string | undefined, createdAt: string, zone: Zone): Pick<Line, 'on' | 'isDayUnknown'> =>
  on === undefined ? { on: dayOf(createdAt, zone), isDayUnknown: true } : { on }

export const dayOf = (instant: string, zone: Zone): LocalDate => dayIn(zone, new Date(instant))
