import type * as z from 'zod/mini'
import { Holidays, type HolidaysQuery } from '#shared/holidays.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { findOwnOrNational } from '../records/nation.ts'
import { cardOf } from '../records/row.ts'
import { holidays, holidaysOf } from './store.ts'

/**
 * One page of the days off that have been entered, newest first; those of the nation are for everybody.
 * @throws DomainError as `holidays.list` of the contract lists them.
 */
export async function listHolidays(ctx: Context, caller: Caller, query: z.output<typeof HolidaysQuery>): Promise<Page<Holidays>> {
  authoriseRole(caller, 'holidays.read')
  const jurisdiction = query.jurisdiction === 'national' ? 'national' : jurisdictionOfList(caller, query.jurisdiction)
  return listPage(ctx, { jurisdiction }, holidaysOf(jurisdiction), query, (row) => cardOf(Holidays, row))
}

/** The days off of one year. @throws DomainError `not_found`, `forbidden`. */
export async function getHolidays(ctx: Context, caller: Caller, id: string): Promise<Holidays> {
  const { record, reader } = await findOwnOrNational(ctx, holidays, caller, id)
  await authorise(ctx, reader, 'holidays.read', holidays.access(record))
  return record
}
