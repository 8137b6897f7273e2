import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CreateFollowUp,
  deriveFollowUpState,
  followUpLifecycle,
  FollowUpStatus,
  FollowUpVerdict,
  isOpenFollowUp,
  isOversightProduct,
  legalVerdicts,
  openFollowUpStatuses,
  ProductType,
} from '#shared/follow-ups.ts'
import { refusedFields } from './refused-fields.ts'
import { idOf } from './samples.ts'

const source = { kind: 'oversight_product', productType: 'corrective_action' }
const create = { source, ownerId: idOf('organisations'), title: 'Memasang papan', dueOn: '2026-12-31' }
const { moves } = followUpLifecycle
const instant = fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') })

describe('the two axes of a follow-up', () => {
  it('go together as BPK has them: open ones wait for a verdict, one that was returned is not yet conform', () => {
    expect(legalVerdicts).toEqual({
      assigned: ['not_followed_up', 'not_yet_conform'],
      in_progress: ['not_followed_up', 'not_yet_conform'],
      submitted: ['not_followed_up', 'not_yet_conform'],
      returned: ['not_yet_conform'],
      verified: ['conform', 'not_actionable'],
    })
    expect(new Set(Object.values(legalVerdicts).flat())).toEqual(new Set(FollowUpVerdict.options))
    expect(FollowUpStatus.options.filter(isOpenFollowUp)).toEqual([...openFollowUpStatuses])
  })

  it('what is verified is neither late nor nearly late, whatever the day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FollowUpStatus.options), instant, (status, now) => {
        const { overdue, dueSoon } = deriveFollowUpState({ status, zone: 'Asia/Makassar', dueOn: '2026-03-27' }, now)
        expect(overdue && dueSoon).toBe(false)
        if (!isOpenFollowUp(status)) expect(overdue || dueSoon).toBe(false)
      }),
    )
  })
})

describe('a new follow-up', () => {
  it('has a due day or a limit from which it follows, never both and never neither', () => {
    const { dueOn, ...without } = create
    const limit = { unit: 'working_days', days: 30, legalBasis: 'Peraturan Ombudsman 58/2023 pasal 54' }
    expect(refusedFields(CreateFollowUp, create)).toEqual([])
    expect(refusedFields(CreateFollowUp, { ...without, limit })).toEqual([])
    expect(refusedFields(CreateFollowUp, { ...without, limit: { ...limit, from: '2026-03-02' } })).toEqual([])
    expect(refusedFields(CreateFollowUp, without)).toEqual([['dueOn', 'required']])
    expect(refusedFields(CreateFollowUp, { ...without, dueOn, limit })).toEqual([['dueOn', 'required']])
  })

  it('is asked for by a session, a promise or a product of oversight; a suggestion is none of the products', () => {
    expect(ProductType.options).toEqual(['corrective_action', 'improvement_advice', 'refinement_advice', 'recommendation'])
    expect(ProductType.options).not.toContain('suggestion')
    const sessionId = idOf('sessions')
    expect(CreateFollowUp.safeParse({ ...create, source: { kind: 'session', sessionId } }).success).toBe(true)
    expect(CreateFollowUp.safeParse({ ...create, source: { kind: 'session', sessionId, productType: 'recommendation' } }).success).toBe(
      false,
    )
    expect(CreateFollowUp.safeParse({ ...create, source: { kind: 'oversight_product' } }).success).toBe(false)
    expect(isOversightProduct({ source: { kind: 'oversight_product', productType: 'recommendation' } })).toBe(true)
    expect(isOversightProduct({ source: { kind: 'session', sessionId } })).toBe(false)
  })

  it('takes nothing that follows from moves', () => {
    for (const field of ['status', 'verdict', 'evidence', 'response', 'trail', 'claim', 'originalDueOn', 'zone', 'jurisdiction'])
      expect(refusedFields(CreateFollowUp, { ...create, [field]: 'x' }), field).toEqual([[field, 'unknown_field']])
  })
})

describe('the moves of a follow-up', () => {
  it('take a response with a reason, unless everything is accepted', () => {
    expect(refusedFields(moves.respond.input, { kind: 'accepted' })).toEqual([])
    for (const kind of ['accepted_in_part', 'not_accepted']) {
      expect(refusedFields(moves.respond.input, { kind })).toEqual([['reason', 'required']])
      expect(refusedFields(moves.respond.input, { kind, reason: 'Bukan kewenangan' })).toEqual([])
    }
  })

  it('take a submission only with what has been done, and a verdict only with its words', () => {
    expect(refusedFields(moves.submit.input, {})).toEqual([['actionText', 'required']])
    expect(refusedFields(moves.assess.input, { verdict: 'conform', note: 'x' })).toEqual([['verdict', 'invalid_value']])
    expect(refusedFields(moves.assess.input, { verdict: 'not_yet_conform' })).toEqual([['note', 'required']])
    expect(refusedFields(moves.return.input, {})).toEqual([['reason', 'required']])
    expect(refusedFields(moves.declare_not_actionable.input, { reason: 'too_hard', note: 'x' })).toEqual([['reason', 'invalid_value']])
    expect(refusedFields(moves.declare_not_actionable.input, { reason: 'in_court' })).toEqual([['note', 'required']])
    expect(refusedFields(moves.forward.input, { toId: idOf('organisations') })).toEqual([['reason', 'required']])
  })

  it('keep who works and who judges apart', () => {
    for (const action of ['respond', 'start', 'submit', 'forward', 'request_extension'] as const)
      expect(moves[action].permission).toBe('follow-ups.report')
    for (const action of ['verify', 'return', 'assess'] as const) {
      expect(moves[action].permission).toBe('follow-ups.verify')
      expect(moves[action].requires).toEqual(['not_own_submission'])
    }
    for (const action of ['declare_not_actionable', 'grant_extension', 'refuse_extension'] as const)
      expect(moves[action].permission).toBe('follow-ups.decide')
  })
})
