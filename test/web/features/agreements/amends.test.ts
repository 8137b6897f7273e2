import { expect, test } from 'vitest'
import { Amends } from '#shared/agreements.ts'
import { parseInput } from '#shared/parse.ts'
import { amendsOf, amendsPath, draftTexts, textsOf } from '#web/features/agreements/amends-texts.ts'
import { dictionary } from '#web/i18n/id/dictionary.ts'
import { formatsOf } from '#web/lib/format.ts'
import { amendedParts } from '#web/lib/history/amended-parts.ts'

const first = 'org_01F8MECHZX0000000000000001'
const second = 'org_01F8MECHZX0000000000000004'
const third = 'org_01F8MECHZX0000000000000005'
const parent = {
  title: 'Perjanjian kerja sama',
  description: 'Tentang pelayanan',
  endsOn: '2026-12-31',
  parties: [
    { organisationId: second, name: 'RSUD Ulin', order: 2 },
    { organisationId: first, name: 'Perwakilan', order: 1 },
  ],
}

test('only what is ticked is sent; what was emptied is taken away', () => {
  const texts = { ...textsOf(parent), 'amends.change': 'endsOn,description', 'amends.endsOn': '2027-06-30', 'amends.description': ' ' }
  expect(parseInput(Amends, amendsOf(texts))).toEqual({ endsOn: '2027-06-30', description: null })
})

test('that nothing is ticked is said at the choice', () => {
  expect(Amends.safeParse(amendsOf(textsOf(parent))).error?.issues).toMatchObject([{ path: [], params: { code: 'required' } }])
  expect(amendsPath('amends')).toBe('amends.change')
  expect(amendsPath('amends.endsOn')).toBe('amends.endsOn')
})

test('parties stay in their order and whoever joins comes last', () => {
  const texts = textsOf(parent)
  expect(texts['amends.parties']).toBe(`${first},${second}`)
  expect(amendsOf({ ...texts, 'amends.change': 'parties', 'amends.parties': `${first},${second},${third}` })['parties']).toEqual([
    { organisationId: first, order: 1 },
    { organisationId: second, order: 2 },
    { organisationId: third, order: 3 },
  ])
})

test('a draft is edited as it was left, and what it does not touch stands as it is now', () => {
  const texts = draftTexts({ endsOn: null, title: 'Judul baru' }, parent)
  expect(amendsOf(texts)).toEqual({ title: 'Judul baru', endsOn: null })
  expect(texts['amends.description']).toBe('Tentang pelayanan')
})

test('what an addendum makes of a text is told with names, days and what goes away', () => {
  const teller = {
    text: dictionary,
    formats: formatsOf('id'),
    nameOf: (id: string) => (id === second ? 'RSUD Ulin' : 'Perwakilan'),
  }
  const parties = [
    { organisationId: first, order: 1 },
    { organisationId: second, order: 2 },
  ]
  expect(amendedParts({ endsOn: '2027-06-30', description: null, parties }, teller)).toEqual([
    { label: 'Tentang', after: 'dihapus' },
    { label: 'Berakhir', after: '30 Juni 2027' },
    { label: 'Para pihak', after: 'Perwakilan; RSUD Ulin' },
  ])
})
