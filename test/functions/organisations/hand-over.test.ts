import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place, testId } from '#test/support/cast.ts'
import { workOff } from '#test/support/processes.ts'
import { bodyOf, ok } from '#test/support/request.ts'
import { setReorganisation, type Reorganisation } from './reorganisation.ts'

const ani = { name: 'Ani Rahmah', position: 'Kepala Bidang', phone: '+628112345678' }
const budi = { name: 'Budi Santoso', position: 'Sekretaris Dinas', email: 'budi@contoh.go.id' }
const reason = 'Mutasi per 1 November 2026'

let stage: Reorganisation
let agency: string
let withAccount: string
beforeAll(async () => {
  stage = await setReorganisation()
  agency = await stage.bodyCalled('Dinas Narahubung', { liaison: ani })
  withAccount = await stage.memberOf(agency, 'ani', 'Ani Rahmah')
})

const handOver = (from: object, to: object) => stage.move(agency, 'hand_over', { from, to, reason })
const personOf = async (id: string) => (await stage.read(id))['personInCharge']

describe('the duties of a person who leaves', () => {
  it('go to another who needs no account, with the liaison of the organisation and of its agreements', async () => {
    const hers = await stage.commitmentOf(agency, { personInCharge: ani })
    const hersToo = await stage.followUpOf(agency, { personInCharge: { ...ani, name: 'ANI RAHMAH', userId: withAccount } })
    const others = await stage.commitmentOf(agency, { personInCharge: { name: 'Ani Lestari' } })
    const nobodys = await stage.commitmentOf(agency)
    const closed = await stage.commitmentOf(agency, { personInCharge: ani })
    ok(await stage.cast.head.post(`/commitments/${closed}/actions/cancel`, { reason: 'Batal' }, { ifMatch: '*' }))
    const elsewhere = await stage.commitmentOf(place.hospital, { personInCharge: ani })
    const [pks, ended] = [await stage.pksOf(agency, ani), await stage.pksOf(agency, ani)]
    const words = { reason: 'Selesai', on: '2026-11-20' }
    ok(await stage.cast.head.post(`/agreements/${ended}/actions/terminate`, words, { ifMatch: '*' }))

    const moved = bodyOf(contract['organisations.hand_over'], await handOver({ name: ani.name }, budi))
    expect(moved).toMatchObject({ id: agency, liaison: budi, version: 2 })
    expect(await workOff(stage.world, agency)).toMatchObject([{ status: 'finished', done: 3, reason, skipped: [] }])
    for (const id of [hers, hersToo]) expect(await personOf(id)).toEqual(budi)
    expect(await personOf(others)).toEqual({ name: 'Ani Lestari' })
    expect(await personOf(nobodys)).toBeUndefined()
    for (const id of [closed, elsewhere]) expect(await personOf(id)).toEqual(ani)
    expect(await stage.read(pks)).toMatchObject({ parties: [{}, { liaison: budi }] })
    expect(await stage.read(ended)).toMatchObject({ parties: [{}, { liaison: ani }] })

    stage.world.at('2027-11-22T02:00:00.000Z')
    const note = `Ani Rahmah → Budi Santoso\n${reason}`
    expect((await stage.historyOf(agency))[0]).toMatchObject({
      action: 'hand_over',
      note,
      changes: { liaison: { before: ani, after: budi } },
    })
    expect((await stage.historyOf(hers))[0]).toMatchObject({
      action: 'handed_over',
      note,
      at: '2026-11-22T02:00:00.000Z',
      changes: { personInCharge: { before: ani, after: budi } },
    })
    stage.world.at('2026-11-22T02:00:00.000Z')
  })

  it('are told apart by account where both have one', async () => {
    const namesake = await stage.memberOf(agency, 'ani-lain', 'Ani Rahmah')
    const hers = await stage.commitmentOf(agency, { personInCharge: { name: 'Ani Rahmah', userId: withAccount } })
    const others = await stage.commitmentOf(agency, { personInCharge: { name: 'Ani Rahmah', userId: namesake } })
    const to = { name: 'Ani Rahmah', userId: namesake }
    expect((await handOver({ name: 'Ani Rahmah', userId: withAccount }, to)).status).toBe(200)
    await workOff(stage.world, agency)
    expect(await personOf(hers)).toEqual(to)
    expect((await stage.historyOf(others)).map(({ action }) => action)).toEqual(['create'])
  })

  it('go to an account only of an active member of the jurisdiction', async () => {
    const gone = await stage.userIn('agency', 'deactivated')
    const far = await stage.userIn('elsewhere')
    const refusal = async (userId: string) => (await handOver({ name: 'Siapa' }, { name: 'Budi', userId })).problem().errors
    expect(await refusal(gone)).toEqual([{ path: 'to.userId', code: 'invalid_value' }])
    for (const id of [far, testId('users', 9999)]) expect(await refusal(id)).toEqual([{ path: 'to.userId', code: 'not_found' }])
  })
})

