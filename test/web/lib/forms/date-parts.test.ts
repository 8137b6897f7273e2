import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateState, partsOf, textOfParts } from '#web/lib/forms/date-parts.ts'

test('parts that are typed become a date', () => {
  expect(textOfParts({ day: '5', month: '3', year: '2027' })).toBe('2027-03-05')
  expect(dateState('2027-03-05')).toBe('day')
})

test('without a day it is a month', () => {
  expect(textOfParts({ day: '', month: '3', year: '2027' })).toBe('2027-03')
  expect(dateState('2027-03')).toBe('month')
})

test('a day that the calendar lacks is wrong, half a date is only not finished', () => {
  expect(dateState(textOfParts({ day: '30', month: '2', year: '2027' }))).toBe('wrong')
  expect(dateState(textOfParts({ day: '30', month: '', year: '' }))).toBe('partial')
  expect(dateState(textOfParts({ day: '30', month: '2', year: '20' }))).toBe('partial')
  expect(dateState('')).toBe('empty')
})

test('every date survives being taken apart and put together', () => {
  const dates = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(fc.property(dates, (date) => textOfParts(partsOf(date)) === date))
  expect(partsOf('2027-03-05')).toEqual({ day: '5', month: '3', year: '2027' })
})
