import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Jurisdiction, jurisdictionOfRegion, RegionCode } from '#shared/jurisdictions.ts'
import { isOmbudsman, OrganisationKind } from '#shared/organisation-kinds.ts'
import { ancestorsOf, governmentOf, OrganisationTree } from '#shared/organisation-tree.ts'
import { jurisdictionOfOrganisation, lastSuccessionOn, Organisation, statusOfOrganisation } from '#shared/organisations.ts'

const node = (kind: OrganisationKind, parentId?: string): OrganisationTree[string] => ({
  kind,
  name: kind,
  zone: 'Asia/Makassar',
  ...(parentId === undefined ? {} : { parentId }),
})

describe('jurisdictions', () => {
  it('are provinces by two digits, or national', () => {
    for (const good of ['63', '19', '94', 'national']) expect(Jurisdiction.safeParse(good).success).toBe(true)
    for (const bad of ['6', '063', '03', '63.72', '', 'National', '63 ']) expect(Jurisdiction.safeParse(bad).success).toBe(false)
  })

  it('a region lies in the jurisdiction that its code begins with', () => {
    for (const code of ['63', '63.72', '63.01']) {
      expect(RegionCode.safeParse(code).success).toBe(true)
      expect(jurisdictionOfRegion(code)).toBe('63')
    }
    for (const bad of ['63.1', '63.723', '6372', '.72', '03.01']) expect(RegionCode.safeParse(bad).success).toBe(false)
  })

  it('head office is national whatever its region; all others need a region', () => {
    expect(jurisdictionOfOrganisation({ kind: 'ombudsman_head_office', regionCode: '31' })).toBe('national')
    expect(jurisdictionOfOrganisation({ kind: 'ombudsman_representative', regionCode: '63' })).toBe('63')
    expect(jurisdictionOfOrganisation({ kind: 'service_unit', regionCode: '64.71' })).toBe('64')
    expect(jurisdictionOfOrganisation({ kind: 'local_agency' })).toBeUndefined()
  })

  it('three kinds are the Ombudsman itself', () => {
    expect(OrganisationKind.options.filter(isOmbudsman)).toEqual(['ombudsman_head_office', 'ombudsman_representative', 'ombudsman_unit'])
  })
})

describe('the organisation tree', () => {
  const tree: OrganisationTree = {
    province: node('provincial_government'),
    agency: node('local_agency', 'province'),
    unit: node('service_unit', 'agency'),
    city: node('city_government', 'province'),
    cityUnit: node('service_unit', 'city'),
    police: node('regional_police'),
    station: node('regional_police_unit', 'police'),
    orphan: node('local_agency', 'gone'),
  }

  it('goes up from an organisation, itself first', () => {
    expect(ancestorsOf(tree, 'unit')).toEqual(['unit', 'agency', 'province'])
    expect(ancestorsOf(tree, 'province')).toEqual(['province'])
  })

  it('ends at a parent that is not in it, and at an organisation that is not', () => {
    expect(ancestorsOf(tree, 'orphan')).toEqual(['orphan', 'gone'])
    expect(ancestorsOf(tree, 'nobody')).toEqual(['nobody'])
    expect(governmentOf(tree, 'orphan')).toBeUndefined()
  })

  it('finds the nearest government: a city under a province is its own', () => {
    expect(governmentOf(tree, 'unit')).toBe('province')
    expect(governmentOf(tree, 'province')).toBe('province')
    expect(governmentOf(tree, 'cityUnit')).toBe('city')
    expect(governmentOf(tree, 'station')).toBeUndefined()
  })

  it('never runs in circles, whatever the parents', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const parents = fc.array(fc.option(fc.constantFrom(...ids), { nil: undefined }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(parents, (chosen) => {
        const any: OrganisationTree = Object.fromEntries(ids.map((id, index) => [id, node('local_agency', chosen[index])]))
        for (const id of ids) {
          const path = ancestorsOf(any, id)
          expect(path[0]).toBe(id)
          expect(new Set(path).size).toBe(path.length)
          for (const [index, step] of path.entries()) if (index > 0) expect(any[path[index - 1] ?? '']?.parentId).toBe(step)
        }
      }),
    )
  })
})

describe('a succession', () => {
  const agency = Organisation.parse({
    id: 'org_01F8MECHZX0000000000000001',
    jurisdiction: '63',
    version: 1,
    createdAt: '2026-11-22T02:00:00.000Z',
    updatedAt: '2026-11-22T02:00:00.000Z',
    kind: 'local_agency',
    name: 'Dinas Uji',
    regionCode: '63',
    zone: 'Asia/Makassar',
  })
  const one = { organisationId: 'org_01F8MECHZX0000000000000002', basis: 'Perda' }

  it('is none for what was stored before there were any: it exists, under the only name it ever had', () => {
    expect(statusOfOrganisation(agency)).toBe('active')
    expect(lastSuccessionOn(agency)).toBeUndefined()
    expect(OrganisationTree.parse({ [agency.id]: node('local_agency') })[agency.id]?.isEnded).toBeUndefined()
  })

  it('is followed by none of an earlier day, whichever kind it was', () => {
    const renamed = { ...agency, formerNames: [{ name: 'Badan Uji', until: '2019-12-31', basis: 'Perda' }] }
    expect(lastSuccessionOn(renamed)).toBe('2020-01-01')
    const merged = { ...renamed, succeeds: [{ kind: 'merge' as const, on: '2021-03-01', ...one }] }
    expect(lastSuccessionOn(merged)).toBe('2021-03-01')
    const ended = { ...merged, succeededBy: [{ kind: 'split' as const, on: '2020-05-05', ...one }] }
    expect(lastSuccessionOn(ended)).toBe('2021-03-01')
  })

  it('puts the one that has ended below its heir, so that whoever acts for the heir acts for it and for what was below it', () => {
    const tree: OrganisationTree = {
      province: node('provincial_government'),
      heir: node('local_agency', 'province'),
      ended: { ...node('local_agency', 'heir'), isEnded: true },
      unit: node('service_unit', 'ended'),
    }
    expect(ancestorsOf(tree, 'unit')).toEqual(['unit', 'ended', 'heir', 'province'])
    expect(governmentOf(tree, 'ended')).toBe('province')
  })
})
