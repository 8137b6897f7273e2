import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayIn, DayOrMonth, daysBetween, Instant, firstDayOf, LocalDate, Zone, zones } from '#shared/dates.ts'

const localDate = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2120-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the day in a zone', () => {
  it.each([
    ['Asia/Jakarta', '2026-03-01T16:59:59.999Z', '2026-03-01'],
    ['Asia/Jakarta', '2026-03-01T17:00:00.000Z', '2026-03-02'],
    ['Asia/Makassar', '2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['Asia/Makassar', '2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['Asia/Jayapura', '2026-03-01T14:59:59.999Z', '2026-03-01'],
    ['Asia/Jayapura', '2026-03-01T15:00:00.000Z', '2026-03-02'],
    ['Asia/Jakarta', '2025-12-31T16:59:59.999Z', '2025-12-31'],
    ['Asia/Jakarta', '2025-12-31T17:00:00.000Z', '2026-01-01'],
    ['Asia/Jayapura', '2025-12-31T15:00:00.000Z', '2026-01-01'],
    ['Asia/Makassar', '2028-02-28T16:00:00.000Z', '2028-02-29'],
  ] as const)('%s at %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day)
  })

  it('is the one that the operating system’s calendar shows', () => {
    const formats = new Map(Zone.options.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone })]))
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2120-01-01T00:00:00Z'), noInvalidDate: true }),
        fc.constantFrom(...Zone.options),
        (instant, zone) => {
          expect(dayIn(zone, instant)).toBe(formats.get(zone)?.format(instant))
        },
      ),
    )
  })

  it('begins in the east first', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), (instant) => {
        const days = zones.map((zone) => dayIn(zone, instant))
        expect(days).toEqual(days.toSorted())
      }),
    )
  })
})

describe('counting days', () => {
  it('adding and measuring are inverse', () => {
    fc.assert(
      fc.property(localDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const other = addDays(date, days)
        expect(LocalDate.safeParse(other).success).toBe(true)
        expect(daysBetween(date, other)).toBe(days)
        expect(daysBetween(other, date)).toBe(0 - days)
        expect(addDays(other, -days)).toBe(date)
      }),
    )
  })

  it('order of text is order of time', () => {
    fc.assert(
      fc.property(localDate, localDate, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0)
      }),
    )
  })

  it.each([
    ['2026-03-02', 60, '2026-05-01'],
    ['2026-05-04', 60, '2026-07-03'],
    ['2026-08-03', 60, '2026-10-02'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i calendar days are %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
  })
})

describe('days and months', () => {
  it.each([
    ['2024-02', '2024-02-01'],
    ['2021-12', '2021-12-01'],
    ['2021-12-05', '2021-12-05'],
  ])('%s can be as early as %s', (date, first) => {
    expect(firstDayOf(date)).toBe(first)
  })

  it('the first day of a month is in it, and the day before is not', () => {
    fc.assert(
      fc.property(localDate, (date) => {
        const month = date.slice(0, 7)
        expect(firstDayOf(month).slice(0, 7)).toBe(month)
        expect(addDays(firstDayOf(month), -1).slice(0, 7)).not.toBe(month)
        expect(firstDayOf(date)).toBe(date)
      }),
    )
  })

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00:00Z', '', '2026-00-10'])(
    '%j is no day',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false)
    },
  )

  it('a month may stand for a day where sources give no more', () => {
    for (const good of ['2021-10', '2021-10-26']) expect(DayOrMonth.safeParse(good).success).toBe(true)
    for (const bad of ['2021', '2021-00', '2021-13', '2021-1', '10-2021']) expect(DayOrMonth.safeParse(bad).success).toBe(false)
  })

  it('an instant is UTC', () => {
    expect(Instant.safeParse('2026-01-01T00:00:00.000Z').success).toBe(true)
    for (const bad of ['2026-01-01T00:00:00+08:00', '2026-01-01 00:00', '2026-01-01']) expect(Instant.safeParse(bad).success).toBe(false)
  })
})
