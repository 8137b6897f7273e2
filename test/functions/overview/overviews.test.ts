import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#functions/platform/ids.ts'
import { place } from '#test/support/cast.ts'
import { promise } from '#test/support/deeds.ts'
import { finishProcess } from '#test/support/processes.ts'
import { followUpIn, newFollowUp } from '../api/follow-up-scenes.ts'
import { newSession, sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { organisationOverview, overviewOf } from './told.ts'

let stage: Stage
const ids: Record<string, string> = {}
const partiesOf = (organisationId: string) => [
  { organisationId: place.ombudsman, order: 1 },
  { organisationId, order: 2 },
]

beforeAll(async () => {
  stage = await setStage()
  const { head } = stage.cast
  const mouId = await stage.mouIn('agency')
  ids['mou'] = mouId
  await head.post(`/agreements/${mouId}/actions/record_signed`, { source: { title: 'Berita' } }, { ifMatch: '*' })
  ids['agencyPks'] = await stage.pksIn('agency', 'signed')
  ids['hospitalPks'] = await stage.pksIn('hospital', 'signed')
  const plan = { type: 'work_plan', parentId: mouId, title: 'Rencana kerja 2027', parties: partiesOf(place.province) }
  ids['plan'] = (await head.post('/agreements', plan)).record().id
  const addendum = { type: 'addendum', parentId: mouId, title: 'Perubahan', parties: partiesOf(place.province), amends: { title: 'Baru' } }
  ids['addendum'] = (await head.post('/agreements', addendum)).record().id
  ids['ofAgency'] = await promise(head, mouId).then(({ id }) => id)
  ids['ofHospital'] = await promise(head, mouId, { ownerId: place.hospital }).then(({ id }) => id)
  const both = { agreementIds: [mouId, ids['agencyPks']], organisationIds: [place.agency, place.hospital] }
  ids['shared'] = await sessionIn(stage, 'agency', 'held', { ...both, on: '2026-11-20' })
  ids['hospitalVisit'] = await sessionIn(stage, 'hospital', 'planned', { agreementIds: [mouId] })
  ids['agencyFollowUp'] = await followUpIn(stage, 'agency', 'assigned', { agreementId: mouId })
  ids['hospitalFollowUp'] = await followUpIn(stage, 'hospital', 'assigned', { agreementId: mouId })
})

const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id).sort()
const named = (...names: string[]): string[] => names.map((name) => ids[name] ?? '').sort()

describe('the overview of an agreement', () => {
  it('shows what hangs under it, addenda apart', async () => {
    const found = await overviewOf(stage.cast.leadership, ids['mou'] ?? '')
    expect(idsOf(found.children)).toEqual(named('agencyPks', 'hospitalPks', 'plan'))
    expect(idsOf(found.addenda)).toEqual(named('addendum'))
    expect(idsOf(found.commitments)).toEqual(named('ofAgency', 'ofHospital'))
    expect(idsOf(found.sessions)).toEqual(named('shared', 'hospitalVisit'))
    expect(idsOf(found.followUps)).toEqual(named('agencyFollowUp', 'hospitalFollowUp'))
    expect(found.truncated).toBe(false)
    expect((await overviewOf(stage.cast.head, ids['agencyPks'] ?? '')).sessions).toEqual(
      found.sessions.filter(({ id }) => id === ids['shared']),
    )
  })

  it('shows an agency its own part of it', async () => {
    const found = await overviewOf(stage.cast.agency, ids['mou'] ?? '')
    expect(idsOf(found.children)).toEqual(named('agencyPks', 'plan'))
    expect(idsOf(found.commitments)).toEqual(named('ofAgency'))
    expect(idsOf(found.sessions)).toEqual(named('shared'))
    expect(idsOf(found.followUps)).toEqual(named('agencyFollowUp'))
    expect(found.processes).toEqual([])
  })

  it('shows the work on what hangs under it while that takes several steps', async () => {
    const suspend = { reason: 'Evaluasi', children: 'follow' }
    await stage.cast.head.post(`/agreements/${ids['mou']}/actions/suspend`, suspend, { ifMatch: '*' })
    expect((await overviewOf(stage.cast.head, ids['mou'] ?? '')).processes).toMatchObject([{ kind: 'move_children', status: 'running' }])
    await finishProcess(stage.world, ids['mou'] ?? '')
    const found = await overviewOf(stage.cast.head, ids['mou'] ?? '')
    expect(found.processes).toMatchObject([{ status: 'finished', done: 2 }])
    expect(found.children.filter(({ type }) => type === 'pks').map(({ validity }) => validity)).toEqual(['inactive', 'inactive'])
    await stage.cast.head.post(`/agreements/${ids['mou']}/actions/resume`, { children: 'follow' }, { ifMatch: '*' })
    await finishProcess(stage.world, ids['mou'] ?? '')
  })

  it('is cut at the newest hundred of each kind, and says so', async () => {
    const id = await stage.pksIn('city', 'signed')
    const visit = { ...newSession('city'), agreementIds: [id] }
    const made: string[] = []
    for (let number = 0; number < 104; number++) {
      const sessionId = newId('sessions')
      await stage.cast.head.post('/sessions', { ...visit, id: sessionId, on: '2026-12-01' })
      made.push(sessionId)
    }
    const followUp = (await stage.cast.head.post('/follow-ups', newFollowUp('city', { agreementId: id }))).record().id
    const found = await overviewOf(stage.cast.head, id)
    expect(idsOf(found.sessions)).toEqual(made.toSorted().slice(4))
    expect(idsOf(found.followUps)).toEqual([followUp])
    expect(found.truncated).toBe(true)
    const ofCity = await organisationOverview(stage.cast.head, place.cityAgency)
    expect([ofCity.sessions.length, idsOf(ofCity.followUps), idsOf(ofCity.agreements), ofCity.truncated]).toEqual([
      100,
      [followUp],
      [id],
      true,
    ])
  })
})

