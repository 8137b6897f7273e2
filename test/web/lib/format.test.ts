import { expect, test } from 'vitest'
import { formatsOf } from '#web/lib/format.ts'

const id = formatsOf('id')
const en = formatsOf('en')

test('days are written with the name of the month, never as bare numbers', () => {
  expect([id.day('2026-03-05'), id.shortDay('2026-03-05'), id.fullDay('2026-03-05')]).toEqual([
    '5 Maret 2026',
    '5 Mar 2026',
    'Kamis, 5 Maret 2026',
  ])
  expect([en.day('2026-03-05'), en.fullDay('2026-03-05')]).toEqual(['5 March 2026', 'Thursday, 5 March 2026'])
})

test('a month without a day stays a month', () => {
  expect(id.day('2021-10')).toBe('Oktober 2021')
})

test.each([
  ['Asia/Jakarta', '22 November 2026, 09.05 WIB'],
  ['Asia/Makassar', '22 November 2026, 10.05 WITA'],
  ['Asia/Jayapura', '22 November 2026, 11.05 WIT'],
] as const)('an instant is told in the local time of %s, with the name of the zone', (zone, words) => {
  expect(id.instant('2026-11-22T02:05:00.000Z', zone)).toBe(words)
})

test('near midnight the local day counts', () => {
  expect(id.instant('2026-11-22T16:30:00.000Z', 'Asia/Makassar')).toBe('23 November 2026, 00.30 WITA')
})

test('sizes are in kB and MB with the decimal mark of the language', () => {
  expect([id.size(1), id.size(512_000), id.size(2_460_000), en.size(2_460_000)]).toEqual(['1 kB', '512 kB', '2,5 MB', '2.5 MB'])
})
