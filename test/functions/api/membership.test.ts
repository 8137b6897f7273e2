import { beforeEach, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { as, bodyOf, type Person } from '#test/support/request.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let person: Person
let id: string
let subjects = 0

beforeEach(async () => {
  stage = await setStage()
  const subject = `anggota-${(subjects += 1)}`
  id = await stage.userIn('agency', 'active', { subject })
  person = as(stage.world.app, subject)
})

/** Seconds after the start of the test's day. */
const at = (seconds: number) => stage.world.at(new Date(Date.parse('2026-11-22T02:00:00.000Z') + seconds * 1000).toISOString())
const me = async () => bodyOf(contract['me.get'], await person.get('/me'))
const readsOfMembers = () => stage.world.trips.filter((trip) => trip.kind === 'query' && trip.rows.some((row) => row.pk === id)).length

describe('a membership', () => {
  it('tells who is signed in', async () => {
    expect(await me()).toEqual({
      id,
      name: 'Orang baru',
      role: 'agency',
      organisationId: place.agency,
      organisationName: 'Dinas Uji',
      jurisdiction: '63',
    })
    expect(bodyOf(contract['me.get'], await stage.cast.national.get('/me'))).toMatchObject({
      jurisdiction: 'national',
      organisationId: place.headOffice,
    })
  })

  it('is read once a minute', async () => {
    for (const second of [0, 10, 59]) {
      at(second)
      await Promise.all([me(), me()])
    }
    expect(readsOfMembers()).toBe(1)
    at(60)
    await me()
    expect(readsOfMembers()).toBe(2)
  })

  it('that is ended is over within a minute, and back at once when it is given again', async () => {
    await me()
    const move = (action: string) => stage.cast.administrator.post(`/users/${id}/actions/${action}`, { reason: 'Mutasi' }, { ifMatch: '*' })
    at(30)
    expect((await move('deactivate')).status).toBe(200)
    at(60)
    expect((await person.get('/me')).problem()).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await person.post('/commitments', await stage.newCommitment('agency'))).status).toBe(403)
    expect((await move('reactivate')).status).toBe(200)
    expect((await me()).id).toBe(id)
  })

  it('in another role has its rights and no others within a minute', async () => {
    const commitment = await stage.commitmentIn('agency')
    const report = () => person.post(`/commitments/${commitment}/progress`, { note: 'Jalan' })
    expect((await report()).status).toBe(201)
    await stage.cast.administrator.patch(`/users/${id}`, { role: 'leadership', name: 'Nama lain' }, { ifMatch: 1 })
    at(60)
    expect((await report()).status).toBe(403)
    expect(await me()).toMatchObject({ role: 'leadership', name: 'Nama lain' })
  })

  it('is needed: a good token of nobody is refused, again and again, until the person is a member', async () => {
    const stranger = as(stage.world.app, 'tamu')
    for (let count = 0; count < 3; count++) expect((await stranger.get('/me')).problem()).toMatchObject({ status: 403, code: 'forbidden' })
    await stage.userIn('hospital', 'active', { subject: 'tamu' })
    expect((await stranger.get('/me')).status).toBe(200)
  })

  it('of a new organisation is known at once, in the tree too', async () => {
    const unit = {
      id: 'org_01F8MECHZX0000000000000321',
      kind: 'service_unit',
      name: 'Gerai Baru',
      regionCode: '63',
      zone: 'Asia/Makassar',
      parentId: place.agency,
    }
    await stage.cast.administrator.post('/organisations', unit)
    await stage.userIn('agency', 'active', { subject: 'gerai', organisationId: unit.id })
    expect((await as(stage.world.app, 'gerai').get('/me')).body).toMatchObject({ organisationName: 'Gerai Baru' })
    const owed = await stage.newCommitment('agency', { ownerId: unit.id })
    const made = (await stage.cast.secretariat.post('/commitments', owed)).record().id
    expect((await as(stage.world.app, 'gerai').post(`/commitments/${made}/actions/start`, {}, { ifMatch: 1 })).status).toBe(200)
    expect((await stage.cast.agency.post(`/commitments/${made}/progress`, { note: 'Induk' })).status).toBe(201)
  })
})
