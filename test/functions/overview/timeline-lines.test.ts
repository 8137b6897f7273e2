import { describe, expect, it } from 'vitest'
import type { Agreement } from '#shared/agreements.ts'
import { Session } from '#shared/sessions.ts'
import { timelineOf, type Chain } from '#functions/core/overview/timeline.ts'
import { agreement, commitment, idOf } from '../../shared/samples.ts'

const noon = new Date('2026-06-30T03:00:00.000Z')
const moment = { now: noon, zone: 'Asia/Makassar', seesDrafts: true } as const
const chain: Chain = { agreement, below: [], commitments: [], sessions: [], followUps: [] }
const told = (more: Partial<Chain>, at: Partial<typeof moment> = {}) => timelineOf({ ...chain, ...more }, { ...moment, ...at })
const kinds = (items: ReturnType<typeof told>) => items.map(({ on, kind }) => [on, kind])

const session = (more: Partial<Session>): Session =>
  Session.parse({
    id: idOf('sessions'),
    jurisdiction: '63',
    version: 1,
    createdAt: '2026-05-01T17:00:00.000Z',
    updatedAt: '2026-05-01T17:00:00.000Z',
    title: 'Pendampingan',
    type: 'mentoring',
    hostId: idOf('organisations', 2),
    organisationIds: [idOf('organisations', 2)],
    zone: 'Asia/Makassar',
    status: 'held',
    ...more,
  })

const findings = [{ id: `fnd_${'0'.repeat(26)}`, text: 'Loket\ntanpa  kursi roda', tone: 'needs_improvement' as const }]

