import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Jurisdiction, jurisdictionOfRegion, RegionCode } from '#shared/jurisdictions.ts'
import { isOmbudsman, OrganisationKind } from '#shared/organisation-kinds.ts'
import { ancestorsOf, governmentOf, type OrganisationTree } from '#shared/organisation-tree.ts'
import { jurisdictionOfOrganisation } from '#shared/organisations.ts'

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
