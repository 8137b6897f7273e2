import { expect, test } from 'vitest'
import { dictionary as english } from '#web/i18n/en/dictionary.ts'
import { dictionary as indonesian } from '#web/i18n/id/dictionary.ts'
import { formatsOf } from '#web/lib/format.ts'
import { changesInWords } from '#web/lib/history-words.ts'
import type { Teller } from '#web/lib/history/told.ts'
import { publicationOf } from '#web/lib/source-words.ts'

const [inIndonesian, inEnglish] = [formatsOf('id'), formatsOf('en')]
const nameOf = () => '…'
const id: Teller = { text: indonesian, formats: inIndonesian, nameOf, noun: 'agreements' }
const en: Teller = { text: english, formats: inEnglish, nameOf, noun: 'agreements' }

const advertorial = {
  title: '21 SKPD',
  publisher: 'klikkalsel.com',
  author: 'adv/rizqon',
  isAdvertorial: true,
  note: 'Kutipan: “Bakeuda”.',
}
const dated = { title: 'Aula', publisher: 'kalimantanpost.com', publishedOn: '2022-07' }

test('a source says who published it, who wrote it, and the day or the month', () => {
  expect(publicationOf(advertorial, indonesian, inIndonesian)).toBe('klikkalsel.com · Penulis: adv/rizqon')
  expect(publicationOf(dated, indonesian, inIndonesian)).toBe('kalimantanpost.com · Terbit Juli 2022')
  expect(publicationOf({ title: 'x', publishedOn: '2023-03-30' }, english, inEnglish)).toBe('Published 30 March 2023')
  expect(publicationOf({ title: 'Arsip', note: 'Rak 3' }, english, inEnglish)).toBe('')
})

test('a history tells of sources where they were published, and that one was paid for', () => {
  const changes = { sources: { before: [{ title: 'Arsip' }], after: [advertorial, dated] } }
  expect(changesInWords(changes, id)).toEqual([
    {
      label: 'Sumber',
      before: 'Arsip',
      after: '21 SKPD (klikkalsel.com · Penulis: adv/rizqon · Advertorial); Aula (kalimantanpost.com · Terbit Juli 2022)',
    },
  ])
  const recorded = changesInWords({ recordedFrom: { after: { source: advertorial, missing: [] } } }, en)
  expect(recorded.map(({ after }) => after)).toEqual(['21 SKPD (klikkalsel.com · By adv/rizqon · Paid advertorial)'])
})
