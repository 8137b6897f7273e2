import type { LocalDate } from '#shared/dates.ts'
import type { Holidays } from '#shared/holidays.ts'

/** This year and the next, as far as nobody entered their days off. */
export function missingOf(national: readonly Pick<Holidays, 'year'>[], today: LocalDate): { year: number; isNow: boolean }[] {
  const now = Number(today.slice(0, 4))
  const known = new Set(national.map(({ year }) => year))
  return [now, now + 1].filter((year) => !known.has(year)).map((year) => ({ year, isNow: year === now }))
}
