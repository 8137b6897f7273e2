import { LocalDate } from '#shared/dates.ts'

/** A date while it is typed: `YYYY-MM-DD` with parts that may still be empty. */
export type DateParts = { day: string; month: string; year: string }

export function partsOf(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split('-')
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }
}

const two = (text: string) => (/^\d$/.test(text) ? `0${text}` : text)

/** Parts -> text; empty when nothing is typed, `YYYY-MM` when only the day is left out. */
export function textOfParts({ day, month, year }: DateParts): string {
  if (day === '' && month === '' && year === '') return ''
  return day === '' ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** What the reader can be told about the text: a day, a month, not a date, or nothing yet. */
export function dateState(text: string): 'empty' | 'day' | 'month' | 'partial' | 'wrong' {
  const { day, month, year } = partsOf(text)
  if (text === '') return 'empty'
  if (LocalDate.safeParse(text).success) return 'day'
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return 'month'
  return day !== '' && month !== '' && year.length === 4 ? 'wrong' : 'partial'
}
