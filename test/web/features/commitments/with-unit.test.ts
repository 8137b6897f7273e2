import { expect, test } from 'vitest'
import { withUnit } from '#web/features/commitments/with-unit.ts'

test.each([
  ['80', '%', '80%'],
  ['80%', '%', '80%'],
  ['14', 'komponen', '14 komponen'],
  ['14 komponen', 'komponen', '14 komponen'],
  ['sudah tayang', undefined, 'sudah tayang'],
])('%s in the unit %s reads %s', (value, unit, expected) => {
  expect(withUnit(value, { unit })).toBe(expected)
})
