import { DomainError, type FieldError } from '#shared/errors.ts'
import type { HolidayKind, Holidays } from '#shared/holidays.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import { filled } from '#web/lib/forms/values.ts'
import { repeatedAt, rowLabels, rowsOf, rowTexts } from '#web/lib/forms/row-texts.ts'
import { sourceLabels, sourcesOf, sourceTexts } from '#web/lib/forms/source-rows.ts'
import type { NamedRows } from '#web/lib/forms/use-rows-form.ts'

type Texts = Readonly<Record<string, string>>
const shape = { name: 'days', parts: ['on', 'name', 'kind'], most: 60 }

export const dayList = ({ settings }: Dictionary): NamedRows => ({ ...shape, rowName: settings.holidayForm.row })

/** What head office can declare; a region declares its own days only. */
export const nationalKinds: readonly HolidayKind[] = ['national_holiday', 'collective_leave']
export const firstKind = (isNational: boolean): HolidayKind => (isNational ? 'national_holiday' : 'regional_holiday')

export const inOrder = (days: Holidays['days']): Holidays['days'] => days.toSorted((one, other) => one.on.localeCompare(other.on))

/** Texts of the form for a year, or for a new one. */
export const holidayTexts = (holidays?: Holidays, year = ''): Record<string, string> => ({
  year: holidays === undefined ? year : String(holidays.year),
  legalBasis: holidays?.legalBasis ?? '',
  collectiveLeaveIsWorkingDay: holidays?.collectiveLeaveIsWorkingDay === true ? 'yes' : 'no',
  ...rowTexts(shape, inOrder(holidays?.days ?? [])),
  ...sourceTexts(holidays?.sources),
})

export function holidayLabels(text: Dictionary): Record<string, string> {
  const { year, legalBasis, collective, days, on, name, kind } = text.settings.holidayForm
  const own = { year, legalBasis, collectiveLeaveIsWorkingDay: collective }
  return { ...own, ...rowLabels(shape, days, { on, name, kind }), ...sourceLabels(text) }
}

/** @throws DomainError that names the rows whose day is of another year, or stands there already. */
export function daysOf(values: Texts, year: string) {
  const rows = rowsOf(values, shape)
  const dates = rows.map(({ on = '' }) => on)
  const at = (place: number, code: FieldError['code']): FieldError => ({ path: `days.${place}.on`, code })
  const outside = dates.flatMap((on, place) => (/^\d{4}$/.test(year) && /^\d{4}-\d/.test(on) && !on.startsWith(`${year}-`) ? [place] : []))
  const fields = [
    ...outside.map((place) => at(place, 'invalid_value')),
    ...repeatedAt(dates.map((on) => (on.length === 10 ? on : ''))).map((place) => at(place, 'not_unique')),
  ]
  if (fields.length > 0) throw new DomainError('invalid_input', 'Days are not of the year, or repeat.', { fields })
  return rows.map(filled)
}

export function createdFrom(values: Texts): unknown {
  const { year = '', legalBasis = '', collectiveLeaveIsWorkingDay } = values
  const sources = sourcesOf(values)
  return {
    ...filled({ legalBasis }),
    ...(year.trim() === '' ? {} : { year: /^\s*\d{4}\s*$/.test(year) ? Number(year) : year }),
    days: daysOf(values, year.trim()),
    collectiveLeaveIsWorkingDay: collectiveLeaveIsWorkingDay === 'yes',
    ...(sources.length === 0 ? {} : { sources }),
  }
}

/** What the form says differently than the record; a list that was not touched keeps its order. */
export function editedFrom(values: Texts, holidays: Holidays): Record<string, unknown> {
  const before = holidayTexts(holidays)
  const year = String(holidays.year)
  const said = (texts: Texts): Record<string, unknown> => {
    const sources = sourcesOf(texts)
    return {
      legalBasis: (texts['legalBasis'] ?? '').trim(),
      days: daysOf(texts, year),
      collectiveLeaveIsWorkingDay: texts['collectiveLeaveIsWorkingDay'] === 'yes',
      sources: sources.length === 0 ? null : sources,
    }
  }
  const old = said(before)
  return Object.fromEntries(Object.entries(said(values)).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field])))
}
