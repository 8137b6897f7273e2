import { expect, test } from 'vitest'
import { storedPhone } from '#web/lib/forms/phone.ts'

test('a number as people write it is stored with its country', () => {
  expect(storedPhone('0811-2345-678')).toBe('+628112345678')
  expect(storedPhone('(0511) 335.1234')).toBe('+625113351234')
  expect(storedPhone('+62 811 2345 678')).toBe('+628112345678')
})
