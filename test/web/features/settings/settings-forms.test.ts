import { describe, expect, test } from 'vitest'
import { CreateTemplate, EditTemplate } from '#shared/checklists.ts'
import { CreateHolidays, EditHolidays } from '#shared/holidays.ts'
import { parseInput } from '#shared/parse.ts'
import * as year from '#web/features/settings/holidays-form.ts'
import * as checklist from '#web/features/settings/template-form.ts'

const kept = { jurisdiction: '63', version: 3, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' } as const
const sources = [{ title: 'Harian', isAdvertorial: true, author: 'A. B.' }]
const template = {
  ...kept,
  id: 'tpl_00000000000000000000000001',
  code: 'KR',
  title: 'Kunjungan',
  kind: 'standard' as const,
  items: [
    { code: 'KR-01', text: 'Loket', critical: true },
    { code: 'KR-02', text: 'Maklumat', advice: 'Pasang' },
  ],
  goodFrom: 80,
  fairFrom: 60,
  sources,
}
const holidays = {
  ...kept,
  id: 'hol_00000000000000000000000001',
  year: 2026,
  legalBasis: 'SKB',
  days: [
    { on: '2026-08-17', name: 'Kemerdekaan', kind: 'national_holiday' as const },
    { on: '2026-01-01', name: 'Tahun baru', kind: 'national_holiday' as const },
  ],
  collectiveLeaveIsWorkingDay: true,
  sources,
}
const fieldsOf = (deed: () => unknown): unknown => {
  try {
    return deed()
  } catch (error) {
    return error
  }
}

describe('the form of a checklist', () => {
  test('an untouched form changes nothing', () => {
    expect(checklist.editedFrom(checklist.templateTexts(template), template)).toEqual({})
  })

  test('rows in another order, a new limit and retiring are the whole change', () => {
    const values = { ...checklist.templateTexts(template), items: '1,0', fairFrom: '55 %', isRetired: 'yes' }
    expect(parseInput(EditTemplate, checklist.editedFrom(values, template))).toEqual({
      items: [template.items[1], template.items[0]],
      fairFrom: 55,
      isRetired: true,
    })
  })

  test('a new one carries its items and sources as they were typed', () => {
    const body = checklist.createdFrom({ ...checklist.templateTexts(template), code: 'kr', 'items.1.text': 'dua\nbaris' })
    expect(parseInput(CreateTemplate, body)).toMatchObject({ code: 'KR', items: [{ critical: true }, { text: 'dua baris' }], sources })
  })

  test('a code that stands there already is told at its own row', () => {
    const values = { ...checklist.templateTexts(template), 'items.1.code': 'KR-01' }
    expect(fieldsOf(() => checklist.itemsOf(values))).toMatchObject({ details: { fields: [{ path: 'items.1.code', code: 'not_unique' }] } })
  })
})

describe('the form of a year', () => {
  test('an untouched form changes nothing, though it shows the days in their order', () => {
    const texts = year.holidayTexts(holidays)
    expect(texts['days.0.on']).toBe('2026-01-01')
    expect(year.editedFrom(texts, holidays)).toEqual({})
  })

  test('a row less and another rule are the whole change', () => {
    const values = { ...year.holidayTexts(holidays), days: '0', collectiveLeaveIsWorkingDay: 'no' }
    expect(parseInput(EditHolidays, year.editedFrom(values, holidays))).toEqual({
      days: [holidays.days[1]],
      collectiveLeaveIsWorkingDay: false,
    })
  })

  test('a new year is sent as it was typed', () => {
    expect(parseInput(CreateHolidays, year.createdFrom(year.holidayTexts(holidays)))).toMatchObject({ year: 2026, sources })
  })

  test('days of another year and days that repeat are told at their rows', () => {
    const values = { ...year.holidayTexts(holidays), days: '0,1,2', 'days.1.on': '2027-08-17', 'days.2.on': '2026-01-01' }
    expect(fieldsOf(() => year.daysOf(values, '2026'))).toMatchObject({
      details: {
        fields: [
          { path: 'days.1.on', code: 'invalid_value' },
          { path: 'days.2.on', code: 'not_unique' },
        ],
      },
    })
  })
})
