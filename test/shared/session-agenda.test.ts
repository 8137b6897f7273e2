import { describe, expect, it } from 'vitest'
import { agendaDayOfSession, datedPartsOf, mostDatedParts, openDatedParts } from '#shared/session-agenda.ts'
import { SessionStatus, type Session } from '#shared/sessions.ts'
import { idOf } from './samples.ts'

describe('the day of a session in the agenda', () => {
  const dayOf = (status: SessionStatus, more: Partial<Session> = {}) => agendaDayOfSession({ status, on: '2026-12-08', ...more })

  it.each([
    ['planned', { day: '2026-12-08', reason: 'visit' }],
    ['confirmed', { day: '2026-12-08', reason: 'visit' }],
    ['held', { day: '2026-12-08', reason: 'report' }],
    ['reported', { day: '2026-12-08', reason: 'approval' }],
    ['approved', undefined],
    ['postponed', undefined],
    ['cancelled', undefined],
  ] as const)('of one that is %s', (status, expected) => {
    expect(dayOf(status)).toEqual(expected)
  })

  it('is the first of a month of which no more is known, and none without a date', () => {
    expect(dayOf('planned', { on: '2026-12' })?.day).toBe('2026-12-01')
    expect(agendaDayOfSession({ status: 'planned' })).toBeUndefined()
  })

  it('is after approval that of the next visit, until that one is planned', () => {
    const approved = { nextVisitOn: '2027-03-01' }
    expect(dayOf('approved', approved)).toEqual({ day: '2027-03-01', reason: 'next_visit' })
    expect(dayOf('approved', { ...approved, nextId: idOf('sessions', 2) })).toBeUndefined()
    expect(dayOf('held', approved)).toEqual({ day: '2026-12-08', reason: 'report' })
  })
})

const statementId = (number: number) => `stm_01F8MECHZX${String(number).padStart(16, '0')}`
const step = (more: Partial<NonNullable<Session['nextSteps']>[number]> = {}) => ({ text: 'Rapat', status: 'open' as const, ...more })
const said = (number: number, more: Partial<NonNullable<Session['statements']>[number]> = {}) => ({
  id: statementId(number),
  kind: 'promise' as const,
  text: 'Kursi roda disediakan',
  ...more,
})
const dueOn = '2026-12-20'

describe('what of a session has a day of its own', () => {
  const session = {
    nextSteps: [step(), step({ status: 'done', dueOn }), step({ status: 'expected', dueOn, organisationId: idOf('organisations') })],
    statements: [
      said(1),
      said(2, { dueOn }),
      said(3, { dueOn, kind: 'expectation' }),
      said(4, { dueOn, commitmentId: idOf('commitments') }),
    ],
  }

  it('are steps with a day that are not done, and promises with a day that are no commitment yet', () => {
    expect(openDatedParts(session)).toEqual([
      { kind: 'step', step: 2, text: 'Rapat', dueOn, organisationId: idOf('organisations') },
      { kind: 'promise', statementId: statementId(2), text: 'Kursi roda disediakan', dueOn, organisationId: undefined },
    ])
    expect(openDatedParts({})).toEqual([])
  })

  it('stands in the agenda from the report on', () => {
    const stands = SessionStatus.options.filter((status) => datedPartsOf({ ...session, status }).length > 0)
    expect(stands).toEqual(['reported', 'approved'])
  })

  it('is told in brief, and of a session of an older Kawal no more of it than a transaction takes', () => {
    const nextSteps = Array.from({ length: mostDatedParts + 3 }, () => step({ text: `Rapat\n${'dan rapat '.repeat(60)}`, dueOn }))
    const parts = datedPartsOf({ status: 'approved', nextSteps })
    expect(parts.map(({ text }) => [text.length, text.slice(0, 9)])).toEqual(parts.map(() => [300, 'Rapat dan']))
    expect([parts.length, openDatedParts({ nextSteps }).length]).toEqual([mostDatedParts, mostDatedParts + 3])
  })
})
