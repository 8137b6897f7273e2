import { dayIn, type LocalDate, type Zone } from '#shared/dates.ts'

/** The calendar day that it is in a zone now. */
export const todayIn = (zone: Zone): LocalDate => dayIn(zone, new Date())

/** Whether a moment has gone by. */
export const isPast = (instant: string): boolean => Date.parse(instant) <= Date.now()
