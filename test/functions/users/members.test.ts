import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { UserStatus } from '#shared/users.ts'
import { place, testId } from '#test/support/cast.ts'
import { workOff } from '#test/support/processes.ts'
import { as, bodyOf, ok } from '#test/support/request.ts'
import { setReorganisation, type Reorganisation } from '../organisations/reorganisation.ts'

let stage: Reorganisation
beforeAll(async () => {
  stage = await setReorganisation()
})

const edit = (id: string, body: object) => stage.cast.administrator.patch(`/users/${id}`, body, { ifMatch: '*' })

const invitedTo = async (organisationId: string) => {
  const member = { name: 'Tamu', role: 'agency', organisationId, email: 'tamu@contoh.go.id', invitation: { sha256: 'a'.repeat(64) } }
  return ok(await stage.cast.administrator.post('/users', member)).record().id
}

describe('the list of members', () => {
  it('is of a status, of an organisation, or of both, each with one question; a member stands where they are by now', async () => {
    const { administrator, head } = stage.cast
    const body = await stage.bodyCalled('Dinas Daftar')
    const ids = {
      active: await stage.userIn('agency', 'active', { organisationId: body }),
      deactivated: await stage.userIn('agency', 'deactivated', { organisationId: body }),
      invited: await invitedTo(body),
    }
    const listed = async (query: string) => {
      stage.world.trips.length = 0
      const { items } = bodyOf(contract['users.list'], await administrator.get(`/users?limit=100&${query}`))
      const questions = stage.world.trips.flatMap((trip) => (trip.kind === 'query' ? [trip.rows.length] : []))
      expect([query, questions.at(-1)]).toEqual([query, items.length])
      return items.map(({ id }) => id)
    }
    for (const status of UserStatus.options) {
      expect(await listed(`status=${status}&organisationId=${body}`)).toEqual([ids[status]])
      expect(await listed(`status=${status}`)).toContain(ids[status])
      for (const other of UserStatus.options) if (other !== status) expect(await listed(`status=${other}`)).not.toContain(ids[status])
    }
    expect(await listed(`organisationId=${body}`)).toEqual([ids.active, ids.deactivated, ids.invited])
    ok(await administrator.post(`/users/${ids.active}/actions/deactivate`, { reason: 'Mutasi' }, { ifMatch: '*' }))
    expect(await listed(`status=active&organisationId=${body}`)).toEqual([])
    expect((await listed(`status=deactivated&organisationId=${body}`)).toSorted()).toEqual([ids.active, ids.deactivated].toSorted())
    expect((await administrator.get('/users?status=gone')).problem().errors).toEqual([{ path: 'status', code: 'invalid_value' }])
    expect((await administrator.get('/users?role=agency')).status).toBe(422)
    expect((await head.get('/users?status=active')).status).toBe(403)
  })
})

describe('a member', () => {
  it('works for another organisation of the jurisdiction from one minute to the next', async () => {
    const id = await stage.userIn('agency', 'active', { subject: 'pindah' })
    const member = as(stage.world.app, 'pindah')
    expect((await member.get('/me')).body).toMatchObject({ organisationId: place.agency })
    const body = { organisationId: place.hospital, email: 'pindah@contoh.go.id', position: 'Humas' }
    expect((await edit(id, body)).body).toMatchObject({ ...body, version: 2 })
    stage.world.at('2026-11-22T02:01:00.000Z')
    expect((await member.get('/me')).body).toMatchObject({ organisationId: place.hospital, organisationName: 'RSUD Uji' })
    stage.world.at('2026-11-22T02:00:00.000Z')
    expect((await edit(id, { email: null })).body).not.toHaveProperty('email')
  })

  it('never works for one of another jurisdiction, nor for one that is not there', async () => {
    const id = await stage.userIn('agency')
    for (const organisationId of [place.elsewhereAgency, testId('organisations', 9999)])
      expect((await edit(id, { organisationId })).problem().errors).toEqual([{ path: 'organisationId', code: 'not_found' }])
    for (const organisationId of [place.headOffice, place.elsewhereAgency]) {
      const reply = await stage.cast.root.patch(`/users/${id}`, { organisationId }, { ifMatch: '*' })
      expect(reply.problem().errors).toEqual([{ path: 'organisationId', code: 'wrong_jurisdiction' }])
    }
  })

  it('of an organisation that has ended comes back only to one that has not', async () => {
    const [old, heir] = [await stage.bodyCalled('Dinas Usai'), await stage.bodyCalled('Dinas Penerus')]
    const id = await stage.userIn('agency', 'deactivated', { organisationId: old })
    ok(await stage.move(heir, 'absorb', { organisationIds: [old], on: '2026-11-20', basis: 'Perda' }))
    await workOff(stage.world, heir)
    const back = () => stage.move(id, 'reactivate', { reason: 'Kembali' })
    expect((await back()).problem().errors).toEqual([{ path: 'organisationId', code: 'ended' }])
    expect((await edit(id, { organisationId: heir })).status).toBe(200)
    expect((await back()).body).toMatchObject({ status: 'active', organisationId: heir })
  })
})

describe('an administrator', () => {
  it('cannot take their own rights away, so that no jurisdiction locks itself out', async () => {
    const own = testId('users', 8)
    expect((await stage.cast.administrator.get('/me')).body).toMatchObject({ id: own })
    const locked = { status: 409, code: 'locked' }
    expect((await stage.move(own, 'deactivate', { reason: 'Pensiun' })).problem()).toMatchObject(locked)
    for (const role of ['assistant', 'agency', 'national']) expect((await edit(own, { role })).problem()).toMatchObject(locked)
    expect((await edit(own, { role: 'administrator', name: 'Nama lain' })).status).toBe(200)
  })

  it('loses them by another one', async () => {
    const other = await stage.userIn('agency', 'active', { role: 'administrator', organisationId: place.ombudsman })
    expect((await edit(other, { role: 'assistant' })).body).toMatchObject({ role: 'assistant' })
    expect((await stage.move(other, 'deactivate', { reason: 'Mutasi' })).body).toMatchObject({ status: 'deactivated' })
  })
})
