import { expect, test } from 'vitest'
import { parseInput } from '#shared/parse.ts'
import { CreateSession, EditSession } from '#shared/sessions.ts'
import { emptyPlan, planBody, planEdit, planPath, planTexts } from '#web/features/sessions/session-fields.ts'
import { timeOf } from '#web/features/sessions/time-of.ts'
import { me } from '../../support/records.ts'
import { sessionWith, ulidOf } from './sessions.ts'

const organisation = ulidOf('org', 4)
const filledPlan = emptyPlan({ title: 'Kunjungan', hostId: organisation, organisationIds: organisation })

test('a plan with a title and one organisation is enough, and the planner leads it', () => {
  const body = parseInput(CreateSession, planBody(filledPlan, me))
  expect(body).toMatchObject({ title: 'Kunjungan', type: 'mentoring', hostId: organisation, organisationIds: [organisation] })
  expect(body.facilitators).toEqual([{ userId: me.id, name: me.name, organisationId: me.organisationId }])
  expect(body.on).toBeUndefined()
  expect(body.certainty).toBeUndefined()
})

test.each([
  ['2026-11-20', '', 'day'],
  ['2026-11', '', 'month'],
  ['2026-11-20', 'yes', 'unknown'],
  ['', 'yes', 'unknown'],
])('a date %j that is unsure: %j has the certainty %s', (on, isUnsure, certainty) => {
  expect(planBody({ ...filledPlan, on, isUnsure }, me).certainty).toBe(certainty)
})

test('times are taken as people write them', () => {
  expect(['9.30', '09:30', ' 14.05 ', '', 'pagi'].map(timeOf)).toEqual(['09:30', '09:30', '14:05', undefined, 'pagi'])
})

test('other facilitators are named with titles and positions, a line each', () => {
  const { facilitators } = planBody({ ...filledPlan, isMine: '', others: 'Dr. Nama Rekaan, S.H. - Kepala Perwakilan\n\nOrang Lain' }, me)
  expect(facilitators).toEqual([{ name: 'Dr. Nama Rekaan, S.H.', position: 'Kepala Perwakilan' }, { name: 'Orang Lain' }])
})

test('a point on the map is read from its text, and what is no number is refused by name', () => {
  const withPoint = { ...filledPlan, 'place.name': 'Aula', 'place.point': '-3.4421, 114.8329, 12' }
  expect(planBody(withPoint, me).place).toEqual({ name: 'Aula', point: { latitude: -3.4421, longitude: 114.8329, accuracy: 12 } })
  expect(() => parseInput(CreateSession, planBody({ ...withPoint, 'place.point': 'di sana' }, me))).toThrow('not valid')
})

test('a place without a name is refused, since an address alone names no place', () => {
  expect(() => parseInput(CreateSession, planBody({ ...filledPlan, 'place.address': 'Jl. Rekaan 1' }, me))).toThrow('not valid')
})

test('an edit sends what was touched and nothing else, so that it never undoes what others changed', () => {
  const session = sessionWith({
    purpose: 'Lama',
    dateNote: 'Dua sumber',
    agenda: [{ text: 'Pembukaan', quote: { text: 'dibuka', source: 0 } }],
  })
  const start = planTexts(session, me)
  expect(planEdit(start, start, me, session)).toEqual({})
  const meanwhile = { ...session, title: 'Judul baru dari orang lain' }
  const changes = planEdit({ ...start, purpose: '', agenda: 'Pembukaan\nTanya jawab' }, start, me, meanwhile)
  expect(changes).toEqual({ purpose: null, agenda: [{ text: 'Pembukaan', quote: { text: 'dibuka', source: 0 } }, { text: 'Tanya jawab' }] })
  expect(parseInput(EditSession, changes)).toEqual(changes)
})

test('a date and its certainty change together', () => {
  const session = sessionWith({ on: '2024-06', certainty: 'unknown' })
  const start = planTexts(session, me)
  expect(start.isUnsure).toBe('yes')
  expect(planEdit({ ...start, on: '2024-06-11' }, start, me, session)).toEqual({ on: '2024-06-11', certainty: 'unknown' })
  expect(planEdit({ ...start, isUnsure: '' }, start, me, session)).toEqual({ on: '2024-06', certainty: 'month', dateNote: null })
})

test('refusals of the API find their field', () => {
  expect(['certainty', 'facilitators.1.name', 'place.name'].map(planPath)).toEqual(['isUnsure', 'others', 'place.name'])
})
