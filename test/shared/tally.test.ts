import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AgreementStatus, AgreementType } from '#shared/agreements.ts'
import { CommitmentCategory, CommitmentStatus } from '#shared/commitments.ts'
import { addDays, daysBetween, Zone } from '#shared/dates.ts'
import { emptyTally, summarise, Tally, type Summary } from '#shared/tally.ts'
import { count } from '#functions/core/projector/count.ts'

type Promised = { status: CommitmentStatus; category: CommitmentCategory; dueOn: string; zone: Zone; withoutEvidence: boolean }
type Signed = { type: AgreementType; status: AgreementStatus }

const promised: fc.Arbitrary<Promised> = fc.record({
  status: fc.constantFrom(...CommitmentStatus.options),
  category: fc.constantFrom(...CommitmentCategory.options),
  dueOn: fc.integer({ min: -200, max: 200 }).map((days) => addDays('2026-06-30', days)),
  zone: fc.constantFrom(...Zone.options),
  withoutEvidence: fc.boolean(),
})
const signed: fc.Arbitrary<Signed> = fc.record({
  type: fc.constantFrom(...AgreementType.options),
  status: fc.constantFrom(...AgreementStatus.options),
})
const instant = fc.date({ min: new Date('2026-03-01T00:00:00Z'), max: new Date('2026-11-01T00:00:00Z'), noInvalidDate: true })

const factsOf = (one: Promised) => ({ noun: 'commitments' as const, ownerId: 'org', agreementId: 'agr', ...one })

function tallyOf(commitments: readonly Promised[], agreements: readonly Signed[]): Tally {
  const tally = emptyTally()
  for (const one of commitments) count(tally, factsOf(one), 1)
  for (const one of agreements) count(tally, { noun: 'agreements', ownerId: 'org', ...one }, 1)
  return tally
}

const open = ['not_started', 'in_progress', 'submitted', 'returned']

function grouped<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** The same answer the plain way: look at every record, with the operating system's calendar. */
function recount(commitments: readonly Promised[], agreements: readonly Signed[], now: Date): Summary {
  const waiting = commitments.filter(({ status }) => open.includes(status))
  const lateDays = waiting.map(({ dueOn, zone }) => daysBetween(dueOn, new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now)))
  const late = (from: number, to: number) => lateDays.filter((days) => days >= from && days <= to).length
  const categories = CommitmentCategory.options.flatMap((category) => {
    const counted = commitments.filter((one) => one.category === category && one.status !== 'cancelled')
    return counted.length === 0
      ? []
      : [[category, { counted: counted.length, fulfilled: counted.filter(({ status }) => status === 'fulfilled').length }]]
  })
  const months = grouped(waiting.map(({ dueOn }) => dueOn.slice(0, 7)))
  return {
    agreements: {
      total: agreements.length,
      byType: grouped(agreements.map(({ type }) => type)),
      byStatus: grouped(agreements.map(({ status }) => status)),
    },
    commitments: {
      total: commitments.length,
      byStatus: grouped(commitments.map(({ status }) => status)),
      open: waiting.length,
      overdue: late(1, 10_000),
      dueSoon: late(-14, 0),
      noEvidence: waiting.filter(({ status, withoutEvidence }) => withoutEvidence && status !== 'not_started').length,
      lateAges: { upTo30: late(1, 30), upTo90: late(31, 90), over90: late(91, 10_000) },
      byCategory: Object.fromEntries(categories),
      dueByMonth: Object.entries(months)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([month, number]) => ({ month, open: number ?? 0 })),
    },
  }
}

describe('the one look', () => {
  it('equals a plain recount of the records, at any instant', () => {
    fc.assert(
      fc.property(fc.array(promised, { maxLength: 60 }), fc.array(signed, { maxLength: 20 }), instant, (commitments, agreements, now) => {
        expect(summarise(tallyOf(commitments, agreements), now)).toEqual(recount(commitments, agreements, now))
      }),
      { numRuns: 300 },
    )
  })

  it('is all zeros before the first record', () => {
    const { agreements, commitments } = summarise(emptyTally(), new Date('2026-06-30T00:00:00Z'))
    expect(agreements).toEqual({ total: 0, byType: {}, byStatus: {} })
    expect(commitments).toMatchObject({ total: 0, open: 0, overdue: 0, dueSoon: 0, noEvidence: 0, byCategory: {}, dueByMonth: [] })
  })

  it('changes with the day alone: at each zone’s midnight, and not before', () => {
    const tally = tallyOf(
      Zone.options.map((zone) => ({ status: 'in_progress', category: 'survey', dueOn: '2026-06-30', zone, withoutEvidence: false })),
      [],
    )
    const overdueAt = (at: string) => summarise(tally, new Date(at)).commitments.overdue
    expect(['14:59', '15:00', '16:00', '17:00'].map((time) => overdueAt(`2026-06-30T${time}:00Z`))).toEqual([0, 1, 2, 3])
  })

  it('ages what is late at 30 and 90 days', () => {
    const at = (days: number) => ({
      status: 'returned' as const,
      category: 'other' as const,
      dueOn: addDays('2026-06-30', -days),
      zone: 'Asia/Jakarta' as const,
      withoutEvidence: false,
    })
    const tally = tallyOf([0, 1, 30, 31, 90, 91].map(at), [])
    expect(summarise(tally, new Date('2026-06-30T03:00:00Z')).commitments).toMatchObject({
      overdue: 5,
      lateAges: { upTo30: 2, upTo90: 2, over90: 1 },
    })
  })
})

describe('counters', () => {
  it('counting everything out again leaves the empty tally, in any order', () => {
    fc.assert(
      fc.property(fc.array(promised, { maxLength: 30 }), fc.nat(), (commitments, turn) => {
        const tally = tallyOf(commitments, [])
        const at = turn % Math.max(commitments.length, 1)
        for (const one of [...commitments.slice(at), ...commitments.slice(0, at)]) count(tally, factsOf(one), -1)
        expect(tally).toEqual(emptyTally())
      }),
    )
  })

  it('do not depend on the order in which records are met, and survive storage', () => {
    fc.assert(
      fc.property(fc.array(promised, { maxLength: 30 }), (commitments) => {
        const tally = tallyOf(commitments, [])
        expect(tallyOf(commitments.toReversed(), [])).toEqual(tally)
        expect(Tally.parse(JSON.parse(JSON.stringify(tally)))).toEqual(tally)
      }),
    )
  })
})