describe('the story of an agreement', () => {
  it('begins with its signing and ends with its end', () => {
    expect(kinds(told({}))).toEqual([
      ['2021-10-26', 'agreement_signed'],
      ['2026-10-26', 'agreement_ends'],
    ])
    expect(told({}).map(({ isAhead }) => isAhead)).toEqual([false, true])
  })

  it('of a draft has neither', () => {
    expect(told({ agreement: { ...agreement, status: 'draft' } })).toEqual([])
  })

  it('of one whose day nobody knows begins when it was entered; one that was entered with its day has both', () => {
    const { signedOn: _, ...unknown } = agreement
    expect(kinds(told({ agreement: unknown }))[0]).toEqual(['2026-01-01', 'agreement_recorded'])
    const recordedFrom = { source: { title: 'Berita' }, missing: [] }
    expect(kinds(told({ agreement: { ...agreement, recordedFrom } })).slice(0, 2)).toEqual([
      ['2021-10-26', 'agreement_signed'],
      ['2026-01-01', 'agreement_recorded'],
    ])
  })

  it('tells that it rests, was ended, goes on while it is renewed, and by what it was renewed', () => {
    const reason = 'Evaluasi'
    const rests = told({ agreement: { ...agreement, status: 'suspended', suspended: { reason, on: '2026-03-01' } } })
    expect(kinds(rests)).toContainEqual(['2026-03-01', 'agreement_suspended'])
    const undated = told({ agreement: { ...agreement, status: 'suspended', suspended: { reason }, updatedAt: '2026-03-02T16:00:00.000Z' } })
    expect(kinds(undated)).toContainEqual(['2026-03-03', 'agreement_suspended'])
    const ended = told({ agreement: { ...agreement, status: 'terminated', terminated: { reason, on: '2026-03-01' } } })
    expect(kinds(ended).slice(1)).toEqual([['2026-03-01', 'agreement_terminated']])
    const renewing = { title: 'Surat bersama', on: '2026-06-01' }
    const renewal: Agreement = { ...agreement, id: idOf('agreements', 2), supersedes: agreement.id, status: 'draft', title: 'Baru' }
    expect(told({ agreement: { ...agreement, renewing }, renewal }).filter(({ kind }) => kind === 'agreement_renewed')).toMatchObject([
      { on: '2026-01-01', id: renewal.id, title: 'Baru', state: 'draft', answers: agreement.id },
      { on: '2026-06-01', id: agreement.id, title: 'Surat bersama', state: 'ended_renewing' },
    ])
    expect(told({ agreement: { ...renewal, status: 'signed' } })[0]).toMatchObject({ answers: agreement.id })
  })

  it('has addenda with the day on which they were applied, and what was signed below it', () => {
    const below: Agreement[] = [
      { ...agreement, id: idOf('agreements', 3), type: 'addendum', signedOn: '2026-02', appliedAt: '2026-02-28T16:30:00.000Z' },
      { ...agreement, id: idOf('agreements', 4), type: 'pks', signedOn: '2022-07-04' },
      { ...agreement, id: idOf('agreements', 5), type: 'pks', status: 'draft' },
    ]
    const { signedOn: _, ...undated } = below[0] ?? agreement
    expect(kinds(told({ below }))).toEqual([
      ['2021-10-26', 'agreement_signed'],
      ['2022-07-04', 'agreement_signed'],
      ['2026-02', 'addendum_signed'],
      ['2026-03-01', 'addendum_applied'],
      ['2026-10-26', 'agreement_ends'],
    ])
    expect(told({ below: [undated] })[1]).toMatchObject({ kind: 'addendum_signed', on: '2026-01-01', isDayUnknown: true })
  })

  it('keeps the usual order within a day, and puts a month at its first day', () => {
    const held = session({
      on: '2026-05',
      findings,
      suggestions: [{ id: `sug_${'0'.repeat(26)}`, text: 'Sediakan', findingId: findings[0]?.id }],
    })
    const made = { ...commitment, createdAt: '2026-05-01T02:00:00.000Z' }
    expect(kinds(told({ sessions: [held], commitments: [made] })).slice(1, 5)).toEqual([
      ['2026-05-01', 'commitment_made'],
      ['2026-05', 'session_held'],
      ['2026-05', 'finding'],
      ['2026-05', 'suggestion'],
    ])
    expect(told({ sessions: [held] }).filter(({ partId }) => partId !== undefined)).toMatchObject([
      { title: 'Loket tanpa kursi roda', state: 'needs_improvement', id: held.id },
      { title: 'Sediakan', answers: findings[0]?.id },
    ])
  })

  it('puts a session of which nobody knows the day where it was entered, in the calendar of its place, and says so', () => {
    expect(told({ sessions: [session({})] })[1]).toMatchObject({
      on: '2026-05-02',
      isDayUnknown: true,
      kind: 'session_held',
      isAhead: false,
    })
    expect(told({ sessions: [session({ on: '2026-05-03' })] })[1]).not.toHaveProperty('isDayUnknown')
  })

  it('has what was planned and did not come about as something ahead', () => {
    const planned = session({ status: 'cancelled', on: '2026-03-01' })
    expect(told({ sessions: [planned] })[1]).toMatchObject({ kind: 'session_planned', state: 'cancelled', isAhead: true })
  })

  it('keeps drafts from those who may not see them until they are reported', () => {
    const partsSeen = (status: Session['status'], seesDrafts: boolean) =>
      timelineOf({ ...chain, sessions: [session({ status, on: '2026-05-03', findings })] }, { ...moment, seesDrafts }).filter(
        ({ kind }) => kind === 'finding',
      ).length
    expect([partsSeen('held', true), partsSeen('held', false), partsSeen('reported', false)]).toEqual([1, 0, 1])
  })

  it('has a due day only while something is open, and ahead until it has passed', () => {
    const due = (dueOn: string) => told({ commitments: [{ ...commitment, dueOn }] }).find(({ kind }) => kind === 'commitment_due')?.isAhead
    expect([due('2026-06-29'), due('2026-06-30'), due('2026-07-01')]).toEqual([false, true, true])
    const verdict = { at: '2026-05-31T16:00:00.000Z', by: idOf('users'), result: 'fulfilled' as const }
    const decided = told({ commitments: [{ ...commitment, status: 'fulfilled', verdict }] })
    expect(kinds(decided).slice(1, 3)).toEqual([
      ['2026-01-01', 'commitment_made'],
      ['2026-06-01', 'commitment_decided'],
    ])
    expect(decided[2]?.state).toBe('fulfilled')
  })

  it('shows the beginning of a long text', () => {
    const long = [{ id: `fnd_${'0'.repeat(26)}`, text: 'kata '.repeat(200), tone: 'neutral' as const }]
    const title = told({ sessions: [session({ on: '2026-05-03', findings: long })] }).find(({ kind }) => kind === 'finding')?.title
    expect([title?.length, title?.endsWith('…')]).toEqual([300, true])
  })
})
