import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTally, TallyCard } from '#functions/core/overview/tally-card.ts'
import { zones } from '#shared/dates.ts'
import { emptyTally, type Tally } from '#shared/tally.ts'
import { sizeOfItem } from '#test/support/meter.ts'

const day = fc.integer({ min: 1, max: 31 }).map((number) => String(number).padStart(2, '0'))
const month = fc
  .integer({ min: 0, max: 30 })
  .map((number) => `${2025 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`)
const days = fc.dictionary(day, fc.integer({ min: 1, max: 100_000 }), { minKeys: 1, noNullPrototype: true })
const due = fc.dictionary(fc.constantFrom(...zones), fc.dictionary(month, days, { minKeys: 1, noNullPrototype: true }), {
  noNullPrototype: true,
})

const tallyWith = (counts: Tally['commitments']['due']): Tally => ({
  ...emptyTally(),
  commitments: { ...emptyTally().commitments, due: counts },
})

describe('a tally in its row', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(due, (counts) => {
        expect(TallyCard.parse(packTally(tallyWith(counts)))).toEqual(tallyWith(counts))
      }),
    )
  })

  it('is read in one unit with 60 promises on every day of two years in all three zones', () => {
    const everyDay = Object.fromEntries(Array.from({ length: 31 }, (_, index) => [String(index + 1).padStart(2, '0'), 60]))
    const months = Object.fromEntries(
      ['2026', '2027'].flatMap((year) =>
        Array.from({ length: 12 }, (_, index) => [`${year}-${String(index + 1).padStart(2, '0')}`, everyDay]),
      ),
    )
    const nation = tallyWith(Object.fromEntries(zones.map((zone) => [zone, months])))
    expect(sizeOfItem(packTally(nation))).toBeLessThan(8 * 1024)
    expect(sizeOfItem(nation)).toBeGreaterThan(11 * 1024)
  })
})
