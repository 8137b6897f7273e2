import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alarmOfRow, tallyOfRow } from '#functions/core/overview/store.ts'
import { partsOfAgreementTally, partsOfTally, TallyParts } from '#functions/core/overview/tally-card.ts'
import { emptyWatch } from '#functions/core/overview/watch.ts'
import { zones } from '#shared/dates.ts'
import { emptyTally, type DueDays, type Tally, type Watch } from '#shared/tally.ts'
import { testId } from '#test/support/cast.ts'
import { sizeOfItem } from '#test/support/meter.ts'

const day = fc.integer({ min: 1, max: 31 }).map((number) => String(number).padStart(2, '0'))
const month = fc
  .integer({ min: 0, max: 30 })
  .map((number) => `${2025 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`)
const days = fc.dictionary(day, fc.integer({ min: 1, max: 100_000 }), { minKeys: 1, noNullPrototype: true })
const due = fc.dictionary(fc.constantFrom(...zones), fc.dictionary(month, days, { minKeys: 1, noNullPrototype: true }), {
  noNullPrototype: true,
})
const watch: fc.Arbitrary<Watch> = fc.oneof(
  fc.constant(emptyWatch()),
  fc.record({ children: fc.nat(30), heldSessions: fc.nat(30), activeOn: fc.constant('2026-05-06') }),
)

const tallyWith = (promised: DueDays, asked: DueDays): Tally => ({
  ...emptyTally(),
  commitments: { ...emptyTally().commitments, status: { in_progress: 1 }, due: promised },
  followUps: { ...emptyTally().followUps, status: { assigned: 1 }, due: asked },
  sessions: { status: { held: 1 }, type: { visit: 1 } },
})

const someDue: DueDays = { 'Asia/Makassar': { '2026-12': { '31': 2 } } }

/** A signed PKS that was visited once. */
const silent = {
  agreement: {
    type: 'pks',
    status: 'signed',
    title: 'Percepatan penyelesaian pengaduan',
    ownerId: testId('organisations', 4),
    signedOn: '2026-02-03',
    recordedOn: '2026-02-10',
  },
  children: 0,
  heldSessions: 1,
  activeOn: '2026-05-06',
} as const satisfies Watch

/** So many every day of some months of 2026 and 2027, in all three zones. */
function everyDay(number: number, months: number): DueDays {
  const full = Object.fromEntries(Array.from({ length: 31 }, (_, index) => [String(index + 1).padStart(2, '0'), number]))
  const names = Array.from(
    { length: months },
    (_, index) => `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  )
  return Object.fromEntries(zones.map((zone) => [zone, Object.fromEntries(names.map((name) => [name, full]))]))
}

describe('a tally in its row', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(due, due, watch, (promised, asked, watched) => {
        const tally = tallyWith(promised, asked)
        expect(TallyParts.parse(partsOfTally(tally))).toEqual({ tally, watch: emptyWatch() })
        expect(TallyParts.parse(partsOfAgreementTally(tally, watched))).toEqual({ tally, watch: watched })
      }),
    )
  })

  it('is read in one unit with 60 promises on every day of two years and follow-ups on every day of a year, in all three zones', () => {
    const nation = partsOfTally(tallyWith(everyDay(60, 24), everyDay(60, 12)))
    expect(sizeOfItem(nation)).toBeLessThan(8 * 1024)
    expect(sizeOfItem(tallyWith(everyDay(60, 24), {}))).toBeGreaterThan(11 * 1024)
  })

  it('of an agreement carries into the indexes what the page of its MoU and the line of an alarm show, and nothing else', () => {
    const counts = {
      ...emptyTally(),
      commitments: { ...emptyTally().commitments, status: { in_progress: 2 }, noEvidence: 1, due: someDue },
    }
    const { card } = partsOfAgreementTally(
      { ...counts, agreements: { type: {}, status: {} }, sessions: { status: { held: 1 }, type: {} } },
      silent,
    )
    expect(tallyOfRow({ pk: 'tally#63', sk: 'agreement#1', card }).commitments).toEqual({ ...counts.commitments, noEvidence: 0 })
    expect(Object.keys(card)).toEqual(['commitments', 'alarm'])
    expect(sizeOfItem(card)).toBeLessThan(320)
    const { title, ownerId } = silent.agreement
    const line = { type: 'pks', title, ownerId, beganOn: '2026-02-03', aliveOn: '2026-05-06' }
    expect(alarmOfRow({ pk: 'tally#63', sk: 'agreement#1', card })).toEqual(line)
    expect(alarmOfRow({ pk: 'tally#63', sk: 'agreement#1', card: { watch: silent } })).toEqual(line)
    expect(() => alarmOfRow({ pk: 'tally#63', sk: 'agreement#1', card: {} })).toThrow('An alarm about nothing')
  })

  it('that was written before there were sessions, follow-ups and alarms is still read', () => {
    const card = {
      agreements: { type: { pks: 1 }, status: { signed: 1 } },
      commitments: {
        status: { submitted: 2 },
        fulfilledByCategory: {},
        countedByCategory: { survey: 2 },
        noEvidence: 1,
        due: { 'Asia/Makassar': { '2026-03': ',,2' } },
      },
    }
    const row = { pk: 'tally#63', sk: 'all', jurisdiction: '63', version: 7, asOf: '2026-03-01T00:00:00.000Z', card }
    expect(TallyParts.parse(row)).toEqual({
      tally: {
        ...emptyTally(),
        agreements: card.agreements,
        commitments: { ...card.commitments, due: { 'Asia/Makassar': { '2026-03': { '03': 2 } } } },
      },
      watch: { children: 0, heldSessions: 0 },
    })
  })
})
