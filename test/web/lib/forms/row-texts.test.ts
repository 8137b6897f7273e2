import { describe, expect, test } from 'vitest'
import { missingOf } from '#web/features/settings/missing-of.ts'
import { atSlots, freeSlot, moved, repeatedAt, rowsOf, rowTexts } from '#web/lib/forms/row-texts.ts'

const shape = { name: 'items', parts: ['code', 'text'], most: 3 }
const filled = rowTexts(shape, [
  { code: 'KR-01', text: 'one' },
  { code: 'KR-02', text: 'two' },
])

describe('rows of a form', () => {
  test('slots that nobody uses yet are there as well, so that a draft finds them', () => {
    expect(filled).toMatchObject({ items: '0,1', 'items.1.text': 'two', 'items.2.code': '', 'items.2.text': '' })
  })

  test('a row that moves keeps its texts', () => {
    const values = { ...filled, items: moved(['0', '1'], '1', -1).join(',') }
    expect(rowsOf(values, shape).map(({ code }) => code)).toEqual(['KR-02', 'KR-01'])
  })

  test('the first row cannot go up, nor the last one down', () => {
    expect(moved(['0', '1'], '0', -1)).toEqual(['0', '1'])
    expect(moved(['0', '1'], '1', 1)).toEqual(['0', '1'])
  })

  test('a new row takes a slot that is free; a full list takes none', () => {
    expect(freeSlot(shape, ['2', '0'])).toBe('1')
    expect(freeSlot(shape, ['2', '0', '1'])).toBeUndefined()
  })

  test('a problem at a place is shown at the row that stands there now', () => {
    const values = { ...filled, items: '2,0' }
    const problems = [
      { path: 'items.1.code', code: 'required' as const },
      { path: 'items', code: 'not_unique' as const },
      { path: 'title', code: 'required' as const },
    ]
    expect(atSlots(problems, [shape], values).map(({ path }) => path)).toEqual(['items.0.code', 'items', 'title'])
  })

  test('only the later of two equal texts repeats, and empty ones never do', () => {
    expect(repeatedAt(['a', '', 'b', 'a', ''])).toEqual([3])
  })
})

test('this year and the next are missed when nobody entered them', () => {
  expect(missingOf([{ year: 2026 }], '2026-11-22')).toEqual([{ year: 2027, isNow: false }])
  expect(missingOf([{ year: 2025 }], '2026-11-22')).toEqual([
    { year: 2026, isNow: true },
    { year: 2027, isNow: false },
  ])
  expect(missingOf([{ year: 2026 }, { year: 2027 }], '2026-11-22')).toEqual([])
})
