import { beforeAll, describe, expect, it } from 'vitest'
import { place } from '#test/support/cast.ts'
import { setStage, type Stage } from '../stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const indicator = { name: 'Papan', target: '5' }

describe('editing a commitment', () => {
  const edit = (id: string, patch: object) => stage.cast.head.patch(`/commitments/${id}`, patch, { ifMatch: '*' })

  it('moves owner, target and dates freely before work starts; the original date follows', async () => {
    const id = await stage.commitmentIn('agency')
    const reply = await edit(id, { ownerId: place.hospital, indicator, startsOn: '2026-12-01', dueOn: '2027-01-31' })
    expect(reply.body).toMatchObject({ ownerId: place.hospital, indicator, dueOn: '2027-01-31', originalDueOn: '2027-01-31' })
  })

  it.each([
    ['ownerId', place.hospital],
    ['indicator', indicator],
    ['dueOn', '2027-01-31'],
    ['startsOn', '2026-12-01'],
  ])('fixes %s once work has started', async (field, value) => {
    for (const state of ['in_progress', 'submitted', 'returned'] as const) {
      const id = await stage.commitmentIn('agency', state)
      const reply = await edit(id, { [field]: value, title: 'Judul baru' })
      expect(reply.problem()).toMatchObject({ status: 409, code: 'locked', errors: [{ path: field, code: 'already_set' }] })
      expect((await edit(id, { title: 'Judul baru', weight: 3 })).body).toMatchObject({ title: 'Judul baru', weight: 3, status: state })
    }
  })

  it('of a closed one is refused, and so is a day of beginning after the due day', async () => {
    for (const state of ['fulfilled', 'not_feasible', 'cancelled', 'carried_over'] as const)
      expect((await edit(await stage.commitmentIn('agency', state), { title: 'Judul baru' })).problem().code).toBe('locked')
    const id = await stage.commitmentIn('agency')
    expect((await edit(id, { startsOn: '2027-02-01' })).problem().errors).toEqual([{ path: 'dueOn', code: 'before_start' }])
  })

  it('leaves the original date once time has been asked for or given, also before work starts', async () => {
    const id = await stage.commitmentIn('agency', 'not_started', { dueOn: '2026-12-31' })
    const act = (who: 'agency' | 'head', action: string, body: object = {}) =>
      stage.cast[who].post(`/commitments/${id}/actions/${action}`, body, { ifMatch: '*' })
    expect((await act('agency', 'request_extension', { newDueOn: '2027-01-31', reason: 'Anggaran' })).status).toBe(200)
    const fixed = { code: 'locked', errors: [{ path: 'dueOn', code: 'already_set' }] }
    expect((await edit(id, { dueOn: '2027-06-30' })).problem()).toMatchObject(fixed)
    expect((await act('head', 'grant_extension')).status).toBe(200)
    expect((await edit(id, { dueOn: '2027-06-30' })).problem()).toMatchObject(fixed)
    expect((await edit(id, { title: 'Judul baru' })).body).toMatchObject({ dueOn: '2027-01-31', originalDueOn: '2026-12-31' })
  })

  it('takes a field away with null and leaves what it does not name', async () => {
    const id = await stage.commitmentIn('agency', 'not_started', { description: 'Uraian', indicator })
    const { body } = await edit(id, { description: null })
    expect(body).toMatchObject({ indicator })
    expect(body).not.toHaveProperty('description')
  })
})

describe('editing an agreement', () => {
  const edit = (id: string, patch: object) => stage.cast.head.patch(`/agreements/${id}`, patch, { ifMatch: '*' })
  const parties = (...more: object[]) =>
    [place.ombudsman, place.agency, place.hospital]
      .slice(0, more.length)
      .map((organisationId, index) => ({ organisationId, order: index + 1, ...more[index] }))

  it('supplies what is missing after signing, fact by fact', async () => {
    const id = await stage.pksIn('agency', 'signed')
    for (const patch of [
      { signedOn: '2022-07-04' },
      { startsOn: '2022-07-04', endsOn: '2027-07-03', renewBy: '2027-01-03' },
      { parties: parties({ documentNumber: '12/A' }, {}) },
      { parties: parties({ documentNumber: '12/A' }, { documentNumber: '7/B', signatory: { name: 'Pihak kedua' } }) },
      { place: 'Banjarmasin', scope: ['other'], witnesses: [{ name: 'Saksi' }] },
    ])
      expect([patch, (await edit(id, patch)).status]).toEqual([patch, 200])
    expect((await stage.cast.head.get(`/agreements/${id}`)).body).toMatchObject({ missing: ['signatories', 'signed_file'], version: 7 })
  })

  it.each([
    ['title', { title: 'Judul lain' }],
    ['a given date', { signedOn: '2022-07-05' }],
    ['a given date taken away', { signedOn: null }],
    ['a given number', { parties: parties({ documentNumber: '13/A' }, {}) }],
    ['a given number taken away', { parties: parties({}, {}) }],
    [
      'the parties',
      {
        parties: [
          { organisationId: place.ombudsman, order: 1 },
          { organisationId: place.hospital, order: 2 },
        ],
      },
    ],
    ['a party more', { parties: parties({ documentNumber: '12/A' }, {}, {}) }],
    ['a subject more', { scope: ['other', 'oversight'] }],
  ])('never changes the text of a signed one: %s', async (_, patch) => {
    const id = await stage.pksIn('agency', 'draft', {
      signedOn: '2022-07-04',
      scope: ['other'],
      parties: parties({ documentNumber: '12/A' }, {}),
    })
    await stage.cast.head.post(`/agreements/${id}/actions/record_signed`, { source: { title: 'Berita' } }, { ifMatch: 1 })
    expect((await edit(id, patch)).problem()).toMatchObject({ status: 409, code: 'locked' })
  })

  it('of a cancelled one is refused; dates keep their order, also against those that stand', async () => {
    expect((await edit(await stage.pksIn('agency', 'cancelled'), { title: 'Judul lain' })).problem().code).toBe('locked')
    const id = await stage.pksIn('agency', 'draft', { startsOn: '2026-01-01', endsOn: '2026-12-31' })
    expect((await edit(id, { startsOn: '2027-01-01' })).problem().errors).toEqual([{ path: 'endsOn', code: 'before_start' }])
    expect((await edit(id, { renewBy: '2027-01-01' })).problem().errors).toEqual([{ path: 'renewBy', code: 'too_big' }])
  })

  it('takes commitments until it is cancelled', async () => {
    for (const state of ['draft', 'signed'] as const) {
      const body = await stage.newCommitment('agency', { agreementId: await stage.pksIn('agency', state) })
      expect((await stage.cast.secretariat.post('/commitments', body)).status).toBe(201)
    }
    const cancelled = await stage.newCommitment('agency', { agreementId: await stage.pksIn('agency', 'cancelled') })
    expect((await stage.cast.secretariat.post('/commitments', cancelled)).problem().code).toBe('locked')
  })
})
