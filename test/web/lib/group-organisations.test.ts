import { expect, test } from 'vitest'
import { groupOrganisations } from '#web/lib/group-organisations.ts'
import type { OrganisationCard } from '#shared/organisations.ts'

const card = (id: string, kind: OrganisationCard['kind'], name: string, parentId?: string): OrganisationCard => ({
  id,
  kind,
  name,
  zone: 'Asia/Makassar',
  ...(parentId === undefined ? {} : { parentId }),
})

test('organisations stand under their government, the province first and the police last; the Ombudsman is none of them', () => {
  const groups = groupOrganisations([
    card('ori', 'ombudsman_representative', 'Ombudsman'),
    card('polda', 'regional_police', 'Polda'),
    card('kota', 'city_government', 'Banjarbaru'),
    card('mpp', 'service_unit', 'Mal Pelayanan', 'dinas-kota'),
    card('dinas-kota', 'local_agency', 'Dinas Kota', 'kota'),
    card('rsud', 'local_agency_hospital', 'Apotek RSUD', 'prov'),
    card('prov', 'provincial_government', 'Provinsi'),
    { ...card('lama', 'local_agency', 'Dinas Lama', 'prov'), status: 'ended' },
  ])
  expect(groups.map(({ government, members }) => [government?.id, members.map(({ id }) => id)])).toEqual([
    ['prov', ['prov', 'rsud']],
    ['kota', ['kota', 'dinas-kota', 'mpp']],
    [undefined, ['polda']],
  ])
})
