import { expect, test } from 'vitest'
import type { OrganisationCard } from '#shared/organisations.ts'
import type { AgendaItem } from '#shared/overview.ts'
import { askedOfAgencies, groupAgenda, ofGovernment } from '#web/features/overview/group-agenda.ts'
import { keyOf } from '#web/features/overview/key-of-item.ts'
import { missingYear } from '#web/features/overview/missing-year.ts'

const item = (title: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  noun: 'commitments',
  reason: 'due',
  id: title,
  title,
  dueOn: '2026-12-01',
  zone: 'Asia/Makassar',
  ownerId: 'org_a',
  overdue: false,
  daysLeft: 9,
  ...changes,
})
const titles = (items: readonly AgendaItem[]) => items.map(({ title }) => title)

test('what is handed in, commitment or follow-up, stands apart for those who can only wait', () => {
  const items = [
    item('late', { overdue: true, daysLeft: -2 }),
    item('soon', { noun: 'follow-ups', followUpStatus: 'assigned', daysLeft: 3 }),
    item('done', { commitmentStatus: 'submitted', overdue: true, daysLeft: -5 }),
    item('done too', { noun: 'follow-ups', followUpStatus: 'submitted' }),
    item('later'),
  ]
  const groups = groupAgenda(items, { setsSubmittedApart: true })
  expect([groups.late, groups.week, groups.next, groups.waiting].map(titles)).toEqual([['late'], ['soon'], ['later'], ['done', 'done too']])
  expect(titles(groupAgenda(items, { setsSubmittedApart: false }).late)).toEqual(['late', 'done'])
})

test('a session and each dated part of it are told apart', () => {
  const session = (more: Partial<AgendaItem>) => item('ses_1', { noun: 'sessions', reason: 'approval', ...more })
  const parts = [{}, { step: 0 }, { step: 1 }, { partId: 'stm_1' }]
  expect(new Set(parts.map((more) => keyOf(session(more)))).size).toBe(parts.length)
})

test('an agency is shown the visits to come and what was agreed in them, and none of the reports that the Ombudsman owes', () => {
  const visit = item('visit', { noun: 'sessions', reason: 'visit' })
  const items = [
    visit,
    item('report', { noun: 'sessions', reason: 'report', overdue: true }),
    item('approval', { noun: 'sessions', reason: 'approval' }),
    item('missed', { noun: 'sessions', reason: 'visit', overdue: true }),
    item('promised', { noun: 'sessions', reason: 'promise', overdue: true }),
    item('agreed', { noun: 'sessions', reason: 'step', overdue: true, step: 0 }),
    item('duty', { overdue: true }),
  ]
  expect(titles(askedOfAgencies(items))).toEqual(['visit', 'promised', 'agreed', 'duty'])
})

test('a secretariat sees what its own government owes', () => {
  const card = (id: string, kind: OrganisationCard['kind'], parentId?: string): OrganisationCard => ({
    id,
    kind,
    name: id,
    zone: 'Asia/Makassar',
    ...(parentId === undefined ? {} : { parentId }),
  })
  const cards = [
    card('org_province', 'provincial_government'),
    card('org_secretariat', 'provincial_secretariat', 'org_province'),
    card('org_a', 'local_agency', 'org_province'),
    card('org_police', 'regional_police'),
  ]
  const items = [item('own'), item('police', { ownerId: 'org_police' })]
  expect(titles(ofGovernment(items, 'org_secretariat', cards))).toEqual(['own'])
})

test('the next year counts as missing as soon as this one is there', () => {
  const now = new Date('2026-11-22')
  expect(missingYear([], now)).toBe(2026)
  expect(missingYear([{ year: 2026 }], now)).toBe(2027)
  expect(missingYear([{ year: 2026 }, { year: 2027 }], now)).toBeUndefined()
})
