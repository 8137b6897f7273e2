import { describe, expect, it } from 'vitest'
import organisationsJson from '#infra/local/sample/organisations.json' with { type: 'json' }
import { readHeadOffice, readMou, readPks } from '#infra/local/sample/read-sample.ts'
import { OrganisationsFile } from '#infra/local/sample/sample-shapes.ts'
import { largestBatch } from '#shared/agreements.ts'
import { article, facts, publicationOf } from './facts.ts'

const slugs = new Map(OrganisationsFile.parse(organisationsJson).map(({ id, slug }) => [id, slug]))
const slugOf = (id: string) => slugs.get(id)
const [mouFacts, pksFacts] = facts.agreements
const mou = readMou()
const pks = readPks().body
const external = facts.external_cross_checks.flatMap((check) => check.facts)

describe('the MoU of 2021', () => {
  it('is between head office and the province, each with its own number', () => {
    expect(mou.body.parties.map((party) => [slugOf(party.organisationId), party.order, party.documentNumber])).toEqual([
      ['org-ori', 1, '30/ORI-MOU/X/2021'],
      ['org-pemprov-kalsel', 2, '053/NK-PEMOTDA/2021'],
    ])
    expect(mou.body.parties[0]?.organisationId).toBe(readHeadOffice().id)
  })

  it('marks its numbers, day, place and title as coming from outside the article', () => {
    const [fromArticle, ...others] = mou.body.sources ?? []
    expect(fromArticle?.title).toBe(article)
    expect(fromArticle?.url).toBeUndefined()
    for (const { url, note } of others) {
      expect(external.map((fact) => fact.url)).toContain(url)
      expect(note).toMatch(/^Cek silang, bukan dari berita utama: /)
    }
    const [numbers = { value: '' }, signing = { value: '' }] = external
    for (const party of mou.body.parties) expect(numbers.value).toContain(party.documentNumber)
    expect(numbers.value).toContain(mou.body.title)
    expect(signing.value).toContain('28 Oktober 2021')
    expect(mou.body.signedOn).toBe('2021-10-28')
    expect(signing.value).toContain('Aula Mahligai Pancasila Banjarmasin')
    expect(mou.body.place).toBe('Aula Mahligai Pancasila, Banjarmasin')
  })

  it('keeps what the article itself says, other month and other signatory included', () => {
    const text = `${mou.body.note} ${mou.body.sources?.[0]?.note}`
    const quotes = [...(mouFacts?.parties ?? []), mouFacts?.signed_date]
    for (const fact of quotes) expect(text).toContain(`“${fact?.quote}”`)
    expect(mou.body.note).toContain('Paman Birin dan Perwakilan Ombudsman RI')
    expect(mou.body.note).toContain('Ketua Ombudsman RI')
  })

  it('names nobody as signatory whom no source names, and lists that as missing', () => {
    expect(mou.body.parties.map((party) => party.signatory?.name)).toEqual([undefined, 'Sahbirin'])
    expect(mou.recordSigned.missing).toContain('Nama penandatangan pihak Ombudsman RI')
    expect(mou.body.endsOn).toBeUndefined()
    expect(mou.recordSigned.missing).toContain('Jangka waktu')
  })
})

describe('the PKS of 4 July 2022', () => {
  it('are one batch with the 21 SKPD of the article, in its order', () => {
    expect(pks.items.map((item) => slugOf(item.organisationId))).toEqual(facts.skpd_list_seed_004.items.map((item) => item.org_id))
    expect(pks.items).toHaveLength(21)
    expect(pks.items.length).toBeLessThanOrEqual(largestBatch)
    expect(slugOf(pks.template.ombudsmanId ?? '')).toBe('org-ori-kalsel')
  })

  it('know day, place and witnesses, but no number, term or scope', () => {
    const { signedOn, signedOnCertainty, place, witnesses, startsOn, endsOn, renewBy, scope, recordSigned } = pks.template
    expect([signedOn, signedOnCertainty, place]).toEqual([pksFacts?.signed_date.value, 'day', pksFacts?.place?.value])
    const people = new Map(facts.persons.map(({ id, name }) => [id, name]))
    expect(witnesses?.map(({ name }) => name)).toEqual(pksFacts?.witnesses?.map((witness) => people.get(witness.person_id)))
    expect([startsOn, endsOn, renewBy, scope]).toEqual([undefined, undefined, undefined, undefined])
    for (const item of pks.items) expect(item.documentNumbers).toBeUndefined()
    expect(recordSigned?.missing).toEqual(
      expect.arrayContaining(['Nomor naskah kedua pihak', 'Jangka waktu', 'Isi naskah dan butir komitmen']),
    )
  })

  it('name the signatories that the article names: Hadi Rahman everywhere, Muhammadun for Disdikbud only', () => {
    const named = pks.items.flatMap((item) => (item.signatories ?? []).map(({ organisationId, name }) => [slugOf(organisationId), name]))
    expect(named.filter(([slug]) => slug === 'org-ori-kalsel')).toEqual(pks.items.map(() => ['org-ori-kalsel', 'Hadi Rahman']))
    expect(named.filter(([slug]) => slug !== 'org-ori-kalsel')).toEqual([['org-kalsel-disdikbud', 'Muhammadun']])
    expect(pks.template.note).toContain('tidak menyebut tegas penandatangan pihak Ombudsman')
  })

  it('give the advertorial with its quotes as their source', () => {
    const [source, ...others] = pks.template.sources ?? []
    expect(source?.title).toBe(article)
    expect(source).toMatchObject(publicationOf(article))
    const quotes = [pksFacts?.signed_date, pksFacts?.place, ...(pksFacts?.parties ?? []), ...(pksFacts?.witnesses ?? [])]
    for (const fact of quotes) expect(source?.note).toContain(`“${fact?.quote}”`)
    for (const { note } of others) expect(note).toMatch(/^Cek silang/)
    expect(pks.template.recordSigned?.source).toMatchObject({ title: article, publisher: source?.publisher, isAdvertorial: true })
  })
})
