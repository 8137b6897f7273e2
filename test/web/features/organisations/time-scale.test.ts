import { expect, test } from 'vitest'
import type { SessionCard } from '#shared/sessions.ts'
import {
  breaksIn,
  heldOn,
  linesOf,
  placeOfDay,
  placeOfYear,
  pointsOf,
  yearsOf,
  type Point,
} from '#web/features/organisations/time-scale.ts'

const organisationId = 'org_01F8MECHZX0000000000000004'
const id = 'asm_01F8MECHZX0000000000000001'
const points: Point[] = [
  { year: 2021, scheme: 'three_zone', score: 78 },
  { year: 2023, scheme: 'five_category', score: 85.77 },
  { year: 2024, scheme: 'five_category', score: 94.58 },
  { year: 2025, scheme: 'opinion', score: 82.15 },
]

test('results without a number are no points, and the others stand in the order of their years', () => {
  const results = [
    { id, organisationId, year: 2024, scheme: 'five_category', score: 94.58 },
    { id, organisationId, year: 2022, scheme: 'five_category' },
    { id, organisationId, year: 2023, scheme: 'five_category', score: 85.77 },
  ] as const
  expect(pointsOf(results).map(({ year }) => year)).toEqual([2023, 2024])
})

test('no line joins two ways of measuring, least of all 2024 and 2025', () => {
  expect(linesOf(points)).toEqual([[points[1], points[2]]])
})

test('every change of measuring that the picture spans is a break', () => {
  expect(breaksIn(yearsOf(points, []))).toEqual([2022, 2025])
  expect(breaksIn([2022, 2023, 2024])).toEqual([])
  expect(breaksIn([2025, 2026])).toEqual([])
})

test('the axis runs over all years, those without a result too, and one year alone gets its neighbours', () => {
  expect(yearsOf([{ year: 2023, scheme: 'five_category', score: 80 }], ['2026-10-14'])).toEqual([2023, 2024, 2025, 2026])
  expect(yearsOf([{ year: 2024, scheme: 'five_category', score: 80 }], [])).toEqual([2023, 2024, 2025])
})

test('a result stands in the middle of its year and a session on its day, or in the middle of its month', () => {
  const years = [2024, 2025]
  expect(placeOfYear(2025, years)).toBe(1.5)
  expect(placeOfDay('2024-01-01', years)).toBeLessThan(0.01)
  expect(placeOfDay('2025-12-31', years)).toBeGreaterThan(1.99)
  expect(placeOfDay('2025-06', years)).toBeCloseTo(1 + 5.468 / 12, 2)
})

test('only sessions that took place, on a day that is known, are ticks', () => {
  const session: Omit<SessionCard, 'status' | 'on'> = {
    id: 'ses_01F8MECHZX0000000000000001',
    title: 'Pendampingan',
    type: 'mentoring',
    hostId: organisationId,
    organisationIds: [organisationId],
    zone: 'Asia/Makassar',
    findings: 0,
    suggestions: 0,
    promises: 0,
  }
  const held = heldOn([
    { ...session, status: 'approved', on: '2026-10-14' },
    { ...session, status: 'held', on: '2024-06' },
    { ...session, status: 'planned', on: '2026-12-02' },
    { ...session, status: 'reported' },
  ])
  expect(held).toEqual(['2024-06', '2026-10-14'])
})
