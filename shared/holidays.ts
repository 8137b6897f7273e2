import * as z from 'zod/mini'
import { LocalDate } from './dates.ts'
import { HolidaysId } from './ids.ts'
import { fieldRule } from './parse.ts'
import { clearable, listQuery, recordFields } from './records.ts'
import { Line, Source } from './text.ts'

/** libur nasional, cuti bersama, and a day that one region has off. */
export const HolidayKind = z.enum(['national_holiday', 'collective_leave', 'regional_holiday'])
export type HolidayKind = z.infer<typeof HolidayKind>

const Days = z.array(z.strictObject({ on: LocalDate, name: Line, kind: HolidayKind })).check(z.minLength(1), z.maxLength(60))

/**
 * The days off of one year: those of the nation (SKB 3 Menteri) belong to head office, those of a region to its jurisdiction.
 * Whether collective leave counts as a working day in Ombudsman limits is not settled; each year says it.
 */
export const Holidays = z.strictObject({
  id: HolidaysId,
  ...recordFields,
  year: z.int().check(z.gte(2000), z.lte(2100)),
  legalBasis: Line,
  days: Days,
  collectiveLeaveIsWorkingDay: z.boolean(),
  sources: z.optional(z.array(Source).check(z.maxLength(10))),
})
export type Holidays = z.infer<typeof Holidays>

type Year = { year?: number | undefined; days?: readonly { on: string }[] | undefined }
const areOfTheYear = ({ year, days }: Year) => year === undefined || (days ?? []).every(({ on }) => on.startsWith(`${year}-`))
const areDistinct = ({ days }: Year) => new Set(days?.map(({ on }) => on)).size === (days ?? []).length

export const CreateHolidays = z
  .strictObject({
    id: z.optional(HolidaysId),
    ...z.pick(Holidays, { year: true, legalBasis: true, days: true, sources: true }).shape,
    collectiveLeaveIsWorkingDay: z._default(z.boolean(), false),
  })
  .check(fieldRule('days', 'invalid_value', areOfTheYear), fieldRule('days', 'not_unique', areDistinct))
export type CreateHolidays = z.infer<typeof CreateHolidays>

export const EditHolidays = z
  .strictObject({
    legalBasis: z.optional(Line),
    days: z.optional(Days),
    collectiveLeaveIsWorkingDay: z.optional(z.boolean()),
    sources: clearable(z.array(Source).check(z.maxLength(10))),
  })
  .check(fieldRule('days', 'not_unique', areDistinct))
export type EditHolidays = z.infer<typeof EditHolidays>

export const HolidaysQuery = z.strictObject(listQuery)
export const HolidaysPage = z.strictObject({ items: z.array(Holidays), next: z.optional(z.string()) })
