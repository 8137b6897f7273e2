import { expect, test } from 'vitest'
import { OrganisationCard } from '#shared/organisations.ts'
import { bodiesOfSession } from '#web/features/follow-ups/owners-of.ts'
import { publicBodies } from '#web/lib/public-bodies.ts'
import { titleFrom } from '#web/features/follow-ups/title-from.ts'

test('a suggestion becomes a title on one line, without its full stop', () => {
  expect(titleFrom('Memasang pegangan\n di toilet aksesibel.')).toBe('Memasang pegangan di toilet aksesibel')
})

test('a long text is cut at a sentence, or where there is none at a word', () => {
  const sentence = 'Petugas khusus ditunjuk dengan surat keputusan dan dilatih melayani kelompok rentan'
  expect(titleFrom(`${sentence}. ${'Selain itu loket diberi tanda yang jelas. '.repeat(4)}`)).toMatch(new RegExp(`^${sentence}`))
  const endless = titleFrom('kata '.repeat(80))
  expect(endless).toMatch(/kata…$/)
  expect(endless.length).toBeLessThanOrEqual(161)
})

const organisation = (number: number, more: object) =>
  OrganisationCard.parse({
    id: `org_01F8MECHZX000000000000000${number}`,
    kind: 'local_agency',
    name: `Dinas ${number}`,
    zone: 'Asia/Makassar',
    status: 'active',
    ...more,
  })
const dinas = organisation(1, {})
const gerai = organisation(2, { kind: 'service_unit', name: 'Gerai', parentId: dinas.id })
const other = organisation(3, {})
const ended = organisation(4, { status: 'ended' })
const ombudsman = organisation(5, { kind: 'ombudsman_representative', name: 'Ombudsman' })

test('public bodies that still exist can be asked, the Ombudsman never', () => {
  expect(publicBodies([other, ended, ombudsman, dinas])).toEqual([dinas, other])
})

test('after a session those can be asked who took part, and the units below them', () => {
  expect(bodiesOfSession([dinas, gerai, other, ombudsman], [dinas.id])).toEqual([dinas, gerai])
})
