import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { followUpIn } from '../api/follow-up-scenes.ts'
import { sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { agenda, count, dashboard } from './told.ts'

let stage: Stage
const ids: Record<string, string> = {}
beforeAll(async () => {
  stage = await setStage()
  const renewBy = { signedOn: '2022-07-04', startsOn: '2022-07-04', endsOn: '2027-07-04', renewBy: '2027-01-04' }
  ids['talks'] = await stage.pksIn('agency', 'signed', renewBy)
  ids['talking'] = await stage.pksIn('agency', 'signed', { ...renewBy, renewBy: undefined })
  ids['planned'] = await sessionIn(stage, 'agency', 'confirmed', { on: '2026-12-01' })
  ids['held'] = await sessionIn(stage, 'agency', 'held', { on: '2026-11-20' })
  ids['reported'] = await sessionIn(stage, 'agency', 'reported', { on: '2026-11' })
  ids['next'] = await sessionIn(stage, 'hospital', 'approved', { on: '2026-10-01' })
  const amendment = { nextVisitOn: '2027-01-10', reason: 'Disepakati sesudahnya' }
  await stage.cast.head.post(`/sessions/${ids['next']}/actions/amend`, amendment, { ifMatch: '*' })
  await sessionIn(stage, 'hospital', 'cancelled', { on: '2026-12-03' })
  ids['product'] = await followUpIn(stage, 'agency', 'in_progress', { dueOn: '2026-11-23' })
  stage.world.at('2026-11-25T02:00:00.000Z')
  ids['promise'] = await stage.commitmentIn('agency', 'in_progress', { dueOn: '2026-12-31' })
  await followUpIn(stage, 'agency', 'verified', { dueOn: '2026-12-05' })
})

describe('the agenda', () => {
  it('says of everything dated why it is there and how many days are left, late first', async () => {
    const { items } = await agenda(stage.cast.head)
    expect(items.map(({ noun, reason, id, dueOn, daysLeft, overdue }) => [noun, reason, id, dueOn, daysLeft, overdue])).toEqual([
      ['sessions', 'approval', ids['reported'], '2026-11-01', -24, true],
      ['sessions', 'report', ids['held'], '2026-11-20', -5, true],
      ['follow-ups', 'due', ids['product'], '2026-11-23', -2, true],
      ['sessions', 'visit', ids['planned'], '2026-12-01', 6, false],
      ['commitments', 'due', ids['promise'], '2026-12-31', 36, false],
      ['agreements', 'renewal', ids['talks'], '2027-01-04', 40, false],
      ['sessions', 'next_visit', ids['next'], '2027-01-10', 46, false],
      ['agreements', 'end', ids['talking'], '2027-07-04', 221, false],
    ])
    expect(items.map(({ commitmentStatus, followUpStatus, sessionStatus }) => commitmentStatus ?? followUpStatus ?? sessionStatus)).toEqual(
      ['reported', 'held', 'in_progress', 'confirmed', 'in_progress', undefined, 'approved', undefined],
    )
  })

  it('of an agency holds what it owes and the visits to it', async () => {
    const { items } = await agenda(stage.cast.agency)
    expect(items.map(({ id }) => id)).toEqual([ids['reported'], ids['held'], ids['product'], ids['planned'], ids['promise']])
    expect(items.every(({ ownerId }) => ownerId === place.agency)).toBe(true)
    expect((await agenda(stage.cast.hospital)).items).toEqual([])
    expect((await agenda(stage.cast.head, `?organisationId=${place.agency}`)).items).toEqual(items)
  })

  it('comes in pages', async () => {
    const first = await agenda(stage.cast.head, '?limit=5')
    const rest = await agenda(stage.cast.head, `?limit=5&cursor=${first.next}`)
    expect([...first.items, ...rest.items]).toEqual((await agenda(stage.cast.head)).items)
  })
})

describe('the dashboard', () => {
  it('counts follow-ups and sessions beside promises', async () => {
    await count(stage.world)
    const { followUps, sessions, asOf } = await dashboard(stage.cast.head)
    expect(followUps).toMatchObject({ total: 2, open: 1, overdue: 1, dueSoon: 0, openProducts: 1, openSuggestions: 0 })
    expect(followUps.byVerdict).toEqual({ not_followed_up: 1, conform: 1 })
    expect(sessions).toMatchObject({ total: 5, held: 3, heldByType: { mentoring: 3 } })
    expect(asOf).toBe('2026-11-25T02:00:00.000Z')
    expect((await dashboard(stage.cast.agency)).followUps).toEqual(followUps)
  })

  it('shows of each organisation what it has not followed up', async () => {
    const summaries = bodyOf(contract['dashboard.organisations'], await stage.cast.leadership.get('/dashboard/organisations')).items
    expect(summaries.find(({ organisationId }) => organisationId === place.agency)).toEqual({
      organisationId: place.agency,
      counted: 1,
      fulfilled: 0,
      open: 1,
      overdue: 0,
      noEvidence: 0,
      openFollowUps: 1,
      overdueFollowUps: 1,
      openProducts: 1,
    })
  })
})

type Owed = { items: { id: string }[]; next?: string | undefined }

describe('what an agency owes', () => {
  it('comes in pages of commitments, each once, although visits and follow-ups stand among them', async () => {
    const owed = new Set([ids['promise']])
    for (const day of ['2026-11-21', '2026-11-23', '2026-12-01', '2026-12-02', '2027-02-01'])
      owed.add(await stage.commitmentIn('agency', 'not_started', { dueOn: day }))
    for (const limit of [1, 2, 3, 5, 50]) {
      const seen: string[] = []
      for (let next: string | undefined = ''; next !== undefined;) {
        const path: string = `/commitments?ownerId=${place.agency}&limit=${limit}${next && `&cursor=${next}`}`
        const page: Owed = bodyOf(contract['commitments.list'], await stage.cast.head.get(path))
        expect(page.items.length).toBeLessThanOrEqual(limit)
        seen.push(...page.items.map(({ id }) => id))
        next = page.next
      }
      expect([limit, seen.length, new Set(seen)]).toEqual([limit, owed.size, owed])
    }
  })
})

describe('requests for more time', () => {
  it('wait in one list, whatever asks and the earliest day first, until they are answered or the duty is closed', async () => {
    const { head, hospital } = stage.cast
    const waiting = async () => (await agenda(head, '?asks=extension')).items.map(({ noun, id, dueOn }) => [noun, id, dueOn])
    const act = async (person: Person, path: string, action: string, body: object = {}) =>
      expect((await person.post(`${path}/actions/${action}`, body, { ifMatch: '*' })).status).toBe(200)
    const request = { newDueOn: '2027-02-01', reason: 'Menunggu pengadaan' }
    const promises = [
      await stage.commitmentIn('hospital', 'in_progress', { dueOn: '2026-12-20' }),
      await stage.commitmentIn('hospital', 'in_progress', { dueOn: '2026-12-21' }),
    ]
    const asked = await followUpIn(stage, 'hospital', 'in_progress', { dueOn: '2026-12-10' })
    const paths = [...promises.map((id) => `/commitments/${id}`), `/follow-ups/${asked}`] as const
    for (const path of paths) await act(hospital, path, 'request_extension', request)
    expect(await waiting()).toEqual([
      ['follow-ups', asked, '2026-12-10'],
      ['commitments', promises[0], '2026-12-20'],
      ['commitments', promises[1], '2026-12-21'],
    ])
    await act(head, paths[0] ?? '', 'grant_extension')
    await act(head, paths[2] ?? '', 'refuse_extension', { reason: 'Sudah lewat' })
    expect(await waiting()).toEqual([['commitments', promises[1], '2026-12-21']])
    await act(head, paths[1] ?? '', 'cancel', { reason: 'Tidak diperlukan lagi' })
    expect(await waiting()).toEqual([])
    expect((await agenda(head, `?organisationId=${place.hospital}`)).items.map(({ id }) => id)).toEqual([asked, promises[0]])
  })

  it('are listed for a whole jurisdiction alone', async () => {
    const refused = [
      await stage.cast.head.get(`/agenda?asks=extension&organisationId=${place.hospital}`),
      await stage.cast.agency.get('/agenda?asks=extension'),
    ]
    expect(refused.map((reply) => reply.problem().code)).toEqual(['unsupported_filter', 'unsupported_filter'])
    expect((await stage.cast.national.get('/agenda?asks=extension&jurisdiction=63')).status).toBe(200)
  })
})
