import { describe, expect, it } from 'vitest'
import { FollowUpCard, type FollowUp } from '#shared/follow-ups.ts'
import { followUps } from '#functions/core/follow-ups/store.ts'
import { cardOf, fromRow, toRow } from '#functions/core/records/row.ts'
import { place, testId } from '#test/support/cast.ts'

const product = {
  kind: 'oversight_product',
  productType: 'corrective_action',
  number: '0012/LHP/XI/2026',
  subject: 'Penundaan berlarut',
} as const

const followUp = (source: FollowUp['source']): FollowUp => ({
  id: testId('follow-ups', 1),
  jurisdiction: '63',
  version: 1,
  createdAt: '2026-11-22T02:00:00.000Z',
  updatedAt: '2026-11-22T02:00:00.000Z',
  source,
  ownerId: place.agency,
  zone: 'Asia/Makassar',
  title: 'Mengumumkan maklumat pelayanan',
  priority: 'normal',
  dueOn: '2026-12-31',
  originalDueOn: '2026-12-31',
  extensionsGranted: 0,
  status: 'assigned',
  verdict: 'not_followed_up',
  evidence: [],
})

const rowOf = (record: FollowUp) => toRow(followUps, record, 'hash')

describe('a row whose card says a field in brief', () => {
  it('has it whole in its body, and lists do not', () => {
    const row = rowOf(followUp(product))
    expect(row['body']).toHaveProperty('source', product)
    expect(cardOf(FollowUpCard, row).source).toEqual({ kind: 'oversight_product', productType: 'corrective_action' })
    expect(fromRow(followUps, row).record).toEqual(followUp(product))
  })

  it('has it once where the brief is all there is to say', () => {
    const source = { kind: 'session', sessionId: testId('sessions', 1) } as const
    const row = rowOf(followUp(source))
    expect(row['body']).not.toHaveProperty('source')
    expect(cardOf(FollowUpCard, row).source).toEqual(source)
    expect(fromRow(followUps, row).record).toEqual(followUp(source))
  })

  it('is read as an older Kawal wrote it, with the whole in the card', () => {
    const { card, body, ...rest } = rowOf(followUp({ kind: 'oversight_product', productType: 'corrective_action' }))
    const old = { ...rest, body, card: { ...Object(card), source: product } }
    expect(fromRow(followUps, old).record).toEqual(followUp(product))
    expect(cardOf(FollowUpCard, old).source).toEqual({ kind: 'oversight_product', productType: 'corrective_action' })
  })
})
