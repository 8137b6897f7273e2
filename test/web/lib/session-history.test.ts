import { expect, test } from 'vitest'
import { Session, sessionLifecycle } from '#shared/sessions.ts'
import { dictionary as english } from '#web/i18n/en/dictionary.ts'
import { dictionary as indonesian } from '#web/i18n/id/dictionary.ts'
import { formatsOf } from '#web/lib/format.ts'
import { changesInWords } from '#web/lib/history-words.ts'
import type { Teller } from '#web/lib/history/told.ts'
import { sessionWith, ulidOf } from '../features/sessions/sessions.ts'

const teller: Teller = {
  text: indonesian,
  formats: formatsOf('id'),
  nameOf: (id) => (id === ulidOf('org', 4) ? 'RSUD Ulin' : '…'),
  noun: 'sessions',
}
const told = (field: string, before: unknown, after: unknown) => changesInWords({ [field]: { before, after } }, teller)[0]

const stair = { id: ulidOf('fnd', 1), text: 'Tangga curam', tone: 'needs_improvement', isCritical: true }
const chair = { id: ulidOf('fnd', 2), text: 'Kursi roda ada', tone: 'positive' }

test('a finding more is told as one more, one that left as one less', () => {
  expect(told('findings', [stair], [stair, chair])).toEqual({
    label: 'Temuan',
    before: '',
    after: 'Kursi roda ada · Sudah baik',
    how: 'added',
  })
  expect(told('findings', [stair, chair], [chair])).toEqual({
    label: 'Temuan',
    before: 'Tangga curam · Perlu perbaikan · kritis',
    after: '',
    how: 'removed',
  })
  expect(told('findings', [stair], [{ ...stair, isCritical: false }])).toMatchObject({ after: 'Tangga curam · Perlu perbaikan' })
  expect(told('findings', undefined, [chair])).toEqual({ label: 'Temuan', before: 'kosong', after: 'Kursi roda ada · Sudah baik' })
})

test('people, places, lists and checklists are told in words', () => {
  expect(told('participants', undefined, [{ role: 'guest', group: 'Warga' }])?.after).toBe('Warga')
  expect(told('organisationIds', [], [ulidOf('org', 4)])?.after).toBe('RSUD Ulin')
  expect(told('place', { name: 'Aula' }, { name: 'Loket', address: 'Jl. Rekaan 1' })).toMatchObject({
    before: 'Aula',
    after: 'Loket · Jl. Rekaan 1',
  })
  const checklist = {
    templateId: ulidOf('tpl', 1),
    templateVersion: 1,
    code: 'B',
    title: 'Sarana',
    kind: 'standard',
    answers: { 'KR-01': 'met' },
    result: { score: 100, checked: 1, total: 1, class: 'good', failedCritical: [] },
  }
  expect(told('checklists', undefined, [checklist])?.after).toBe('Sarana · 1 dari 1 diperiksa · Nilai 100%')
  expect(told('photoIds', undefined, [ulidOf('doc', 1)])?.after).toBe('1 berkas')
  expect(told('status', 'held', 'reported')).toMatchObject({ after: 'Menunggu persetujuan laporan' })
})

test.each([
  ['Indonesian', indonesian],
  ['English', english],
])('every field and every deed of a session has its words in %s', (_, { history }) => {
  const spoken = new Set(Object.keys(history.fieldsIn.sessions).concat(Object.keys(history.fields)))
  const kept = ['id', 'version', 'createdAt', 'updatedAt', 'jurisdiction', 'isExample']
  expect(Object.keys(Session.shape).filter((field) => !kept.includes(field) && !spoken.has(field))).toEqual([])
  const deeds = [...Object.keys(sessionLifecycle.moves), 'create', 'edit', 'add_finding', 'comment', 'plan_next', 'release_next']
  expect(deeds.filter((deed) => !(deed in history.actionsIn.sessions))).toEqual([])
})

test('no field of a whole session shows a code or JSON', () => {
  const session = sessionWith({ probes: ['Tanya'], alsoTypes: ['visit'], facilitators: [{ name: 'Rina', position: 'Asisten' }] })
  const changes = Object.fromEntries(Object.entries(session).map(([field, after]) => [field, { after }]))
  const words = changesInWords(changes, teller, ['zone']).map(({ after }) => after)
  expect(words.filter((text) => /[{}[\]_]|^(org|ses|usr)_/.test(text))).toEqual([])
})

test('a step that is done, and a day that is taken away, are told with the step or promise', () => {
  const meeting = { text: 'Rapat', status: 'open', dueOn: '2026-12-05' }
  expect(told('nextSteps', [meeting], [{ ...meeting, status: 'done' }])).toEqual({
    label: 'Langkah berikut',
    before: 'Rapat · Belum dilakukan · paling lambat 5 Desember 2026',
    after: 'Rapat · Sudah dilakukan · paling lambat 5 Desember 2026',
  })
  const said = { id: ulidOf('stm', 1), kind: 'promise', text: 'Kursi disediakan' }
  expect(told('statements', [{ ...said, dueOn: '2027-01-10' }], [said])).toMatchObject({
    before: 'Janji · Kursi disediakan · paling lambat 10 Januari 2027',
    after: 'Janji · Kursi disediakan',
  })
  expect(indonesian.history.actionsIn.sessions.complete_step).toBe('menandai satu langkah selesai')
  expect(english.history.actionsIn.sessions.complete_step).toBe('marked a step as done')
})
