import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AgreementStatus, AgreementType } from '#shared/agreements.ts'
import { CommitmentCategory, CommitmentStatus } from '#shared/commitments.ts'
import { addDays, daysBetween, Zone } from '#shared/dates.ts'
import { FollowUpStatus, FollowUpVerdict, type FollowUpSource } from '#shared/follow-ups.ts'
import { SessionStatus, SessionType } from '#shared/sessions.ts'
import { emptyTally, summarise, Tally, type Summary } from '#shared/tally.ts'
import { count } from '#functions/core/projector/count.ts'
import type { Facts } from '#functions/core/projector/facts.ts'

type Dated = { dueOn: string; zone: Zone }
type Promised = Dated & { status: CommitmentStatus; category: CommitmentCategory; withoutEvidence: boolean }
type Signed = { type: AgreementType; status: AgreementStatus }
type Asked = Dated & { status: FollowUpStatus; verdict: FollowUpVerdict; kind: FollowUpSource['kind'] }
type Visited = { type: SessionType; status: SessionStatus }
type Records = { commitments: Promised[]; agreements: Signed[]; followUps: Asked[]; sessions: Visited[] }

const dated = {
  dueOn: fc.integer({ min: -200, max: 200 }).map((days) => addDays('2026-06-30', days)),
  zone: fc.constantFrom(...Zone.options),
}
const promised: fc.Arbitrary<Promised> = fc.record({
  ...dated,
  status: fc.constantFrom(...CommitmentStatus.options),
  category: fc.constantFrom(...CommitmentCategory.options),
  withoutEvidence: fc.boolean(),
})
const records: fc.Arbitrary<Records> = fc.record({
  commitments: fc.array(promised, { maxLength: 40 }),
  agreements: fc.array(
    fc.record({ type: fc.constantFrom(...AgreementType.options), status: fc.constantFrom(...AgreementStatus.options) }),
    { maxLength: 20 },
  ),
  followUps: fc.array(
    fc.record({
      ...dated,
      status: fc.constantFrom(...FollowUpStatus.options),
      verdict: fc.constantFrom(...FollowUpVerdict.options),
      kind: fc.constantFrom<FollowUpSource['kind'][]>('session', 'commitment', 'oversight_product'),
    }),
    { maxLength: 30 },
  ),
  sessions: fc.array(fc.record({ type: fc.constantFrom(...SessionType.options), status: fc.constantFrom(...SessionStatus.options) }), {
    maxLength: 20,
  }),
})
const instant = fc.date({ min: new Date('2026-03-01T00:00:00Z'), max: new Date('2026-11-01T00:00:00Z'), noInvalidDate: true })

const promiseOf = (one: Promised): Facts => ({ noun: 'commitments', ownerId: 'org', agreementId: 'agr', ...one })

const factsIn = ({ commitments = [], agreements = [], followUps = [], sessions = [] }: Partial<Records>): Facts[] => [
  ...commitments.map(promiseOf),
  ...agreements.map((one) => ({ noun: 'agreements' as const, ownerId: 'org', ...one })),
  ...followUps.map(({ kind, ...one }) => ({ noun: 'follow-ups' as const, ownerId: 'org', source: { kind }, ...one })),
  ...sessions.map((one) => ({ noun: 'sessions' as const, zone: 'Asia/Jakarta' as const, agreementIds: [], ...one })),
]

function tallyOf(facts: readonly Facts[]): Tally {
  const tally = emptyTally()
  for (const one of facts) count(tally, one, 1)
  return tally
}

function grouped<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const size = <One>(all: readonly One[], suits: (one: One) => boolean): number => all.filter(suits).length

