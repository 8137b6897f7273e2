import { Holidays } from '#shared/holidays.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { calendarOf, type Calendar } from '#shared/working-days.ts'
import { nounPosition, uniqueKey } from '#functions/platform/table/keys.ts'
import type { Question, Table, Write } from '#functions/platform/table/table.ts'
import type { NounDefinition } from '../records/noun.ts'
import { cardOf } from '../records/row.ts'

/** Lists show the whole record, and a calendar is made from the list: all of it is in the card. */
export const holidays: NounDefinition<Holidays> = {
  noun: 'holidays',
  schema: Holidays,
  cardFields: ['year', 'legalBasis', 'days', 'collectiveLeaveIsWorkingDay', 'sources', 'createdAt', 'updatedAt'],
  cardExtras: ({ jurisdiction, version }) => ({ jurisdiction, version }),
  positions: ({ id, jurisdiction }) => ({ byNoun: nounPosition(jurisdiction, 'holidays', id) }),
  access: ({ jurisdiction }) => ({ jurisdiction }),
}

/** Holds a year of a jurisdiction for one record. */
export const yearGuard = ({ id, jurisdiction, year }: Holidays): Write => ({
  put: { ...uniqueKey('holidays', jurisdiction, String(year)), jurisdiction, holidaysId: id },
  condition: { kind: 'absent' },
})

export const holidaysOf = (jurisdiction: Jurisdiction): Omit<Question, 'limit' | 'after'> => ({
  index: 'byNoun',
  partition: nounPosition(jurisdiction, 'holidays', '').partition,
  newestFirst: true,
})

/** More years than a limit can run through. */
const mostYears = 100

/** What is known of the working days of a jurisdiction: the days off of the nation and its own. */
export async function readCalendar(table: Table, jurisdiction: Jurisdiction): Promise<Calendar> {
  const ofOne = async (one: Jurisdiction) => {
    const { rows } = await table.query({ ...holidaysOf(one), limit: mostYears }, { jurisdiction: one })
    return rows.map((row) => cardOf(Holidays, row))
  }
  const [national, own] = await Promise.all([ofOne('national'), jurisdiction === 'national' ? [] : ofOne(jurisdiction)])
  return calendarOf(national, own)
}