describe('the sessions of a member who leaves', () => {
  it('that have not been reported go to another; what is reported stays as it was', async () => {
    const { cast } = stage
    const member = (name: string) =>
      stage.userIn('agency', 'active', { organisationId: place.ombudsman, role: 'assistant', name, position: 'Asisten' })
    const [leaving, coming] = [await member('Rina'), await member('Fitri')]
    const third = { name: 'Pak Joko' }
    const led = (...people: object[]) => stage.sessionOf(place.agency, { facilitators: people })
    const rina = { userId: leaving, name: 'Rina' }
    const planned = await led(rina, third)
    const both = await led({ userId: coming, name: 'Fitri (lama)' }, rina)
    const reported = await led(rina)
    const postponed = await led(rina)
    ok(await cast.assistant.post(`/sessions/${postponed}/actions/postpone`, { reason: 'Banjir' }, { ifMatch: '*' }))
    ok(await cast.assistant.post(`/sessions/${reported}/actions/hold`, {}, { ifMatch: '*' }))
    ok(await cast.assistant.patch(`/sessions/${reported}`, { summary: 'Berjalan baik' }, { ifMatch: '*' }))
    ok(await cast.assistant.post(`/sessions/${reported}/actions/report`, {}, { ifMatch: '*' }))

    const reply = await stage.move(leaving, 'hand_over', { toUserId: coming, reason })
    expect(bodyOf(contract['users.hand_over'], reply)).toMatchObject({ id: leaving, status: 'active', version: 2 })
    expect(await workOff(stage.world, leaving)).toMatchObject([{ status: 'finished', done: 3, task: { kind: 'hand_over', ofId: leaving } }])
    const fitri = { userId: coming, name: 'Fitri', position: 'Asisten', organisationId: place.ombudsman }
    const leadersOf = async (id: string) => (await stage.read(id))['facilitators']
    expect(await leadersOf(planned)).toEqual([fitri, third])
    expect(await leadersOf(both)).toEqual([fitri])
    expect(await leadersOf(postponed)).toEqual([fitri])
    expect(await leadersOf(reported)).toEqual([rina])
    expect((await stage.historyOf(planned))[0]).toMatchObject({ action: 'handed_over', note: `Rina → Fitri\n${reason}` })
    expect((await stage.historyOf(leaving))[0]).toMatchObject({ action: 'hand_over', note: `Rina → Fitri\n${reason}` })
  })

  it('go to an active member of the same jurisdiction, and to another', async () => {
    const leaving = await stage.userIn('agency')
    const refusal = async (toUserId: string) => (await stage.move(leaving, 'hand_over', { toUserId, reason })).problem().errors
    expect(await refusal(leaving)).toEqual([{ path: 'toUserId', code: 'invalid_value' }])
    expect(await refusal(await stage.userIn('agency', 'deactivated'))).toEqual([{ path: 'toUserId', code: 'invalid_value' }])
    expect(await refusal(await stage.userIn('elsewhere'))).toEqual([{ path: 'toUserId', code: 'not_found' }])
    const far = { toUserId: await stage.userIn('elsewhere'), reason }
    const asked = await stage.cast.root.post(`/users/${leaving}/actions/hand_over`, far, { ifMatch: '*' })
    expect(asked.problem().errors).toEqual([{ path: 'toUserId', code: 'wrong_jurisdiction' }])
  })
})