/** The same answer the plain way: look at every record, with the operating system's calendar. */
function recount({ commitments, agreements, followUps, sessions }: Records, now: Date): Summary {
  const open = ['not_started', 'in_progress', 'submitted', 'returned']
  const daysLate = ({ dueOn, zone }: Dated) => daysBetween(dueOn, new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now))
  const waiting = commitments.filter(({ status }) => open.includes(status))
  const late = (all: Dated[], from: number, to: number) => size(all, (one) => daysLate(one) >= from && daysLate(one) <= to)
  const categories = CommitmentCategory.options.flatMap((category) => {
    const counted = commitments.filter((one) => one.category === category && !['cancelled', 'carried_over'].includes(one.status))
    return counted.length === 0
      ? []
      : [[category, { counted: counted.length, fulfilled: size(counted, (one) => one.status === 'fulfilled') }]]
  })
  const months = grouped(waiting.map(({ dueOn }) => dueOn.slice(0, 7)))
  const asked = followUps.filter(({ status }) => status !== 'verified')
  const held = sessions.filter(({ status }) => ['held', 'reported', 'approved'].includes(status))
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
      overdue: late(waiting, 1, 10_000),
      dueSoon: late(waiting, -14, 0),
      noEvidence: size(waiting, ({ status, withoutEvidence }) => withoutEvidence && status !== 'not_started'),
      lateAges: { upTo30: late(waiting, 1, 30), upTo90: late(waiting, 31, 90), over90: late(waiting, 91, 10_000) },
      byCategory: Object.fromEntries(categories),
      dueByMonth: Object.entries(months)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([month, number]) => ({ month, open: number ?? 0 })),
    },
    followUps: {
      total: followUps.length,
      byStatus: grouped(followUps.map(({ status }) => status)),
      byVerdict: grouped(followUps.map(({ verdict }) => verdict)),
      open: asked.length,
      overdue: late(asked, 1, 10_000),
      dueSoon: late(asked, -14, 0),
      openProducts: size(asked, ({ kind }) => kind === 'oversight_product'),
      openSuggestions: size(asked, ({ kind }) => kind === 'session'),
    },
    sessions: {
      total: sessions.length,
      held: held.length,
      byStatus: grouped(sessions.map(({ status }) => status)),
      heldByType: grouped(held.map(({ type }) => type)),
    },
  }
}

describe('the one look', () => {
  it('equals a plain recount of the records, at any instant', () => {
    fc.assert(
      fc.property(records, instant, (all, now) => {
        expect(summarise(tallyOf(factsIn(all)), now)).toEqual(recount(all, now))
      }),
      { numRuns: 300 },
    )
  })

  it('is all zeros before the first record', () => {
    const { agreements, commitments, followUps, sessions } = summarise(emptyTally(), new Date('2026-06-30T00:00:00Z'))
    expect(agreements).toEqual({ total: 0, byType: {}, byStatus: {} })
    expect(commitments).toMatchObject({ total: 0, open: 0, overdue: 0, dueSoon: 0, noEvidence: 0, byCategory: {}, dueByMonth: [] })
    expect(followUps).toMatchObject({ total: 0, byStatus: {}, byVerdict: {}, open: 0, overdue: 0, openProducts: 0, openSuggestions: 0 })
    expect(sessions).toEqual({ total: 0, held: 0, byStatus: {}, heldByType: {} })
  })

  it('changes with the day alone: at each zone’s midnight, and not before', () => {
    const tally = tallyOf(
      Zone.options.map((zone) =>
        promiseOf({ status: 'in_progress', category: 'survey', dueOn: '2026-06-30', zone, withoutEvidence: false }),
      ),
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
    const tally = tallyOf([0, 1, 30, 31, 90, 91].map(at).map(promiseOf))
    expect(summarise(tally, new Date('2026-06-30T03:00:00Z')).commitments).toMatchObject({
      overdue: 5,
      lateAges: { upTo30: 2, upTo90: 2, over90: 1 },
    })
  })
})

describe('counters', () => {
  it('counting everything out again leaves the empty tally, in any order', () => {
    fc.assert(
      fc.property(records, fc.nat(), (all, turn) => {
        const facts = factsIn(all)
        const tally = tallyOf(facts)
        const at = turn % Math.max(facts.length, 1)
        for (const one of [...facts.slice(at), ...facts.slice(0, at)]) count(tally, one, -1)
        expect(tally).toEqual(emptyTally())
      }),
    )
  })

  it('do not depend on the order in which records are met, and survive storage', () => {
    fc.assert(
      fc.property(records, (all) => {
        const tally = tallyOf(factsIn(all))
        expect(tallyOf(factsIn(all).toReversed())).toEqual(tally)
        expect(Tally.parse(JSON.parse(JSON.stringify(tally)))).toEqual(tally)
      }),
    )
  })
})
