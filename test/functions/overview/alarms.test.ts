import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#shared/dates.ts'
import { place } from '#test/support/cast.ts'
import { signedPks } from '#test/support/deeds.ts'
import { sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'
import { alarms, count } from './told.ts'

let stage: Stage
const today = '2026-11-22'
beforeAll(async () => {
  stage = await setStage()
})

const move = (id: string, action: string, body: object = {}) =>
  stage.cast.head.post(`/agreements/${id}/actions/${action}`, body, { ifMatch: '*' })
const signed = { source: { title: 'Berita' } }

/** Kind and day of what stands against one agreement now. */
async function against(id: string): Promise<[string, string | undefined, number | undefined][]> {
  await count(stage.world)
  const { items } = await alarms(stage.cast.head, '?limit=100')
  return items.filter(({ agreementId }) => agreementId === id).map(({ kind, since, days }) => [kind, since, days])
}

async function mou(more: object = {}): Promise<string> {
  const parties = [
    { organisationId: place.headOffice, order: 1 },
    { organisationId: place.city, order: 2 },
  ]
  const body = { type: 'mou', title: 'Nota kesepakatan', parties, signedOn: '2026-11', ...more }
  return (await stage.cast.head.post('/agreements', body)).record().id
}

describe('a MoU without PKS', () => {
  it('is one once it is signed, until a PKS is drafted, and again when that is cancelled', async () => {
    const id = await mou()
    expect(await against(id)).toEqual([])
    await move(id, 'record_signed', signed)
    expect(await against(id)).toEqual([['mou_without_pks', '2026-11-01', 21]])
    const items = [{ organisationId: place.cityAgency }]
    const body = { template: { title: 'PKS', ombudsmanId: place.ombudsman }, items }
    const batch = await stage.cast.head.post(`/agreements/${id}/pks`, body)
    expect(batch.status).toBe(201)
    expect(await against(id)).toEqual([])
    const below = await stage.cast.head.get(`/agreements?parentId=${id}`)
    const pks = /agr_\w{26}/.exec(JSON.stringify(below.body))?.[0] ?? ''
    await move(pks, 'cancel', { reason: 'Batal' })
    expect(await against(id)).toEqual([['mou_without_pks', '2026-11-01', 21]])
  })

  it('whose day of signing nobody knows is so since it was entered; a work plan is no PKS', async () => {
    const id = await mou({ signedOn: undefined })
    await move(id, 'record_signed', signed)
    const plan = { type: 'work_plan', parentId: id, title: 'Rencana kerja', parties: partiesOf(place.city) }
    expect((await stage.cast.head.post('/agreements', plan)).status).toBe(201)
    expect(await against(id)).toEqual([['mou_without_pks', today, 0]])
  })

  it('is none while it is suspended', async () => {
    const id = await mou()
    await move(id, 'record_signed', signed)
    await move(id, 'suspend', { reason: 'Evaluasi', children: 'keep' })
    expect(await against(id)).toEqual([])
    await move(id, 'resume', { children: 'keep' })
    expect(await against(id)).toHaveLength(1)
  })
})

const partiesOf = (organisationId: string) => [
  { organisationId: place.ombudsman, order: 1 },
  { organisationId, order: 2 },
]

describe('a signed PKS', () => {
  it('that was signed in 2022 and entered today with its promises is silent since 2022', async () => {
    const mouId = await mou()
    await move(mouId, 'record_signed', signed)
    const made = await signedPks(stage.cast.head, mouId, place.agency, place.hospital)
    const [first] = made
    const id = first?.id ?? ''
    const promise = { agreementId: id, ownerId: place.agency, title: 'Papan', category: 'survey', dueOn: '2026-12-31' }
    const commitment = (await stage.cast.head.post('/commitments', promise)).record()
    await stage.cast.head.patch(`/commitments/${commitment.id}`, { title: 'Papan standar' }, { ifMatch: '*' })
    const days = 1602
    expect(await against(id)).toEqual([
      ['pks_without_session', '2022-07-04', days],
      ['silent', '2022-07-04', days],
    ])
    await stage.cast.agency.post(`/commitments/${commitment.id}/progress`, { note: 'Papan dipesan' })
    expect(await against(id)).toEqual([['pks_without_session', '2022-07-04', days]])
  })

  it('is silent again once 180 days have passed, from midnight in its province on', async () => {
    const id = await stage.pksIn('agency', 'signed', { signedOn: '2026-11-22' })
    await sessionIn(stage, 'agency', 'held', { on: today, agreementIds: [id] })
    const last = addDays(today, 180)
    stage.world.at(`${last}T15:59:00.000Z`)
    expect(await against(id)).toEqual([])
    stage.world.at(`${last}T16:00:00.000Z`)
    expect(await against(id)).toEqual([['silent', today, 181]])
    stage.world.at(`${today}T02:00:00.000Z`)
  })

  it('was visited when the session took place, not when that was written down; a plan is no visit', async () => {
    const id = await stage.pksIn('agency', 'signed', { signedOn: '2022-07-04' })
    await sessionIn(stage, 'agency', 'confirmed', { on: '2026-11-20', agreementIds: [id] })
    expect((await against(id)).map(([kind]) => kind)).toEqual(['pks_without_session', 'silent'])
    await sessionIn(stage, 'agency', 'reported', { on: '2023-02', agreementIds: [id] })
    expect((await against(id)).map(([kind, since]) => [kind, since])).toEqual([['silent', '2023-02-01']])
  })

  it('was not visited at the ceremony at which it was signed, unless that is told as a visit', async () => {
    const id = await stage.pksIn('agency', 'signed', { signedOn: today })
    const ceremony = await sessionIn(stage, 'agency', 'approved', { on: today, type: 'signing', agreementIds: [id] })
    expect((await against(id)).map(([kind]) => kind)).toEqual(['pks_without_session'])
    const amended = { type: 'mentoring', alsoTypes: ['signing'], reason: 'Juga pendampingan' }
    expect((await stage.cast.head.post(`/sessions/${ceremony}/actions/amend`, amended, { ifMatch: '*' })).status).toBe(200)
    expect(await against(id)).toEqual([])
  })

  it('lives by what is done for a follow-up in its chain, and by an addendum that is applied', async () => {
    const followed = await stage.pksIn('agency', 'signed', { signedOn: '2022-07-04' })
    const source = { kind: 'oversight_product', productType: 'corrective_action' }
    const asked = { source, agreementId: followed, ownerId: place.agency, title: 'Maklumat', dueOn: '2026-12-31' }
    const followUp = (await stage.cast.head.post('/follow-ups', asked)).record()
    const amended = await stage.pksIn('agency', 'signed', { signedOn: '2022-07-04' })
    const more = { type: 'addendum', parentId: amended, amends: { title: 'Judul baru' } }
    const addendum = await stage.pksIn('agency', 'signed', more)
    for (const id of [followed, amended]) expect((await against(id)).map(([kind]) => kind)).toContain('silent')
    await stage.cast.agency.post(`/follow-ups/${followUp.id}/actions/start`, {}, { ifMatch: '*' })
    expect((await move(addendum, 'apply')).status).toBe(200)
    for (const id of [followed, amended]) expect((await against(id)).map(([kind]) => kind)).toEqual(['pks_without_session'])
  })
})

describe('the list of alarms', () => {
  it('gives the first of each kind, and pages of one kind', async () => {
    const ofEach = (await alarms(stage.cast.head, '?limit=1')).items
    expect(ofEach.map(({ kind }) => kind)).toEqual(['mou_without_pks', 'pks_without_session', 'silent'])
    const all = (await alarms(stage.cast.head, '?limit=100')).items.filter(({ kind }) => kind === 'silent')
    expect(all.length).toBeGreaterThan(1)
    const paged: string[] = []
    for (let next: string | undefined = ''; next !== undefined;) {
      const page = await alarms(stage.cast.head, `?kind=silent&limit=1${next && `&cursor=${next}`}`)
      paged.push(...page.items.map(({ agreementId }) => agreementId))
      next = page.next
    }
    expect(paged).toEqual(all.map(({ agreementId }) => agreementId))
    expect(all.map(({ since }) => since)).toEqual(all.map(({ since }) => since).toSorted())
  })

  it('is whole although alarms of one kind fill the page of two', async () => {
    for (let number = 0; number < 3; number++) await move(await mou(), 'record_signed', signed)
    await count(stage.world)
    const { items } = await alarms(stage.cast.head, '?limit=1')
    expect(items.map(({ kind }) => kind)).toEqual(['mou_without_pks', 'pks_without_session', 'silent'])
  })

  it('has pages for a kind alone', async () => {
    const { next } = await alarms(stage.cast.head, '?kind=silent&limit=1')
    for (const query of [`?cursor=${next}`, `?kind=pks_without_session&cursor=${next}`, `?kind=silent&jurisdiction=63&limit=1&cursor=x`])
      expect((await stage.cast.head.get(`/alarms${query}`)).problem().code).toBe('invalid_cursor')
  })

  it('is of one province: head office names it, and an agency has none', async () => {
    expect((await stage.cast.national.get('/alarms')).problem().code).toBe('jurisdiction_required')
    expect(await alarms(stage.cast.national, '?jurisdiction=63&limit=100')).toEqual(await alarms(stage.cast.head, '?limit=100'))
    expect((await alarms(stage.cast.headElsewhere)).items).toEqual([])
    expect((await stage.cast.agency.get('/alarms')).status).toBe(403)
  })
})
