import { expect, test } from 'vitest'
import { dictionary as english } from '#web/i18n/en/dictionary.ts'
import { dictionary as indonesian } from '#web/i18n/id/dictionary.ts'
import { formatsOf } from '#web/lib/format.ts'
import { changesInWords, differences } from '#web/lib/history-words.ts'
import type { Teller } from '#web/lib/history/told.ts'
import { agencyId, commitmentWith } from '../support/records.ts'

const nameOf = (id: string) => (id === agencyId ? 'RSUD Ulin' : '…')
const id: Teller = { text: indonesian, formats: formatsOf('id'), nameOf, noun: 'commitments' }
const en: Teller = { text: english, formats: formatsOf('en'), nameOf, noun: 'commitments' }

test('a change of status, percentage and date is told in words', () => {
  const changes = {
    status: { before: 'not_started', after: 'in_progress' },
    progressPercent: { before: 0, after: 40 },
    dueOn: { before: '2026-12-15', after: '2027-03-05' },
  }
  expect(changesInWords(changes, id)).toEqual([
    { label: 'Status', before: 'Belum ditindaklanjuti', after: 'Dalam proses' },
    { label: 'Kemajuan', before: '0%', after: '40%' },
    { label: 'Tenggat', before: '15 Desember 2026', after: '5 Maret 2027' },
  ])
  expect(changesInWords(changes, en)[2]).toEqual({ label: 'Due date', before: '15 December 2026', after: '5 March 2027' })
})

test('ids become names and numbers of files', () => {
  const doc = (number: number) => `doc_01F8MECHZX000000000000000${number}`
  const changes = { ownerId: { after: agencyId }, evidence: { before: [doc(1)], after: [doc(1), doc(2)] } }
  expect(changesInWords(changes, id)).toEqual([
    { label: 'Penanggung jawab', before: 'kosong', after: 'RSUD Ulin' },
    { label: 'Bukti dukung', before: '1 berkas', after: '2 berkas' },
  ])
})

test('bookkeeping is not told, and neither is what is said elsewhere', () => {
  const changes = { version: { before: 1, after: 2 }, reports: { before: 0, after: 1 }, actual: { after: '3' } }
  expect(changesInWords(changes, id)).toEqual([{ label: 'Realisasi', before: 'kosong', after: '3' }])
  expect(changesInWords(changes, id, ['actual'])).toEqual([])
})

test('a field that nobody has worded never shows its name in code', () => {
  expect(changesInWords({ somethingNew: { before: { a: 1 }, after: [1] } }, id)).toEqual([])
  expect(changesInWords({ somethingNew: { before: 1, after: 2 } }, id)).toEqual([{ label: 'Isian lain', before: '1', after: '2' }])
})

test('what two states of a record differ in reads like a history', () => {
  const before = commitmentWith()
  const after = commitmentWith({ version: 4, progressPercent: 60, actions: [] })
  expect(changesInWords(differences(before, after), id)).toEqual([{ label: 'Kemajuan', before: '30%', after: '60%' }])
})
