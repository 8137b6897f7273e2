import type { Holidays } from '#shared/holidays.ts'

/** The first of this year and the next whose days off nobody has entered. */
export function missingYear(years: readonly Pick<Holidays, 'year'>[], now: Date): number | undefined {
  const current = now.getFullYear()
  return [current, current + 1].find((year) => !years.some((entered) => entered.year === year))
}
