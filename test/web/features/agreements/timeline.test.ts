import { expect, test } from 'vitest'
import { AgreementListItem, TimelineItem } from '#shared/overview.ts'
import { arrangeTimeline, keyIn, leadsOn, whatFollowed } from '#web/features/agreements/arrange-timeline.ts'
import { sentenceOf, type Sentence } from '#web/features/agreements/timeline-words.ts'
import { askable } from '#web/features/agreements/unfolding.ts'
import { dictionary as english } from '#web/i18n/en/dictionary.ts'
import { dictionary as indonesian } from '#web/i18n/id/dictionary.ts'

const line = (on: string, kind: TimelineItem['kind'], more: Partial<TimelineItem> & Pick<TimelineItem, 'noun' | 'id'>) =>
  TimelineItem.parse({ on, kind, title: `${kind} ${on}`, isAhead: false, organisationId: 'org_01F8MECHZX0000000000000004', ...more })

const signed = line('2022-07', 'agreement_signed', { noun: 'agreements', id: 'agr_1' })
const held = line('2026-10-14', 'session_held', { noun: 'sessions', id: 'ses_1' })
const good = line('2026-10-14', 'finding', { noun: 'sessions', id: 'ses_1', partId: 'fnd_1', state: 'positive' })
const bad = line('2026-10-14', 'finding', { noun: 'sessions', id: 'ses_1', partId: 'fnd_2', state: 'needs_improvement' })
const suggestion = line('2026-10-14', 'suggestion', { noun: 'sessions', id: 'ses_1', partId: 'sug_1', answers: 'fnd_2' })
const overdue = line('2026-10-20', 'follow_up_due', { noun: 'follow-ups', id: 'fup_1' })
const asked = line('2026-10-21', 'follow_up_assigned', { noun: 'follow-ups', id: 'fup_1', answers: 'sug_1' })
const judged = line('2026-11-02', 'follow_up_judged', { noun: 'follow-ups', id: 'fup_1', state: 'conform' })
const later = line('2026-11-03', 'follow_up_assigned', { noun: 'follow-ups', id: 'fup_2', answers: 'sug_1' })
const ends = line('2027-07-04', 'agreement_ends', { noun: 'agreements', id: 'agr_1', isAhead: true })
const story = [signed, held, good, bad, suggestion, overdue, asked, judged, later, ends]

test('finding, suggestion and follow-up hang from each other where they are told in one month', () => {
  const [, year] = arrangeTimeline(story)
  expect(year?.months[0]?.lines.map(({ item, depth }) => [item, depth])).toEqual([
    [held, 0],
    [good, 1],
    [bad, 1],
    [suggestion, 2],
    [asked, 3],
    [overdue, 4],
  ])
})

test('a line of a later month names what it answers and leads there; what goes on with a duty does not', () => {
  const [, year] = arrangeTimeline(story)
  const [first, second] = year?.months[1]?.lines ?? []
  expect(first).toMatchObject({ item: judged, depth: 0 })
  expect(first?.answered).toBeUndefined()
  expect(second).toMatchObject({ item: later, depth: 1, answered: { key: 'baris-4', item: suggestion } })
})

test('what is ahead is arranged by itself and still knows what it answers', () => {
  const planned = { ...later, on: '2027-01-01', isAhead: true }
  const all = [...story.slice(0, -2), planned, ends]
  const years = arrangeTimeline([planned, ends], all)
  expect(years.map(({ year, months }) => [year, months.map(({ month }) => month)])).toEqual([['2027', ['2027-01', '2027-07']]])
  expect(years[0]?.months[0]?.lines[0]?.answered?.item).toBe(suggestion)
})

test('lines that answer each other in a circle are told once each', () => {
  const one = line('2026-01-01', 'commitment_made', { noun: 'commitments', id: 'cmt_1', answers: 'cmt_2' })
  const two = line('2026-01-02', 'commitment_made', { noun: 'commitments', id: 'cmt_2', answers: 'cmt_1' })
  expect(arrangeTimeline([one, two])[0]?.months[0]?.lines.map(({ item }) => item)).toEqual([one, two])
})