describe('the overview of an organisation', () => {
  it('shows all that it owes, signed and was visited for, each once, and what counts toward its Opini', async () => {
    const scheme = { organisationId: place.agency, year: 2024, scheme: 'five_category', score: 88.1, category: 'high' }
    const assessed = (await stage.cast.head.post('/assessments', scheme)).record().id
    await stage.commitmentIn('agency', 'fulfilled')
    await followUpIn(stage, 'agency', 'verified')
    const suggested = { kind: 'session', sessionId: ids['shared'] }
    await followUpIn(stage, 'agency', 'assigned', { source: suggested, dueOn: '2026-11-22' })
    stage.world.at('2027-01-05T00:00:00.000Z')
    const found = await organisationOverview(stage.cast.secretariat, place.agency)
    expect(found.organisation).toMatchObject({ id: place.agency, actions: [] })
    expect(idsOf(found.children)).toEqual([place.ward])
    expect(idsOf(found.agreements)).toEqual(expect.arrayContaining(named('agencyPks')))
    expect(found.commitments.map(({ status }) => status)).toEqual(['not_started', 'fulfilled'])
    expect(found.followUps.map(({ status }) => status).sort()).toEqual(['assigned', 'assigned', 'verified'])
    expect(idsOf(found.sessions)).toEqual(named('shared'))
    expect(idsOf(found.assessments)).toEqual([assessed])
    expect(found.opinion).toEqual({ openProducts: 1, overdueProducts: 1, openSuggestions: 1, overdueSuggestions: 1 })
    expect(found.truncated).toBe(false)
    expect(await organisationOverview(stage.cast.agency, place.agency)).toEqual(found)
  })

  it('tells an administrator what can be done, and shows those that came under it by a merger', async () => {
    const { administrator } = stage.cast
    const body = { kind: 'local_agency', name: 'Dinas Lama', zone: 'Asia/Makassar', regionCode: '63', parentId: place.province }
    const old = (await administrator.post('/organisations', body)).record().id
    const heir = (await administrator.post('/organisations', { ...body, name: 'Dinas Baru' })).record().id
    const absorb = { organisationIds: [old], on: '2026-11-20', basis: 'Perda 3/2026' }
    await administrator.post(`/organisations/${heir}/actions/absorb`, absorb, { ifMatch: '*' })
    const found = await organisationOverview(administrator, heir)
    expect(found.organisation.actions).toContain('rename')
    expect(found.children).toMatchObject([{ id: old, status: 'ended' }])
    expect(found.processes).toMatchObject([{ kind: 'move_duties', status: 'running' }])
    expect((await organisationOverview(stage.cast.national, place.headOffice)).children.map(({ id }) => id)).toContain(place.ombudsman)
  })

  it('is for the organisation itself and for those above it', async () => {
    expect((await organisationOverview(stage.cast.agency, place.ward)).organisation.id).toBe(place.ward)
    expect((await stage.cast.agency.get(`/organisations/${place.hospital}/overview`)).status).toBe(403)
    expect((await stage.cast.headElsewhere.get(`/organisations/${place.agency}/overview`)).status).toBe(404)
  })
})
