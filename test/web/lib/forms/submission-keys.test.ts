import { beforeEach, expect, test } from 'vitest'
import { forgetSubmission, keyForSubmission } from '#web/lib/forms/submission-keys.ts'

beforeEach(() => localStorage.clear())

test('the same submission keeps its key, also after a reload', () => {
  const first = keyForSubmission('report.cmt_1', { note: 'Satu' })
  expect(keyForSubmission('report.cmt_1', { note: 'Satu' })).toBe(first)
})

test('another text, another form and another submission after success get other keys', () => {
  const first = keyForSubmission('report.cmt_1', { note: 'Satu' })
  const other = keyForSubmission('report.cmt_1', { note: 'Dua' })
  const elsewhere = keyForSubmission('report.cmt_2', { note: 'Dua' })
  forgetSubmission('report.cmt_1')
  const later = keyForSubmission('report.cmt_1', { note: 'Dua' })
  expect(new Set([first, other, elsewhere, later]).size).toBe(4)
})

test('a broken memory is no obstacle', () => {
  localStorage.setItem('kawal.submission.report.cmt_1', '{')
  expect(keyForSubmission('report.cmt_1', {})).toMatch(/^[0-9a-f-]{36}$/)
})
