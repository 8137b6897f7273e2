import { Holidays } from '#shared/holidays.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { nounPosition, uniqueKey } from '#functions/platform/table/keys.ts'
import type { Table, Write } from '#functions/platform/table/table.ts'
import type { NounDefinition } from '../records/noun.ts'
import { cardOf } from '../records/row.ts'
import { newestOf, type Asked } from '../records/questions.ts'

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

export const holidaysOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'holidays')

/** More years than anybody will enter. */
const mostYears = 100

/** The days off that have been entered for a jurisdiction, of all years. */
export async function readYears(table: Table, jurisdiction: Jurisdiction): Promise<Holidays[]> {
  const { rows } = await table.query({ ...holidaysOf(jurisdiction), limit: mostYears }, { jurisdiction })
  return rows.map((row) => cardOf(Holidays, row))
}
