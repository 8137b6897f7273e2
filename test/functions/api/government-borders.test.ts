import { beforeAll, describe, expect, it } from 'vitest'
import { place } from '#test/support/cast.ts'
import { commitmentBody, pksItems } from '#test/support/deeds.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let cityMou: string
let ownMou: string

beforeAll(async () => {
  stage = await setStage()
  cityMou = await stage.mouIn('city')
  ownMou = await stage.mouIn('agency')
})

const draft = { title: 'PKS' }

describe("a secretariat stays within its own government's affairs", () => {
  it('cannot draft a PKS of its own agency under the MoU of another government', async () => {
    const body = { ...(await stage.pksBody('agency')), parentId: cityMou }
    expect((await stage.cast.secretariat.post('/agreements', body)).status).toBe(403)
  })

  it("cannot bring another government's agency into a batch, and then nothing is made", async () => {
    const items = pksItems(place.agency, place.cityAgency)
    const reply = await stage.cast.secretariat.post(`/agreements/${ownMou}/pks`, { template: draft, items })
    expect(reply.status).toBe(403)
    const children = await stage.cast.head.get(`/agreements?parentId=${ownMou}`)
    expect(children.body).toEqual({ items: [] })
    expect((await stage.cast.head.post(`/agreements/${ownMou}/pks`, { template: draft, items })).status).toBe(201)
  })

  it('cannot hang a promise under an agreement of another government', async () => {
    const body = commitmentBody(cityMou)
    expect((await stage.cast.secretariat.post('/commitments', body)).status).toBe(403)
    expect((await stage.cast.assistant.post('/commitments', body)).status).toBe(201)
  })

  it('cannot hand an agreement over to another government', async () => {
    const id = await stage.pksIn('agency')
    const parties = [
      { organisationId: place.ombudsman, order: 1 },
      { organisationId: place.cityAgency, order: 2 },
    ]
    expect((await stage.cast.secretariat.patch(`/agreements/${id}`, { parties }, { ifMatch: '*' })).status).toBe(403)
    expect((await stage.cast.head.patch(`/agreements/${id}`, { parties }, { ifMatch: '*' })).status).toBe(200)
  })

  it('cannot hand a commitment over to another government, but to a sister agency', async () => {
    const id = await stage.commitmentIn('agency')
    const handOver = (ownerId: string) => stage.cast.secretariat.patch(`/commitments/${id}`, { ownerId }, { ifMatch: '*' })
    expect((await handOver(place.cityAgency)).status).toBe(403)
    expect((await handOver(place.hospital)).status).toBe(200)
  })
})

describe('references in a body to records of another jurisdiction', () => {
  const same = async (path: string, real: object, made: object) => {
    const [one, other] = await Promise.all([stage.cast.head.post(path, real), stage.cast.head.post(path, made)])
    expect(one.status).toBe(422)
    expect({ ...one.problem(), requestId: '' }).toEqual({ ...other.problem(), requestId: '' })
  }

  it('are answered like ids that do not exist: the MoU above a PKS', async () => {
    const body = await stage.pksBody('agency')
    await same(
      '/agreements',
      { ...body, parentId: await stage.mouIn('elsewhere') },
      { ...body, parentId: 'agr_01F8MECHZX9999999999999999' },
    )
  })

  it('are answered like ids that do not exist: an organisation in a batch', async () => {
    const batch = (id: string) => ({ template: draft, items: pksItems(place.agency, id) })
    await same(`/agreements/${ownMou}/pks`, batch(place.elsewhereAgency), batch('org_01F8MECHZX9999999999999999'))
  })

  it("are answered like ids that do not exist: the Ombudsman's side of a batch", async () => {
    const batch = (ombudsmanId: string) => ({ template: { ...draft, ombudsmanId }, items: pksItems(place.agency) })
    await same(`/agreements/${ownMou}/pks`, batch(place.elsewhereOmbudsman), batch('org_01F8MECHZX9999999999999999'))
  })

  it('are answered like ids that do not exist: the parent of an organisation', async () => {
    const body = (parentId: string) => ({ kind: 'local_agency', name: 'Dinas', zone: 'Asia/Makassar', regionCode: '63', parentId })
    const post = (parentId: string) => stage.cast.administrator.post('/organisations', body(parentId))
    const [one, other] = await Promise.all([post(place.elsewhereAgency), post('org_01F8MECHZX9999999999999999')])
    expect(one.problem()).toMatchObject({ status: 422, errors: [{ path: 'parentId', code: 'not_found' }] })
    expect({ ...one.problem(), requestId: '' }).toEqual({ ...other.problem(), requestId: '' })
  })
})
