import { expect, test } from 'vitest'
import type { OrganisationCard } from '#shared/organisations.ts'
import { findByName, growTree, type Branch } from '#web/features/organisations/grow-tree.ts'

const card = (id: string, kind: OrganisationCard['kind'], name: string, more: Partial<OrganisationCard> = {}): OrganisationCard => ({
  id,
  kind,
  name,
  zone: 'Asia/Makassar',
  ...more,
})

const province = card('org_p', 'provincial_government', 'Pemprov')
const cards = [
  card('org_o', 'ombudsman_representative', 'Perwakilan', { parentId: 'org_elsewhere' }),
  card('org_police', 'regional_police', 'Polda'),
  card('org_city', 'city_government', 'Pemkot'),
  card('org_b', 'local_agency', 'Dinas B', { parentId: 'org_p' }),
  card('org_old', 'local_agency', 'Dinas Lama', { parentId: 'org_b', status: 'ended' }),
  card('org_unit', 'service_unit', 'Unit', { parentId: 'org_b' }),
  card('org_a', 'local_agency', 'Dinas A', { parentId: 'org_p', shortName: 'Disa' }),
  province,
]

const said = (branches: readonly Branch[], depth = 0): string[] =>
  branches.flatMap(({ card: { name }, branches: below }) => [`${'-'.repeat(depth)}${name}`, ...said(below, depth + 1)])

test('governments come first, agencies below them by name, and what has ended below its successor and last', () => {
  expect(said(growTree(cards))).toEqual(['Pemprov', '-Dinas A', '-Dinas B', '--Unit', '--Dinas Lama', 'Pemkot', 'Polda', 'Perwakilan'])
})

test('a loop in the data loses nobody', () => {
  const looped = [card('org_1', 'local_agency', 'Satu', { parentId: 'org_2' }), card('org_2', 'local_agency', 'Dua', { parentId: 'org_1' })]
  expect(
    said(growTree(looped))
      .map((name) => name.replaceAll('-', ''))
      .toSorted(),
  ).toEqual(['Dua', 'Satu'])
})

test('a search takes parts of the name or the short name, in any order', () => {
  expect(findByName(cards, ' lama  dinas ').map(({ name }) => name)).toEqual(['Dinas Lama'])
  expect(findByName(cards, 'disa').map(({ name }) => name)).toEqual(['Dinas A'])
  expect(findByName(cards, 'tidak ada')).toEqual([])
})
