import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { contract } from '#shared/contract/contract.ts'
import { place, testId } from '#test/support/cast.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { actOn, followUpIn } from '../api/follow-up-scenes.ts'
import { sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { agenda, count, dashboard, organisationOverview } from '../overview/told.ts'

let stage: Stage
const ids: Record<'product' | 'visit' | 'promise' | 'ward' | 'hospital' | 'closed' | 'elsewhere', string> = {
  product: '',
  visit: '',
  promise: '',
  ward: '',
  hospital: '',
  closed: '',
  elsewhere: '',
}
let [agreementId, sessionId, commitmentId] = ['', '', '']

beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
  commitmentId = await stage.commitmentIn('agency', 'not_started', { dueOn: '2026-12-15' })
  agreementId = await stage.homeIn('agency')
  sessionId = await sessionIn(stage, 'agency', 'held', { organisationIds: [place.agency, place.hospital], agreementIds: [agreementId] })
  const ofVisit = { source: { kind: 'session', sessionId } }
  ids.product = await followUpIn(stage, 'agency', 'in_progress', { dueOn: '2026-12-10' })
  ids.visit = await followUpIn(stage, 'agency', 'submitted', { ...ofVisit, dueOn: '2026-12-20' })
  ids.promise = await followUpIn(stage, 'agency', 'assigned', { source: { kind: 'commitment', commitmentId } })
  ids.ward = await followUpIn(stage, 'agency', 'assigned', { ...ofVisit, ownerId: place.ward })
  ids.hospital = await followUpIn(stage, 'hospital', 'assigned', ofVisit)
  ids.closed = await followUpIn(stage, 'agency', 'verified')
  ids.elsewhere = await followUpIn(stage, 'elsewhere')
})

const list = async (person: Person, query = '') => bodyOf(contract['follow-ups.list'], await person.get(`/follow-ups${query}`)).items
const listed = async (person: Person, query = '') => (await list(person, query)).map(({ id }) => id)
const newestFirst = (...some: string[]) => some.toSorted().toReversed()

describe('a list of follow-ups', () => {
  it('is of a jurisdiction, a status, an organisation, an agreement, a session or a promise: each is one question', async () => {
    const { product, visit, promise, ward, hospital, closed } = ids
    const asked: [string, string[]][] = [
      ['', newestFirst(product, visit, promise, ward, hospital, closed)],
      ['?status=assigned', newestFirst(promise, ward, hospital)],
      [`?ownerId=${place.agency}`, [product, visit, promise, closed]],
      [`?agreementId=${agreementId}`, newestFirst(visit, promise, ward, hospital)],
      [`?sessionId=${sessionId}`, newestFirst(visit, ward, hospital)],
      [`?commitmentId=${commitmentId}`, [promise]],
    ]
    for (const [query, expected] of asked) {
      await listed(stage.cast.head, query)
      stage.world.trips.length = 0
      expect([query, await listed(stage.cast.head, query)]).toEqual([query, expected])
      const questions = stage.world.trips.flatMap((trip) => (trip.kind === 'query' ? [trip.rows.length] : []))
      expect([query, questions, stage.world.trips.length <= 2]).toEqual([query, [expected.length], true])
    }
  })

  it('shows both axes, lateness and what is special', async () => {
    await actOn(stage.cast.agency, ids.product, 'request_extension', { newDueOn: '2027-01-31', reason: 'Anggaran' })
    const [card] = (await list(stage.cast.head, '?status=in_progress')).filter(({ id }) => id === ids.product)
    expect(card).toMatchObject({ status: 'in_progress', verdict: 'not_followed_up', overdue: false, asksExtension: true })
    expect(card).not.toHaveProperty('forwarded')
    await actOn(stage.cast.head, ids.product, 'refuse_extension', { reason: 'Cukup' })
  })

  it('holds, for an agency, what it and those below it may read', async () => {
    const { product, visit, promise, ward, closed } = ids
    expect(await listed(stage.cast.agency)).toEqual([product, visit, promise, closed])
    expect(await listed(stage.cast.agency, `?ownerId=${place.ward}`)).toEqual([ward])
    expect(await listed(stage.cast.agency, `?sessionId=${sessionId}`)).toEqual(newestFirst(visit, ward))
    expect(await listed(stage.cast.agency, `?agreementId=${agreementId}`)).toEqual(newestFirst(visit, promise, ward))
    expect((await stage.cast.agency.get(`/follow-ups?ownerId=${place.hospital}`)).status).toBe(403)
    expect((await stage.cast.agency.get(`/follow-ups?agreementId=${await stage.homeIn('hospital')}`)).status).toBe(403)
    expect((await stage.cast.agency.get('/follow-ups?status=assigned')).problem().code).toBe('unsupported_filter')
  })

  it('is of one jurisdiction, and answers one filter', async () => {
    expect(await listed(stage.cast.headElsewhere)).toEqual([ids.elsewhere])
    expect(await listed(stage.cast.national, '?jurisdiction=19')).toEqual([ids.elsewhere])
    expect((await stage.cast.national.get('/follow-ups')).problem().code).toBe('jurisdiction_required')
    expect((await stage.cast.head.get('/follow-ups?jurisdiction=19')).status).toBe(403)
    expect((await stage.cast.head.get(`/follow-ups?status=assigned&sessionId=${sessionId}`)).problem().code).toBe('unsupported_filter')
    for (const query of [`sessionId=${testId('sessions', 9)}`, `commitmentId=${await stage.commitmentIn('elsewhere')}`])
      expect((await stage.cast.head.get(`/follow-ups?${query}`)).status).toBe(404)
  })
})

