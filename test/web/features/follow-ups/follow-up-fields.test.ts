import { expect, test } from 'vitest'
import { CreateFollowUp, EditFollowUp } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { bodyOf, editedTexts, editOf, startingTexts } from '#web/features/follow-ups/follow-up-fields.ts'
import { agencyId, followUpWith } from '../../support/records.ts'

const product = {
  ownerId: agencyId,
  title: 'Memutuskan permohonan',
  'source.productType': 'corrective_action',
  'source.number': '12/LHP/2026',
}

test('a product with a limit becomes a body that names no day of its own', () => {
  const texts = startingTexts({ ...product, dueKind: 'limit', dueOn: '2026-01-01', 'limit.days': '30', 'limit.legalBasis': 'Pasal 54' })
  expect(parseInput(CreateFollowUp, bodyOf(texts, undefined))).toEqual({
    source: { kind: 'oversight_product', productType: 'corrective_action', number: '12/LHP/2026' },
    ownerId: agencyId,
    title: 'Memutuskan permohonan',
    priority: 'normal',
    limit: { unit: 'working_days', days: 30, legalBasis: 'Pasal 54' },
  })
})

test('what asks for it is kept as it was given, and the day is the one typed', () => {
  const source = { kind: 'commitment', commitmentId: 'cmt_01F8MECHZX0000000000000001' } as const
  const texts = startingTexts({ ...product, dueOn: '2026-12-31', 'limit.days': '30' })
  expect(parseInput(CreateFollowUp, bodyOf(texts, source))).toMatchObject({ source, dueOn: '2026-12-31' })
})

test('what is missing is named by the field that the form shows', () => {
  const fieldsOf = (texts: Record<string, string>) => {
    try {
      return parseInput(CreateFollowUp, bodyOf(startingTexts(texts), undefined))
    } catch (thrown) {
      return thrown
    }
  }
  expect(fieldsOf({ dueKind: 'limit', 'personInCharge.phone': '+628112345678' })).toMatchObject({
    details: {
      fields: [
        { path: 'source.productType', code: 'required' },
        { path: 'ownerId', code: 'required' },
        { path: 'title', code: 'required' },
        { path: 'limit.days', code: 'required' },
        { path: 'personInCharge.name', code: 'required' },
      ],
    },
  })
})

test('an edit sends only what differs, and takes away what was emptied', () => {
  const followUp = followUpWith({ description: 'Lama', personInCharge: { name: 'Nama Rekaan' } })
  const texts = editedTexts(followUp)
  expect(editOf(texts, followUp)).toEqual({})
  const edit = editOf({ ...texts, description: '', priority: 'high', 'personInCharge.name': '' }, followUp)
  expect(parseInput(EditFollowUp, edit)).toEqual({ description: null, priority: 'high', personInCharge: null })
})
