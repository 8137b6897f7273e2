import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { applyChanges } from '#functions/core/records/changes.ts'
import { faultInChain, hashOf, type Event } from '#functions/core/records/event.ts'
import { eventsUpTo } from '#functions/core/records/read.ts'
import { lastVersion } from '#functions/platform/table/keys.ts'
import { bodyOf } from '#test/support/request.ts'
import { randomFrom } from '../../api/bad-input/generator.ts'
import { setStage, type Stage } from '../../api/stage.ts'

let stage: Stage
let id: string
let events: Event[]

beforeAll(async () => {
  stage = await setStage()
  id = await stage.commitmentIn('agency')
  for (let report = 1; report <= 10; report++)
    await stage.cast.agency.post(`/commitments/${id}/progress`, { note: `Laporan ${report}`, progressPercent: report * 10 })
  await stage.cast.agency.post(`/commitments/${id}/actions/submit`, { note: 'Selesai' }, { ifMatch: '*' })
  await stage.cast.head.post(`/commitments/${id}/actions/return`, { reason: 'Kurang' }, { ifMatch: '*' })
  events = await eventsUpTo(stage.world.ctx, id, 1, lastVersion)
})

const rehashed = (event: Event): Event => ({ ...event, hash: hashOf(event) })

/** Ways to falsify a history; those that hash anew are a forger's who knows the method. */
const forgeries: readonly [string, (whole: readonly Event[], at: number, other: number) => Event[]][] = [
  ['a changed note', (whole, at) => whole.map((event, index) => (index === at ? { ...event, note: 'lain' } : event))],
  [
    'another actor',
    (whole, at) => whole.map((event, index) => (index === at ? { ...event, actor: 'usr_01F8MECHZX9999999999999999' } : event)),
  ],
  ['another instant', (whole, at) => whole.map((event, index) => (index === at ? { ...event, at: '2020-01-01T00:00:00.000Z' } : event))],
  ['another process', (whole, at) => whole.map((event, index) => (index === at ? { ...event, processId: 'prc_lain' } : event))],
  [
    'a changed value',
    (whole, at) =>
      whole.map((event, index) => (index === at ? { ...event, changes: { ...event.changes, title: { after: 'lain' } } } : event)),
  ],
  ['a change hashed anew', (whole, at) => whole.map((event, index) => (index === at ? rehashed({ ...event, action: 'fulfil' }) : event))],
  ['a deleted event', (whole, at) => whole.filter((_, index) => index !== at)],
  [
    'a deleted event with the numbers closed up',
    (whole, at) => whole.filter((_, index) => index !== at).map((event, index) => ({ ...event, version: index + 1 })),
  ],
  ['a doubled event', (whole, at) => whole.flatMap((event, index) => (index === at ? [event, event] : [event]))],
  [
    'an inserted event',
    (whole, at) => whole.flatMap((event, index) => (index === at ? [event, rehashed({ ...event, version: event.version + 1 })] : [event])),
  ],
  [
    'two swapped events',
    (whole, at, other) => whole.with(at, whole[other] ?? whole[at] ?? rehashed(events[0] ?? blank)).with(other, whole[at] ?? blank),
  ],
  [
    'two swapped contents',
    (whole, at, other) => whole.map((event, index) => (index === at ? { ...event, changes: whole[other]?.changes ?? {} } : event)),
  ],
]

const blank: Event = { recordId: '', noun: '', jurisdiction: '', version: 0, at: '', actor: '', action: '', changes: {}, hash: '' }

describe('the history of a record', () => {
  it('is a whole chain without a gap', () => {
    expect(events.map((event) => event.version)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
    expect(faultInChain(events)).toBeUndefined()
    expect(faultInChain([])).toBeUndefined()
  })

  it.each([
    ['gap', () => events.toSpliced(4, 1), 6],
    ['gap', () => events.slice(1), 2],
    ['link', () => events.with(3, rehashed({ ...(events[3] ?? blank), note: 'lain' })), 5],
    ['hash', () => events.with(3, { ...(events[3] ?? blank), note: 'lain' }), 4],
    ['link', () => events.with(0, rehashed({ ...(events[0] ?? blank), previousHash: 'x' })), 1],
  ] as const)('shows a %s', (fault, forged, version) => {
    expect(faultInChain(forged())).toEqual({ version, fault })
  })

  it('betrays every one of 1,000 falsified copies', () => {
    const random = randomFrom(1000)
    const unseen: unknown[] = []
    for (let copy = 0; copy < 1_000; copy++) {
      const [name, forge] = forgeries[copy % forgeries.length] ?? forgeries[0] ?? ['', () => []]
      // A chain alone cannot show that its last events are missing or were made anew; the daily root over all heads does.
      const at = random.below(events.length - 1)
      const other = (at + 1 + random.below(events.length - 2)) % (events.length - 1)
      if (faultInChain(forge(events, at, other)) === undefined) unseen.push([name, at, other])
    }
    expect(unseen).toEqual([])
  })

  it('folded from its first event on is the record itself', async () => {
    const { body } = await stage.cast.head.get(`/commitments/${id}`)
    const { actions, overdue, dueSoon, noEvidence, ...record } = bodyOf(contract['commitments.get'], {
      ...(await stage.cast.head.get(`/commitments/${id}`)),
      body,
    })
    const folded = events.reduce<Record<string, unknown>>((fields, event) => applyChanges(fields, event.changes), {})
    const [first, last] = [events[0] ?? blank, events.at(-1) ?? blank]
    expect({ ...folded, id, jurisdiction: first.jurisdiction, version: last.version, createdAt: first.at, updatedAt: last.at }).toEqual(
      record,
    )
    expect([actions.length > 0, overdue, dueSoon, noEvidence]).toEqual([true, false, false, false])
  })

  it('is shown newest first in pages, with names and hashes that verify', async () => {
    const pages = []
    let cursor = ''
    for (let page = 0; page < 3; page++) {
      const reply = await stage.cast.leadership.get(`/commitments/${id}/history?limit=5${cursor}`)
      const shown = bodyOf(contract['commitments.history'], reply)
      pages.push(...shown.items)
      cursor = `&cursor=${shown.next ?? ''}`
      expect(Object.keys(shown.people).sort()).toEqual([...new Set(shown.items.map((item) => item.actor))].sort())
    }
    expect(pages.map((item) => item.version)).toEqual(events.map((event) => event.version).reverse())
    const seen = pages.reverse().map((item) => ({ ...item, recordId: id, noun: 'commitments', jurisdiction: '63' }))
    expect(faultInChain(seen)).toBeUndefined()
  })
})
