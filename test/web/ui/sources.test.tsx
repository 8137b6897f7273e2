import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { SourceList } from '#web/ui/sources.tsx'
import { play } from '../support/stage.tsx'

afterEach(cleanup)

const paid = { title: '21 SKPD dipantau', publisher: 'klikkalsel.com', author: 'adv/rizqon', isAdvertorial: true }
const found = { title: 'Kerja sama', url: 'https://kalsel.go.id/berita', publishedOn: '2023-03-30', note: 'Cek silang.' }

test('a source is shown with its publication, its note and, where it was paid for, the mark of an advertorial', () => {
  play(<SourceList sources={[paid, found]} />)
  const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(first).toBe('21 SKPD dipantau Advertorialklikkalsel.com · Penulis: adv/rizqon')
  expect(second).toBe('Kerja sama Terbit 30 Maret 2023Cek silang.')
  expect(screen.getByRole('link', { name: 'Kerja sama' }).getAttribute('href')).toBe(found.url)
})

test('sources that quotes name by number are numbered', () => {
  const { container } = play(<SourceList sources={[paid, found]} kind="numbers" />)
  expect(container.querySelectorAll('ol > li')).toHaveLength(2)
})