const ofMou = line('2021-10-28', 'agreement_signed', { noun: 'agreements', id: 'agr_mou' })
const ceremony = line('2022-07-04', 'session_held', { noun: 'sessions', id: 'ses_0' })
const pleaded = line('2022-07-04', 'suggestion', { noun: 'sessions', id: 'ses_0', partId: 'sug_0' })
const taken = line('2022-07-04', 'follow_up_assigned', { noun: 'follow-ups', id: 'fup_0', answers: 'sug_0' })
const storyOfMou = [ofMou, signed, ceremony, pleaded]

test('the story of a PKS goes on below its signing; not that of the agreement itself, of the one above, of a renewal or an addendum', () => {
  const card = AgreementListItem.parse({
    id: 'agr_01F8MECHZX0000000000000001',
    type: 'mou',
    title: 'MoU',
    status: 'signed',
    ownerId: 'org_01F8MECHZX0000000000000004',
    validity: 'in_force',
  })
  const of = { agreement: { ...card, id: 'agr_mou' } }
  const renewed = line('2026-01-01', 'agreement_renewed', { noun: 'agreements', id: 'agr_2' })
  const added = line('2026-01-01', 'addendum_signed', { noun: 'agreements', id: 'agr_3' })
  expect([...storyOfMou, renewed, added].filter((item) => leadsOn(of, item))).toEqual([signed])
  expect([ofMou, signed].filter((item) => leadsOn({ agreement: { ...card, id: 'agr_1' }, parent: of.agreement }, item))).toEqual([])
})

test('the story below repeats nothing that was told above, and still names what it answers there', () => {
  const below = whatFollowed([ofMou, signed, ceremony, pleaded, taken, held], storyOfMou)
  expect(below).toEqual([taken, held])
  const keyOf = (item: TimelineItem) => (below.includes(item) ? keyIn(below, item, 'agr_1') : keyIn(storyOfMou, item))
  const [first] = arrangeTimeline(below, [...storyOfMou, ...below], keyOf)[0]?.months[0]?.lines ?? []
  expect(first).toMatchObject({ key: 'agr_1-0', item: taken, answered: { key: 'baris-3', item: pleaded } })
})

test('of many stories that are unfolded the next four are asked for, in their order', () => {
  const open = ['a', 'b', 'c', 'd', 'e', 'f']
  expect(askable(open, [])).toEqual(['a', 'b', 'c', 'd'])
  expect(askable(open, ['b', 'z'])).toEqual(['b', 'a', 'c', 'd', 'e'])
  expect(askable(open, open)).toEqual(open)
})

const told = (item: TimelineItem, text = indonesian): string => {
  const { before, linked, after }: Sentence = sentenceOf(item, {
    text,
    nameOf: () => 'DPMPTSP',
    typeOf: (id) => (id === 'agr_1' ? 'pks' : undefined),
  })
  return `${before}${linked}${after}`
}

test('lines are sentences that say who, what and how it ended', () => {
  expect(told(signed)).toBe('PKS dengan DPMPTSP ditandatangani.')
  expect(told({ ...bad, title: 'Toilet terkunci.' })).toBe('Temuan, perlu perbaikan: “Toilet terkunci”.')
  expect(told(asked)).toBe('DPMPTSP diminta menindaklanjuti: follow_up_assigned 2026-10-21.')
  expect(told(judged)).toMatch(/dinilai: sesuai\.$/)
  expect(told(ends, english)).toBe('The term of PKS with DPMPTSP ends.')
})

test('a renewal is called a draft until it is signed, and a letter is named that goes on while renewing', () => {
  const renewed = line('2026-10-01', 'agreement_renewed', { noun: 'agreements', id: 'agr_2', state: 'draft', title: 'PKS baru' })
  expect(told(renewed)).toBe('Rancangan perpanjangan disiapkan: PKS baru.')
  expect(told({ ...renewed, state: 'signed' })).toBe('PKS baru memperpanjang naskah ini.')
  expect(told({ ...renewed, state: 'ended_renewing', title: 'Berita acara 5' })).toBe(
    'Tetap dijalankan selama diperpanjang, dengan dasar: Berita acara 5.',
  )
})

test('a line leads to its record, and a part to its place in the session', () => {
  expect(sentenceOf(bad, { text: indonesian, nameOf: () => '', typeOf: () => undefined }).href).toBe('/pendampingan/ses_1#fnd_2')
})