describe('the promises of an organisation', () => {
  it('come page by page without what else it has to see to', async () => {
    const later = await stage.commitmentIn('agency', 'not_started', { dueOn: '2026-12-31' })
    const done = await stage.commitmentIn('agency', 'cancelled')
    const Page = z.object({ items: z.array(z.object({ id: z.string() })), next: z.optional(z.string()) })
    for (const limit of [1, 2, 50]) {
      const pages: string[][] = []
      let cursor: string | undefined
      do {
        const query = `limit=${limit}${cursor === undefined ? '' : `&cursor=${cursor}`}`
        const page = Page.parse((await stage.cast.head.get(`/commitments?ownerId=${place.agency}&${query}`)).body)
        pages.push(page.items.map(({ id }) => id))
        cursor = page.next
      } while (cursor !== undefined && pages.length < 20)
      expect(pages.flat()).toEqual([commitmentId, later, done])
      expect(pages.slice(0, -1).every((page) => page.length >= limit / 2)).toBe(true)
    }
  })
})

describe('the follow-ups of an owner', () => {
  it('come late first over all pages, not only within one, and keep their order when a day is moved', async () => {
    const { cityAgency, head } = stage.cast
    const [late, soon, later] = [
      await followUpIn(stage, 'city', 'assigned', { dueOn: '2026-11-01' }),
      await followUpIn(stage, 'city', 'returned', { dueOn: '2026-12-01' }),
      await followUpIn(stage, 'city', 'in_progress', { dueOn: '2027-02-01' }),
    ]
    const done = await followUpIn(stage, 'city', 'verified', { dueOn: '2026-10-01' })
    const walked = async () => {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const query = `?limit=1&ownerId=${place.cityAgency}${cursor === undefined ? '' : `&cursor=${cursor}`}`
        const page = bodyOf(contract['follow-ups.list'], await head.get(`/follow-ups${query}`))
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next
      } while (cursor !== undefined)
      return seen
    }
    expect(await walked()).toEqual([late, soon, later, done])
    await actOn(cityAgency, late, 'request_extension', { newDueOn: '2027-03-01', reason: 'Anggaran' })
    await actOn(head, late, 'grant_extension')
    expect(await walked()).toEqual([soon, later, late, done])
  })
})

describe('whoever forwarded a follow-up', () => {
  it('finds what became of it in their list, once and last, wherever it goes', async () => {
    const { agency, hospital, cityAgency, head } = stage.cast
    const owners = { agency: place.agency, hospital: place.hospital, cityAgency: place.cityAgency }
    const id = await followUpIn(stage, 'agency', 'assigned', { dueOn: '2026-11-30', source: { kind: 'session', sessionId } })
    const rowsOf = async (ownerId: string) => (await list(head, `?ownerId=${ownerId}`)).filter((one) => one.id === id)
    const owns = async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(owners).map(async ([name, ownerId]) => [name, (await rowsOf(ownerId)).map((one) => one.ownerId)] as const),
        ),
      )
    const forward = (person: Person, toId: string) => actOn(person, id, 'forward', { toId, reason: 'Bukan kewenangan' })

    await forward(agency, place.hospital)
    expect(await owns()).toEqual({ agency: [place.hospital], hospital: [place.hospital], cityAgency: [] })
    expect((await listed(agency)).at(-1)).toBe(id)
    await forward(hospital, place.cityAgency)
    expect(await owns()).toEqual({ agency: [place.cityAgency], hospital: [place.cityAgency], cityAgency: [place.cityAgency] })
    for (const person of [agency, hospital]) {
      const [own] = (await list(person)).filter((one) => one.id === id)
      expect(own).toMatchObject({ ownerId: place.cityAgency, forwarded: true, formerOwnerIds: [place.agency, place.hospital] })
      expect(await listed(person, `?sessionId=${sessionId}`)).toContain(id)
    }
    await forward(cityAgency, place.agency)
    expect(await owns()).toEqual({ agency: [place.agency], hospital: [place.agency], cityAgency: [place.agency] })
    expect((await listed(agency))[0]).toBe(id)
  })

  it('has nothing to do: it is no agenda, count or Opini of theirs', async () => {
    const { agency, head, hospital } = stage.cast
    const seen = async (organisationId: string) => {
      const { followUps, opinion } = await organisationOverview(head, organisationId)
      const { items } = await agenda(head, `?organisationId=${organisationId}`)
      await count(stage.world)
      const { open, byStatus } = (await dashboard(head, `?organisationId=${organisationId}`)).followUps
      return { followUps: followUps.map((one) => one.id).sort(), opinion, agenda: items.map((one) => one.id).sort(), open, byStatus }
    }
    const before = { agency: await seen(place.agency), hospital: await seen(place.hospital) }
    const id = await followUpIn(stage, 'agency', 'assigned', { dueOn: '2026-11-01', source: { kind: 'session', sessionId } })
    const asked = await seen(place.agency)
    expect(asked.open).toBe(before.agency.open + 1)
    await actOn(agency, id, 'forward', { toId: place.hospital, reason: 'Bukan kewenangan' })
    expect(await seen(place.agency)).toEqual(before.agency)
    const { opinion, open } = before.hospital
    const grown = { openSuggestions: opinion.openSuggestions + 1, overdueSuggestions: opinion.overdueSuggestions + 1 }
    expect(await seen(place.hospital)).toMatchObject({ opinion: grown, open: open + 1 })
    for (const person of [agency, head])
      expect((await organisationOverview(person, place.agency)).forwarded).toContainEqual(
        expect.objectContaining({ id, ownerId: place.hospital }),
      )
    expect((await organisationOverview(hospital, place.hospital)).forwarded.map((one) => one.id)).not.toContain(id)
  })
})
