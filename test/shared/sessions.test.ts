import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import {
  CreateSession,
  EditSession,
  isHeld,
  mostAgreements,
  mostOrganisations,
  planFields,
  Session,
  sessionLifecycle,
  SessionStatus,
  takesFiles,
  editableStatuses,
} from '#shared/sessions.ts'
import { refusedFields } from './refused-fields.ts'
import { idOf } from './samples.ts'

const plan = {
  title: 'Pendampingan',
  type: 'mentoring',
  hostId: idOf('organisations', 1),
  organisationIds: [idOf('organisations', 1)],
}
const refused = (schema: z.ZodMiniType, input: unknown) => refusedFields(schema, input).map((field) => field.join(' '))
const many = (noun: 'organisations' | 'agreements') => (count: number) => Array.from({ length: count }, (_, at) => idOf(noun, at + 1))
const [organisations, agreements] = [many('organisations'), many('agreements')]

describe('a plan', () => {
  it.each([
    ['an end before its beginning', { startsAt: '10:00', endsAt: '10:00' }, 'endsAt before_start'],
    ['an hour that is none', { startsAt: '24:00' }, 'startsAt invalid_format'],
    ['a sure day that is a month', { on: '2026-12', certainty: 'day' }, 'certainty invalid_value'],
    ['a sure day that is not there', { certainty: 'day' }, 'certainty invalid_value'],
    ['a sure month that is not there', { certainty: 'month' }, 'certainty invalid_value'],
    ['nobody to visit', { organisationIds: [] }, 'organisationIds required'],
    ['more organisations than a transaction takes', { organisationIds: organisations(mostOrganisations + 1) }, 'organisationIds too_long'],
    ['more agreements than a transaction takes', { agreementIds: agreements(mostAgreements + 1) }, 'agreementIds too_long'],
    ['the same agreement twice', { agreementIds: [idOf('agreements'), idOf('agreements')] }, 'agreementIds not_unique'],
    ['what only happens later', { findings: [] }, 'findings unknown_field'],
    ['a status', { status: 'held' }, 'status unknown_field'],
  ])('is refused with %s', (_, more, fault) => {
    expect(refused(CreateSession, { ...plan, ...more })).toEqual([fault])
  })

  it('takes a date that is unknown, of a month, or printed with doubt', () => {
    for (const more of [
      { certainty: 'unknown' },
      { on: '2024-06', certainty: 'month' },
      { on: '2024-06-11', certainty: 'month', dateQuote: { text: 'Senin (11/06/2024)' }, dateNote: 'Hari itu Selasa' },
      { organisationIds: organisations(mostOrganisations), agreementIds: agreements(mostAgreements) },
    ])
      expect(CreateSession.safeParse({ ...plan, ...more }).success).toBe(true)
  })

  it('says nothing yet of what happens', () => {
    expect(planFields).toEqual(expect.arrayContaining(['title', 'on', 'organisationIds', 'probes', 'sources']))
    for (const field of ['participants', 'findings', 'suggestions', 'statements', 'checklists', 'photoIds', 'summary', 'nextVisitOn'])
      expect(planFields).not.toContain(field)
  })
})

describe('what is kept', () => {
  it('by an older Kawal of more agreements than a plan takes now is read as it is', () => {
    expect(Session.shape.agreementIds.safeParse(agreements(40)).success).toBe(true)
  })

  it('can be edited but for what Kawal writes itself', () => {
    const own = ['id', 'jurisdiction', 'version', 'createdAt', 'updatedAt', 'zone', 'status', 'reportNumber', 'approvedBy']
    const kept = [...own, 'comments', 'amendments', 'reason', 'previousId', 'nextId', 'isExample']
    const fields = Object.keys(Session.shape).filter((field) => !kept.includes(field))
    expect(fields.toSorted()).toEqual(Object.keys(EditSession.shape).toSorted())
  })

  it('of what was said never takes the commitment from outside', () => {
    const statements = [{ kind: 'promise', text: 'Janji', commitmentId: idOf('commitments') }]
    expect(refused(EditSession, { statements })).toEqual(['statements.0.commitmentId unknown_field'])
    expect(refused(sessionLifecycle.moves.amend.input, { statements, reason: 'Salah' })).toEqual([
      'statements.0.commitmentId unknown_field',
    ])
  })

  it('has happened in some states, changes in others, and takes files in most', () => {
    expect(SessionStatus.options.filter(isHeld)).toEqual(['held', 'reported', 'approved'])
    expect(SessionStatus.options.filter((status) => !takesFiles(status))).toEqual(['approved', 'cancelled'])
    expect(editableStatuses).toEqual(['planned', 'confirmed', 'postponed', 'held'])
  })

  it('is approved, returned and amended by those who approve alone', () => {
    const { moves } = sessionLifecycle
    expect(
      Object.entries(moves)
        .filter(([, { permission }]) => permission === 'sessions.approve')
        .map(([name]) => name),
    ).toEqual(['approve', 'return', 'amend'])
    for (const action of ['return', 'postpone', 'cancel', 'amend'] as const)
      expect(refused(moves[action].input, {})).toEqual(['reason required'])
  })
})
