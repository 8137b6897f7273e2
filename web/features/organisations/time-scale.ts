import { schemeYears, type AssessmentCard, type AssessmentScheme } from '#shared/assessments.ts'
import type { SessionCard, SessionStatus } from '#shared/sessions.ts'

/** A result that has a number. */
export type Point = { year: number; scheme: AssessmentScheme; score: number }

export const pointsOf = (assessments: readonly AssessmentCard[]): Point[] =>
  assessments
    .flatMap(({ year, scheme, score }) => (score === undefined ? [] : [{ year, scheme, score }]))
    .toSorted((one, other) => one.year - other.year)

const heldStatuses: readonly SessionStatus[] = ['held', 'reported', 'approved']

/** Days, or months where nobody knows more, on which sessions took place. */
export const heldOn = (sessions: readonly SessionCard[]): string[] =>
  sessions.flatMap(({ status, on }) => (heldStatuses.includes(status) && on !== undefined ? [on] : [])).toSorted()

/** Every year from the first to the last thing there is; one year alone gets its neighbours. */
export function yearsOf(points: readonly Point[], days: readonly string[]): number[] {
  const years = [...points.map(({ year }) => year), ...days.map((day) => Number(day.slice(0, 4)))]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const from = first === last ? first - 1 : first
  return Array.from({ length: (first === last ? last + 1 : last) - from + 1 }, (_, index) => from + index)
}

/** Where in the years a point stands: in the middle of its year. */
export const placeOfYear = (year: number, years: readonly number[]): number => year - (years[0] ?? year) + 0.5

/** Where in the years a day stands; a month in its middle. */
export function placeOfDay(day: string, years: readonly number[]): number {
  const [year = '', month = '1', date = '15'] = day.split('-')
  return Number(year) - (years[0] ?? 0) + (Number(month) - 1 + (Number(date) - 0.5) / 31) / 12
}

/** Years with which another way of measuring began, as far as the years before them are in the picture too. */
export const breaksIn = (years: readonly number[]): number[] =>
  Object.values(schemeYears)
    .map(({ from }) => from)
    .filter((from) => years.includes(from) && years.includes(from - 1))

/** What may be joined by a line: results of one scheme, never across a break. */
export function linesOf(points: readonly Point[]): Point[][] {
  const lines: Partial<Record<AssessmentScheme, Point[]>> = {}
  for (const point of points) lines[point.scheme] = [...(lines[point.scheme] ?? []), point]
  return Object.values(lines).filter((line) => line.length > 1)
}
