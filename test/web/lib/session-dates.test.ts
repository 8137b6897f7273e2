import { expect, test } from 'vitest'
import { dictionary as english } from '#web/i18n/en/dictionary.ts'
import { dictionary as indonesian } from '#web/i18n/id/dictionary.ts'
import { formatsOf } from '#web/lib/format.ts'
import { dateInWords } from '#web/lib/session-dates.ts'

test.each([
  [{ on: '2024-06-11', certainty: 'day' }, '11 Juni 2024'],
  [{ on: '2024-06-11' }, '11 Juni 2024'],
  [{ on: '2024-06', certainty: 'month' }, 'Juni 2024, tanggal perlu dikonfirmasi'],
  [{ on: '2024-06-11', certainty: 'month' }, 'Juni 2024, tanggal perlu dikonfirmasi'],
  [{ on: '2024-06-11', certainty: 'unknown' }, '11 Juni 2024, tanggal perlu dikonfirmasi'],
  [{ certainty: 'unknown' }, 'tanggal tidak diketahui'],
  [{}, 'tanggal belum ditentukan'],
] as const)('of %j no more is said than is known', (dated, words) => {
  expect(dateInWords(dated, indonesian, formatsOf('id'))).toBe(words)
})

test('the same in English, and shorter in a list', () => {
  expect(dateInWords({ on: '2024-06', certainty: 'unknown' }, english, formatsOf('en'))).toBe('June 2024, date to be confirmed')
  expect(dateInWords({ on: '2024-06-11' }, english, formatsOf('en'), true)).toBe('11 Jun 2024')
})
