import { invalidField } from '#shared/errors.ts'
import type { HolidayKind, Holidays } from '#shared/holidays.ts'

/** Head office enters what the nation has off, a region what it alone has off. */
const isKindOf = (jurisdiction: string, kind: HolidayKind): boolean => (kind === 'regional_holiday') === (jurisdiction !== 'national')

/**
 * Each day is of the year, and of a kind that the jurisdiction can declare.
 * @throws DomainError `invalid_input` that names the first day that is not.
 */
export function requireOwnDays({ jurisdiction, year, days }: Pick<Holidays, 'jurisdiction' | 'year' | 'days'>): void {
  for (const [position, { on, kind }] of days.entries()) {
    if (!on.startsWith(`${year}-`)) throw invalidField(`days.${position}.on`, 'invalid_value')
    if (!isKindOf(jurisdiction, kind)) throw invalidField(`days.${position}.kind`, 'invalid_value')
  }
}
