import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { mostAgreements } from '#shared/sessions.ts'
import { place, testId } from '#test/support/cast.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { newSession, sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
})

const listed = async (person: Person, query: string) =>
  bodyOf(contract['sessions.list'], await person.get(`/sessions?${query}`)).items.map(({ id }) => id)
const act = (id: string, action: string, body: object = {}) =>
  stage.cast.head.post(`/sessions/${id}/actions/${action}`, body, { ifMatch: '*' })

describe('sessions', () => {
  it('are found under each of their organisations and agreements, and nowhere else once they leave them', async () => {
    const [pks, other] = [await stage.pksIn('hospital'), await stage.pksIn('hospital')]
    const id = await sessionIn(stage, 'hospital', 'planned', {
      hostId: place.province,
      organisationIds: [place.hospital, place.ward],
      agreementIds: [pks, other],
    })
    const isListed = async (query: string) => (await listed(stage.cast.assistant, query)).includes(id)
    for (const query of ['', 'status=planned', `agreementId=${pks}`, `agreementId=${other}`])
      expect([query, await isListed(query)]).toEqual([query, true])
    for (const one of [place.province, place.hospital, place.ward]) expect(await isListed(`organisationId=${one}`)).toBe(true)

    await act(id, 'confirm')
    await stage.cast.head.patch(`/sessions/${id}`, { organisationIds: [place.hospital], agreementIds: [pks] }, { ifMatch: '*' })
    for (const query of ['status=planned', `agreementId=${other}`, `organisationId=${place.ward}`])
      expect([query, await isListed(query)]).toEqual([query, false])
    for (const query of ['status=confirmed', `agreementId=${pks}`, `organisationId=${place.province}`])
      expect([query, await isListed(query)]).toEqual([query, true])
    const [card] = bodyOf(contract['sessions.list'], await stage.cast.head.get(`/sessions?agreementId=${pks}`)).items
    expect(card).toMatchObject({ id, status: 'confirmed', organisationIds: [place.hospital], findings: 0, suggestions: 0, promises: 0 })
  })

  it('come in pages, one filter at a time, of records of one’s own jurisdiction', async () => {
    const { assistant, national, assistantElsewhere } = stage.cast
    for (let time = 0; time < 3; time++) await sessionIn(stage, 'agency', 'cancelled')
    const page = bodyOf(contract['sessions.list'], await assistant.get('/sessions?status=cancelled&limit=2'))
    const rest = bodyOf(contract['sessions.list'], await assistant.get(`/sessions?status=cancelled&limit=2&cursor=${page.next}`))
    expect([page.items.length, rest.items.length, rest.next]).toEqual([2, 1, undefined])
    const mixed = await assistant.get(`/sessions?status=cancelled&organisationId=${place.agency}`)
    expect(mixed.problem().code).toBe('unsupported_filter')
    expect((await national.get('/sessions')).problem().code).toBe('jurisdiction_required')
    expect((await listed(national, 'jurisdiction=63')).length).toBeGreaterThan(3)
    expect(await listed(assistantElsewhere, '')).toEqual([])
    expect((await assistantElsewhere.get(`/sessions?organisationId=${place.agency}`)).problem().code).toBe('not_found')
  })

  it('are seen by an agency that took part, also in the list of an agreement with many', async () => {
    const mou = await stage.mouIn('agency')
    const own = await sessionIn(stage, 'agency', 'planned', { agreementIds: [mou] })
    const others = await sessionIn(stage, 'hospital', 'planned', { agreementIds: [mou] })
    const shared = await sessionIn(stage, 'hospital', 'planned', { organisationIds: [place.hospital, place.ward], agreementIds: [mou] })
    const { agency, hospital, cityAgency } = stage.cast
    expect((await listed(agency, `agreementId=${mou}`)).toSorted()).toEqual([own, shared].toSorted())
    expect(await listed(agency, '')).toContain(own)
    expect(await listed(hospital, '')).toEqual(expect.arrayContaining([others, shared]))
    expect((await agency.get(`/sessions/${others}`)).status).toBe(403)
    expect((await agency.get(`/sessions/${shared}`)).status).toBe(200)
    expect((await agency.get('/sessions?status=planned')).problem().code).toBe('unsupported_filter')
    expect((await agency.get(`/sessions?organisationId=${place.hospital}`)).problem().code).toBe('forbidden')
    expect(await listed(agency, `organisationId=${place.ward}`)).toEqual([shared])
    expect((await cityAgency.get(`/sessions?agreementId=${mou}`)).problem().code).toBe('forbidden')
  })

  it('stand in the agenda of the jurisdiction and of each organisation, with what they ask for', async () => {
    const id = await sessionIn(stage, 'agency', 'planned', { organisationIds: [place.agency, place.cityAgency], on: '2026-11-25' })
    const inAgenda = async (query: string) => {
      const { items } = bodyOf(contract['agenda.list'], await stage.cast.head.get(`/agenda?limit=100&${query}`))
      return items
        .filter((item) => item.id === id)
        .map(({ reason, dueOn, daysLeft, sessionStatus }) => [reason, dueOn, daysLeft, sessionStatus])
    }
    const scopes = ['jurisdiction=63', `organisationId=${place.agency}`, `organisationId=${place.cityAgency}`]
    const everywhere = () => Promise.all(scopes.map(inAgenda))
    expect(await everywhere()).toEqual(scopes.map(() => [['visit', '2026-11-25', 3, 'planned']]))
    await act(id, 'postpone', { reason: 'Berhalangan' })
    expect(await everywhere()).toEqual([[], [], []])
    await act(id, 'replan', { on: '2026-11-21' })
    await act(id, 'hold')
    expect(await everywhere()).toEqual(scopes.map(() => [['report', '2026-11-21', -1, 'held']]))
    await stage.cast.head.patch(`/sessions/${id}`, { summary: 'Selesai', nextVisitOn: '2027-01-10' }, { ifMatch: '*' })
    await act(id, 'report')
    expect(await everywhere()).toEqual(scopes.map(() => [['approval', '2026-11-21', -1, 'reported']]))
    await act(id, 'approve', { reportNumber: 'BA-9' })
    expect(await everywhere()).toEqual([[['next_visit', '2027-01-10', 49, 'approved']], [], []])
    await stage.cast.assistant.post('/sessions', newSession('agency', { previousId: id, on: '2027-01-11' }))
    expect(await everywhere()).toEqual([[], [], []])
  })

  it('stand with whoever leads them until they are reported, the nearest first', async () => {
    const userId = testId('users', 1)
    const led = {
      facilitators: [
        { userId, name: 'Orang' },
        { userId, name: 'Orang', position: 'Notulis' },
      ],
    }
    const [undated, late, soon] = [
      await sessionIn(stage, 'agency', 'planned', { ...led, on: undefined }),
      await sessionIn(stage, 'agency', 'postponed', { ...led, on: '2027-02' }),
      await sessionIn(stage, 'agency', 'held', { ...led, on: '2026-11-20' }),
    ]
    const { assistant, head, leadership, national, agency, assistantElsewhere } = stage.cast
    const ofUser = () => listed(assistant, `facilitatorId=${userId}`)
    const ids = await ofUser()
    for (const reader of [head, leadership]) expect(await listed(reader, `facilitatorId=${userId}`)).toEqual(ids)
    expect(await listed(national, `facilitatorId=${userId}&jurisdiction=63`)).toEqual(ids)
    for (const [reader, jurisdiction] of [
      [assistantElsewhere, '19'],
      [national, '19'],
    ] as const)
      expect((await reader.get(`/sessions?facilitatorId=${userId}&limit=1&jurisdiction=${jurisdiction}`)).body).toEqual({ items: [] })
    expect((await assistant.get(`/sessions?facilitatorId=${testId('users', 99)}`)).body).toEqual({ items: [] })
    for (const [reader, more] of [
      [assistant, '&status=planned'],
      [assistant, `&organisationId=${place.agency}`],
      [agency, ''],
    ] as const)
      expect((await reader.get(`/sessions?facilitatorId=${userId}${more}`)).problem().code).toBe('unsupported_filter')
    const first = bodyOf(contract['sessions.list'], await assistant.get(`/sessions?facilitatorId=${userId}&limit=1`))
    const rest = await listed(assistant, `facilitatorId=${userId}&cursor=${first.next}`)
    expect([...first.items.map(({ id }) => id), ...rest]).toEqual(ids)
    expect(ids.filter((id) => [undated, late, soon].includes(id))[0]).toBe(soon)
    expect(ids).toEqual(expect.arrayContaining([undated, late]))
    await stage.cast.head.patch(`/sessions/${soon}`, { summary: 'Selesai' }, { ifMatch: '*' })
    await act(soon, 'report')
    expect(await ofUser()).not.toContain(soon)
    await stage.cast.head.patch(`/sessions/${undated}`, { facilitators: null }, { ifMatch: '*' })
    expect(await ofUser()).not.toContain(undated)
  })

  it('take forty organisations and thirty-two agreements in one plan, but change only as many at once as one transaction takes', async () => {
    const extra = Array.from({ length: 38 }, (_, index) => testId('organisations', 100 + index))
    await Promise.all(
      extra.map((id) =>
        stage.cast.root.post('/organisations', {
          id,
          kind: 'service_unit',
          name: 'Gerai',
          regionCode: '63',
          zone: 'Asia/Makassar',
          parentId: place.city,
        }),
      ),
    )
    const agreementIds = await Promise.all(Array.from({ length: mostAgreements }, () => stage.pksIn('city')))
    const previousId = await sessionIn(stage, 'city', 'held')
    const organisationIds = [place.city, place.cityAgency, ...extra]
    const plan = newSession('city', { hostId: place.ombudsman, organisationIds, agreementIds, previousId })
    const made = await stage.cast.head.post('/sessions', plan)
    expect(made.status).toBe(201)
    const { id } = made.record()
    expect(await listed(stage.cast.head, `agreementId=${agreementIds.at(-1)}`)).toEqual([id])
    expect((await act(id, 'hold')).status).toBe(200)
    const edit = (body: object) => stage.cast.head.patch(`/sessions/${id}`, body, { ifMatch: '*' })
    const further = await Promise.all(Array.from({ length: 26 }, () => stage.pksIn('city')))
    const swapped = { organisationIds: [place.city], agreementIds: [...agreementIds.slice(26), ...further] }
    expect((await edit(swapped)).problem().errors).toEqual([{ path: 'organisationIds', code: 'too_long' }])
    for (const step of [{ organisationIds: [place.city] }, swapped]) expect((await edit(step)).status).toBe(200)
    expect(await listed(stage.cast.head, `agreementId=${further[0]}`)).toEqual([id])
  })
})
