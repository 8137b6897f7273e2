import { expect, test } from 'vitest'
import { CreateOrganisation, EditOrganisation, Organisation } from '#shared/organisations.ts'
import { parseInput } from '#shared/parse.ts'
import { bodyOf, editOf, startingTexts, textsOf } from '#web/features/organisations/organisation-fields.ts'
import { agencyId } from '../../support/records.ts'

const printed = { title: 'Berita', author: 'Nama Rekaan', isAdvertorial: true, note: 'Kutipan: “Dinas PTSP”.' }
const organisation = Organisation.parse({
  id: agencyId,
  jurisdiction: '63',
  version: 1,
  createdAt: '2026-01-05T02:00:00.000Z',
  updatedAt: '2026-01-05T02:00:00.000Z',
  kind: 'local_agency',
  name: 'Dinas',
  shortName: 'D',
  regionCode: '63',
  zone: 'Asia/Makassar',
  sources: [printed],
})

test('a new organisation is sent with the sources that were typed, and without them where there are none', () => {
  const texts = { ...startingTexts('63'), kind: 'local_agency', name: 'Dinas Baru' }
  expect(parseInput(CreateOrganisation, bodyOf(texts)).sources).toBeUndefined()
  const withSource = { ...texts, sources: '0', 'sources.0.title': ' Berita ', 'sources.0.publishedOn': '2023-03' }
  expect(parseInput(CreateOrganisation, bodyOf(withSource)).sources).toEqual([{ title: 'Berita', publishedOn: '2023-03' }])
})

test('only what was changed is sent: a source keeps what the form does not ask for, and the last one can be taken away', () => {
  const texts = textsOf(organisation)
  expect(editOf(texts, organisation)).toEqual({})
  const added = { ...texts, sources: '0,1', 'sources.1.title': 'Surat', shortName: '' }
  expect(parseInput(EditOrganisation, editOf(added, organisation))).toEqual({ shortName: null, sources: [printed, { title: 'Surat' }] })
  expect(editOf({ ...texts, sources: '' }, organisation)).toEqual({ sources: null })
})
