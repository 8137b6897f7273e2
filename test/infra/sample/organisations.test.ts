import { describe, expect, it } from 'vitest'
import organisationsJson from '#infra/local/sample/organisations.json' with { type: 'json' }
import { readHeadOffice, readOrganisations } from '#infra/local/sample/read-sample.ts'
import { OrganisationsFile } from '#infra/local/sample/sample-shapes.ts'
import { jurisdictionOfOrganisation } from '#shared/organisations.ts'
import { facts, publicationOf, titleOf } from './facts.ts'

const entries = OrganisationsFile.parse(organisationsJson)
const created = readOrganisations()

describe('the organisations of the sample', () => {
  it('are the 45 of the facts, under the same names, kinds and parents', () => {
    expect(
      entries.map(({ slug, kind, name, englishName, shortName, parent }) => [slug, kind, name, englishName, shortName, parent]),
    ).toEqual(facts.organisations.map((fact) => [fact.id, fact.kind, fact.name_id, fact.name_en, fact.short, fact.parent_id]))
    expect(entries).toHaveLength(45)
    expect(created).toHaveLength(44)
  })

  it('keep every quote with the title of the article that it stands in', () => {
    for (const [index, { mentions }] of facts.organisations.entries()) {
      const { sources = [] } = entries[index] ?? {}
      for (const { source_file: file, quote } of mentions) {
        const kept = sources.filter(({ title, note }) => title === titleOf(file) && note?.includes(`“${quote}”`))
        expect([quote, kept.length]).toEqual([quote, 1])
      }
    }
  })

  it('keep the spellings of the sources, so that a search for them finds the organisation', () => {
    for (const [index, { source_spellings: spellings }] of facts.organisations.entries()) {
      const printed = (entries[index]?.sources ?? []).map(({ note = '' }) => note.slice(note.indexOf('Kutipan: ')))
      for (const spelling of spellings) expect(printed.join(' ')).toContain(spelling)
    }
  })

  it('know of each article who published it, who wrote it and when, as it prints it', () => {
    for (const { sources = [] } of entries) {
      for (const { note: _note, ...source } of sources) expect(source).toEqual({ title: source.title, ...publicationOf(source.title) })
    }
  })

  it('hold the words of publications in their sources, head office too, and in notes only what is said about them', () => {
    expect(readHeadOffice().body.sources).toHaveLength(3)
    for (const { note = '' } of entries) expect(note).not.toMatch(/Kutipan|Ejaan/)
  })

  it('say of the article about the PKS that it is an advertorial', () => {
    const fromAdvertorial = entries
      .flatMap(({ sources = [] }) => sources)
      .filter(({ title }) => title.startsWith('Mengawal Pelayanan Publik'))
    expect(fromAdvertorial.length).toBeGreaterThan(20)
    for (const { publisher, isAdvertorial } of fromAdvertorial) expect([publisher, isAdvertorial]).toEqual(['klikkalsel.com', true])
  })

  it('come after their parents, in the region and zone that their jurisdiction has', () => {
    const known = new Set([readHeadOffice().id])
    const zones = { '63': 'Asia/Makassar', '64': 'Asia/Makassar', '19': 'Asia/Jakarta' }
    for (const { slug, body } of created) {
      const jurisdiction = jurisdictionOfOrganisation(body) ?? ''
      if (body.parentId !== undefined) expect(known, slug).toContain(body.parentId)
      known.add(body.id ?? '')
      expect(Object.entries(zones)).toContainEqual([jurisdiction, body.zone])
    }
    const counts = Map.groupBy(created, ({ body }) => jurisdictionOfOrganisation(body))
    expect([...counts].map(([jurisdiction, group]) => [jurisdiction, group.length])).toEqual([
      ['63', 31],
      ['64', 4],
      ['19', 9],
    ])
  })

  it('carry the Kemendagri code of their own regency or city, and units that of the body above them', () => {
    const codes = new Map(entries.map(({ slug, regionCode }) => [slug, regionCode]))
    expect(codes.get('org-mpp-banjarbaru')).toBe('63.72')
    expect(codes.get('org-dpmptsp-balikpapan')).toBe('64.71')
    expect(codes.get('org-basel-pkm-rias')).toBe('19.03')
    expect(codes.get('org-kalsel-dpmptsp')).toBe('63')
    expect(codes.get('org-ori')).toBeUndefined()
  })
})
