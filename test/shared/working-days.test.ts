import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#shared/dates.ts'
import { CreateHolidays } from '#shared/holidays.ts'
import { calendarOf, deadlineOf, isWorkingDay, Limit, yearsWithoutHolidays } from '#shared/working-days.ts'

const of2026 = CreateHolidays.parse(JSON.parse(readFileSync('infra/local/sample/holidays.json', 'utf8')))
const calendar = calendarOf([of2026])
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days))
const anyLength = fc.integer({ min: 1, max: 200 })
const inWorkingDays = (from: string, days: number, known = calendar) => deadlineOf({ unit: 'working_days', days, from }, known)

describe('the days off of 2026', () => {
  it('are 17 of the nation and 8 of collective leave, and leave 240 working days', () => {
    const ofKind = (kind: string) => of2026.days.filter((day) => day.kind === kind).length
    expect([ofKind('national_holiday'), ofKind('collective_leave'), of2026.days.length]).toEqual([17, 8, 25])
    const days = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))
    expect(days.filter((day) => isWorkingDay(day, calendar))).toHaveLength(240)
  })

  it('say where they come from', () => {
    expect(of2026.legalBasis).toMatch(/SKB 3 Menteri Nomor 1497 Tahun 2025/)
    expect(of2026.sources).toHaveLength(2)
  })
})

/** Day of receipt -> the last of 14 and of 30 working days, and of 60 calendar days; worked out by hand. */
const vectors = [
  ['2026-03-02', '2026-03-27', '2026-04-21', '2026-05-01'],
  ['2026-05-04', '2026-05-26', '2026-06-23', '2026-07-03'],
  ['2026-08-03', '2026-08-24', '2026-09-16', '2026-10-02'],
  ['2026-01-29', '2026-02-20', '2026-03-16', '2026-03-30'],
] as const

describe('a limit', () => {
  it.each(vectors)('from %s ends after 14 working days on %s, 30 on %s, 60 calendar days on %s', (from, fourteen, thirty, sixty) => {
    expect(inWorkingDays(from, 14)).toEqual({ dueOn: fourteen, yearsWithoutHolidays: [] })
    expect(inWorkingDays(from, 30)).toEqual({ dueOn: thirty, yearsWithoutHolidays: [] })
    expect(deadlineOf({ unit: 'calendar_days', days: 60, from }, calendar)).toEqual({ dueOn: sixty, yearsWithoutHolidays: [] })
  })

  it('ends earlier where collective leave counts as working days', () => {
    const lenient = calendarOf([{ ...of2026, collectiveLeaveIsWorkingDay: true }])
    expect(inWorkingDays('2026-03-02', 14, lenient).dueOn).toBe('2026-03-23')
    expect(inWorkingDays('2026-03-02', 30, lenient).dueOn).toBe('2026-04-15')
    expect(inWorkingDays('2026-08-03', 14, lenient).dueOn).toBe('2026-08-24')
  })

  it('skips the days off of the region too', () => {
    const ownDay = { year: 2026, days: [{ on: '2026-08-14', name: 'Hari jadi', kind: 'regional_holiday' as const }] }
    const regional = calendarOf([of2026], [{ ...ownDay, collectiveLeaveIsWorkingDay: false }])
    expect(inWorkingDays('2026-08-03', 14, regional).dueOn).toBe('2026-08-26')
  })

  it('says into which years it runs whose days off are not known; those of a region alone are not enough', () => {
    expect(inWorkingDays('2026-12-21', 14)).toEqual({ dueOn: '2027-01-12', yearsWithoutHolidays: [2027] })
    expect(inWorkingDays('2025-12-22', 14).yearsWithoutHolidays).toEqual([2025])
    expect(inWorkingDays('2025-12-31', 3).yearsWithoutHolidays).toEqual([])
    expect(inWorkingDays('2026-12-21', 500).yearsWithoutHolidays).toEqual([2027, 2028])
    const next = { year: 2027, days: [{ on: '2027-01-01', name: 'Tahun Baru', kind: 'national_holiday' as const }] }
    expect(inWorkingDays('2026-12-21', 14, calendarOf([of2026, { ...next, collectiveLeaveIsWorkingDay: false }]))).toEqual({
      dueOn: '2027-01-13',
      yearsWithoutHolidays: [],
    })
    expect(inWorkingDays('2026-12-21', 14, calendarOf([of2026], [{ ...next, collectiveLeaveIsWorkingDay: false }]))).toEqual({
      dueOn: '2027-01-13',
      yearsWithoutHolidays: [2027],
    })
    expect(deadlineOf({ unit: 'calendar_days', days: 60, from: '2026-12-21' }, calendar).yearsWithoutHolidays).toEqual([])
    expect(yearsWithoutHolidays('2027-05-01', '2026-05-01', calendar)).toEqual([])
  })

  it('of working days ends on a working day, with exactly so many of them after the day of receipt', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (from, days) => {
        const { dueOn } = inWorkingDays(from, days)
        expect(isWorkingDay(dueOn, calendar)).toBe(true)
        const after = Array.from({ length: daysBetween(from, dueOn) }, (_, index) => addDays(from, index + 1))
        expect(after.filter((day) => isWorkingDay(day, calendar))).toHaveLength(days)
      }),
    )
  })

  it('of working days is never shorter than as many calendar days, and a longer one never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (from, days) => {
        expect(inWorkingDays(from, days).dueOn >= addDays(from, days)).toBe(true)
        expect(inWorkingDays(from, days + 1).dueOn > inWorkingDays(from, days).dueOn).toBe(true)
        expect(inWorkingDays(addDays(from, 1), days).dueOn >= inWorkingDays(from, days).dueOn).toBe(true)
      }),
    )
  })

  it('is of whole days of a known kind, at most two years of them', () => {
    const limit = { unit: 'working_days', days: 14, from: '2026-03-02' }
    expect(Limit.safeParse(limit).success).toBe(true)
    for (const wrong of [{ days: 0 }, { days: 731 }, { days: 1.5 }, { unit: 'weeks' }, { from: '2026-02-30' }])
      expect(Limit.safeParse({ ...limit, ...wrong }).success).toBe(false)
  })
})
