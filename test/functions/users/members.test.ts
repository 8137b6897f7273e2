import { beforeAll, describe, expect, it } from 'vitest'
import { place, testId } from '#test/support/cast.ts'
import { workOff } from '#test/support/processes.ts'
import { as, ok } from '#test/support/request.ts'
import { setReorganisation, type Reorganisation } from '../organisations/reorganisation.ts'

let stage: Reorganisation
beforeAll(async () => {
  stage = await setReorganisation()
})

const edit = (id: string, body: object) => stage.cast.administrator.patch(`/users/${id}`, body, { ifMatch: '*' })

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
