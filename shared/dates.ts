import * as z from 'zod/mini'

/** A calendar day `YYYY-MM-DD`, without time or zone. */
export const LocalDate = z.iso.date()
export type LocalDate = z.infer<typeof LocalDate>

/** A day or, where sources give no more, a month: `YYYY-MM-DD` or `YYYY-MM`. */
export const DayOrMonth = z.union([LocalDate, z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))])

/** An instant, UTC ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** The three zones of Indonesia: WIB, WITA, WIT. */
export const Zone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])
export type Zone = z.infer<typeof Zone>

/** Zones from west to east, so that the last one is always the first to see a new day. */
export const zones = Zone.options

// Indonesia has no daylight saving and has kept these offsets since 1988 (Keppres 41/1987).
const offsetHours: Record<Zone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }

const hour = 3_600_000
const day = 24 * hour

/** The calendar day on which `instant` falls in `zone`. */
export function dayIn(zone: Zone, instant: Date): LocalDate {
  return new Date(instant.getTime() + offsetHours[zone] * hour).toISOString().slice(0, 10)
}

/** `date` moved by `days` calendar days; `days` may be negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}

/** First day that a `YYYY-MM-DD` or `YYYY-MM` can mean. */
export const firstDayOf = (date: string): LocalDate => (date.length === 7 ? `${date}-01` : date)
