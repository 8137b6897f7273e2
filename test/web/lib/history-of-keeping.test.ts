import { expect, test } from 'vitest'
import type { Noun } from '#shared/ids.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { organisationLifecycle } from '#shared/organisations.ts'
import { processLifecycle } from '#shared/processes.ts'
import { userLifecycle } from '#shared/users.ts'
import { dictionary as indonesian } from '#web/i18n/id/dictionary.ts'
import { formatsOf } from '#web/lib/format.ts'
import { changesInWords } from '#web/lib/history-words.ts'
import { agencyId } from '../support/records.ts'

const nameOf = (id: string) => (id === agencyId ? 'RSUD Ulin' : '…')
const told = (noun: Noun, changes: Parameters<typeof changesInWords>[0]) =>
  changesInWords(changes, { text: indonesian, formats: formatsOf('id'), nameOf, noun }).map(
    ({ label, before, after, how }) => `${label}: ${how === 'added' ? '+' : before} > ${after}`,
  )

test('an organisation that is renamed, moved and succeeded is told by names and days', () => {
  const step = { kind: 'merge', organisationId: agencyId, on: '2026-06-01', basis: 'Perda 6/2026' }
  const changes = {
    name: { before: 'Dinas A', after: 'Dinas B' },
    parentId: { after: agencyId },
    status: { before: 'active', after: 'ended' },
    liaison: { after: { name: 'Nama Rekaan', phone: '+628112345678' } },
    formerNames: {
      before: [{ name: 'Dinas', until: '2020-01-31', basis: 'x' }],
      after: [
        { name: 'Dinas', until: '2020-01-31', basis: 'x' },
        { name: 'Dinas A', until: '2026-01-31', basis: 'y' },
      ],
    },
    succeededBy: { after: [step] },
  }
  expect(told('organisations', changes)).toEqual([
    'Nama: Dinas A > Dinas B',
    'Di bawah: kosong > RSUD Ulin',
    'Status: Aktif > Sudah tidak ada',
    'Narahubung: kosong > Nama Rekaan · +628112345678',
    'Nama sebelumnya: + > Dinas A · 31 Januari 2026',
    'Digantikan oleh: kosong > RSUD Ulin · 1 Juni 2026 · Perda 6/2026',
  ])
})

test('neither account nor code of a user is shown', () => {
  const changes = {
    status: { before: 'invited', after: 'active' },
    role: { before: 'agency', after: 'secretariat' },
    organisationId: { after: agencyId },
    subject: { after: 'local-tamu' },
    invitation: { before: { sha256: 'a'.repeat(64), expiresAt: '2026-12-05T02:00:00.000Z' } },
  }
  expect(told('users', changes)).toEqual([
    'Status: Diundang > Aktif',
    'Peran: Instansi pelaksana > Sekretariat Daerah',
    'Instansi: kosong > RSUD Ulin',
    'Akun masuk: kosong > Ya',
    'Undangan: berlaku sampai 5 Desember 2026 > kosong',
  ])
})

test('a result, a year of days off and a process are told in words', () => {
  expect(told('assessments', { zone: { after: 'green' }, category: { after: 'high' }, score: { before: 94.5, after: 94.58 } })).toEqual([
    'Zona kepatuhan: kosong > Zona hijau',
    'Kategori kualitas: kosong > Kualitas Tinggi',
    'Nilai: 94,5 > 94,58',
  ])
  const day = (on: string, name: string) => ({ on, name, kind: 'national_holiday' })
  const days = { before: [day('2027-01-01', 'Tahun Baru')], after: [day('2027-01-01', 'Tahun Baru'), day('2027-08-17', 'Proklamasi')] }
  expect(told('holidays', { days })).toEqual(['Hari libur: + > 17 Agustus 2027 · Proklamasi · Libur nasional'])
  const process = {
    done: { before: 0, after: 2 },
    doneInPass: { before: 0, after: 2 },
    position: { after: '1 x' },
    status: { before: 'running', after: 'finished' },
  }
  expect(told('processes', process)).toEqual(['Selesai dikerjakan: 0 data > 2 data', 'Status: Berjalan > Selesai'])
})

test('of a checklist only the items that changed are told, and that the order did', () => {
  const item = (code: string, critical?: boolean) => ({ code, text: `Butir ${code}`, ...(critical === undefined ? {} : { critical }) })
  const [one, two] = [item('KR-01'), item('KR-02')]
  expect(told('templates', { items: { before: [one, two], after: [one, item('KR-02', true)] } })).toEqual([
    'Butir: KR-02 Butir KR-02 > KR-02 Butir KR-02 · kritis',
  ])
  expect(told('templates', { items: { before: [one, two], after: [two, one] } })).toEqual(['Butir: urutan lama > urutan baru'])
})

test('every deed of these nouns has words of its own', () => {
  const { actions, actionsIn } = indonesian.history
  const worded = (noun: keyof typeof actionsIn) => Object.keys({ ...actions, ...actionsIn[noun] })
  expect(worded('organisations')).toEqual(
    expect.arrayContaining([...actionsOf(organisationLifecycle), 'create', 'edit', 'absorbed', 'succeed', 'taken_over']),
  )
  expect(worded('users')).toEqual(expect.arrayContaining([...actionsOf(userLifecycle), 'create', 'edit', 'accept', 'taken_over']))
  expect(worded('processes')).toEqual(expect.arrayContaining([...actionsOf(processLifecycle), 'start', 'step', 'finish']))
})
