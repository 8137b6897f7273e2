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

const byAgreement: Teller = { ...id, noun: 'agreements' }
const byFollowUp: Teller = { ...id, noun: 'follow-ups' }

test('a follow-up is told with both axes, its response and its limit in its own words', () => {
  const said = { at: '2026-11-10T02:00:00.000Z', by: 'usr_01F8MECHZX0000000000000001' }
  const changes = {
    status: { before: 'submitted', after: 'verified' },
    verdict: { before: 'not_followed_up', after: 'not_actionable' },
    judged: { after: { ...said, note: 'Aturannya dicabut.', reason: 'regulation_changed' } },
    response: { after: { ...said, organisationId: agencyId, onBehalf: false, kind: 'accepted_in_part', reason: 'Sebagian' } },
    limit: { before: { unit: 'working_days', days: 30, from: '2026-11-10', legalBasis: 'Pasal 54' } },
    trail: { after: [] },
  }
  expect(changesInWords(changes, byFollowUp)).toEqual([
    { label: 'Pekerjaan', before: 'Menunggu verifikasi', after: 'Selesai diverifikasi' },
    { label: 'Penilaian Ombudsman', before: 'Belum ditindaklanjuti', after: 'Tidak dapat ditindaklanjuti' },
    { label: 'Alasan penilaian', before: 'kosong', after: 'Perubahan peraturan' },
    { label: 'Tanggapan instansi', before: 'kosong', after: 'Diterima sebagian' },
    { label: 'Batas waktu', before: '30 hari kerja sejak 10 November 2026 · Pasal 54', after: 'kosong' },
  ])
})

test('a verdict without a reason of the list adds nothing to its note', () => {
  const judged = { at: '2026-11-10T02:00:00.000Z', by: 'usr_01F8MECHZX0000000000000001', note: 'Sesuai.' }
  expect(changesInWords({ judged: { after: judged } }, byFollowUp)).toEqual([])
})

test('where a follow-up comes from is said in one word', () => {
  const source = { kind: 'session', sessionId: 'ses_01F8MECHZX0000000000000001', findingId: 'fnd_01F8MECHZX0000000000000001' }
  const wordOf = (after: object) => changesInWords({ source: { after } }, byFollowUp)[0]?.after
  expect(wordOf(source)).toBe('Temuan')
  expect(wordOf({ ...source, suggestionId: 'sug_01F8MECHZX0000000000000001' })).toBe('Saran')
  expect(wordOf({ kind: 'session', sessionId: source.sessionId })).toBe('Hasil pendampingan')
  expect(wordOf({ kind: 'oversight_product', productType: 'improvement_advice' })).toBe('Saran perbaikan')
})

test('an agreement that rests, is amended and renewed is told without a code', () => {
  const changes = {
    suspended: { after: { reason: 'Menunggu hasil pemeriksaan', on: '2026-11-10' } },
    terminated: { after: { reason: 'Instansi digabung', on: '2026-12-31' } },
    renewing: { after: { title: 'Berita acara', number: '5/BA/2026' } },
    amends: { before: { endsOn: '2027-01-01' }, after: { endsOn: null, scope: ['oversight'] } },
    amendedByIds: { after: ['agr_01F8MECHZX0000000000000002'] },
    carries: { before: ['a', 'b'], after: ['a'] },
    renewedById: { after: 'agr_01F8MECHZX0000000000000003' },
    type: { before: 'pks', after: 'work_plan' },
  }
  expect(changesInWords(changes, byAgreement).map(({ label, before, after }) => `${label}: ${before} > ${after}`)).toEqual([
    'Penangguhan: kosong > 10 November 2026 · Menunggu hasil pemeriksaan',
    'Pengakhiran: kosong > 31 Desember 2026 · Instansi digabung',
    'Dasar tetap dijalankan: kosong > Berita acara · 5/BA/2026',
    'Isi adendum: Berakhir: 1 Januari 2027 > Ruang lingkup: Pengawasan pelayanan publik; Berakhir: dihapus',
    'Diubah oleh adendum: kosong > 1 adendum',
    'Komitmen yang dibawa: 2 komitmen > 1 komitmen',
    'Naskah penerus: kosong > Ya',
    'Jenis: Perjanjian Kerja Sama > Rencana Kerja',
  ])
})
