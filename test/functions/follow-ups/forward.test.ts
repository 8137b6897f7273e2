import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place, testId } from '#test/support/cast.ts'
import { fileEvidence } from '#test/support/deeds.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { actOn, followUpIn, moved } from '../api/follow-up-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const read = async (person: Person, id: string) => bodyOf(contract['follow-ups.get'], await person.get(`/follow-ups/${id}`))
const reason = 'Bukan kewenangan kami'
const to = (toId: string) => ({ toId, reason })

describe('a forwarded follow-up', () => {
  it('begins anew with the next organisation, with its day and trail kept', async () => {
    const id = await followUpIn(stage, 'agency', 'in_progress', { priority: 'high', personInCharge: { name: 'Sartiyuni' } })
    const file = await fileEvidence(stage.cast.agency, id)
    await moved(stage.cast.agency, id, 'submit', { actionText: 'Surat dikirim', documentIds: [file] })
    await moved(stage.cast.head, id, 'return', { reason: 'Belum cukup' })
    await moved(stage.cast.agency, id, 'respond', { kind: 'not_accepted', reason })
    await moved(stage.cast.agency, id, 'request_extension', { newDueOn: '2027-01-31', reason: 'Menunggu' })
    const after = await moved(stage.cast.agency, id, 'forward', { ...to(place.cityAgency), note: 'Perda 5/2020' })
    expect(after).toMatchObject({
      ownerId: place.cityAgency,
      status: 'assigned',
      verdict: 'not_followed_up',
      dueOn: '2026-12-31',
      originalDueOn: '2026-12-31',
      evidence: [],
      trail: [{ fromId: place.agency, toId: place.cityAgency, reason: `${reason}\nPerda 5/2020`, by: testId('users', 4) }],
    })
    for (const field of ['response', 'actionText', 'claim', 'extension', 'judged', 'personInCharge'])
      expect(after).not.toHaveProperty(field)

    expect((await actOn(stage.cast.cityAgency, id, 'start')).status).toBe(200)
    const unproved = await actOn(stage.cast.cityAgency, id, 'submit', { actionText: 'Selesai' })
    expect(unproved.problem().errors).toEqual([{ path: 'documentIds', code: 'required' }])
    const proof = await fileEvidence(stage.cast.cityAgency, id)
    expect((await actOn(stage.cast.cityAgency, id, 'submit', { actionText: 'Selesai', documentIds: [proof] })).status).toBe(200)
    expect((await actOn(stage.cast.head, id, 'verify')).status).toBe(200)
  })

  it('answers whoever forwarded it again when the first answer was lost, and nobody who did not', async () => {
    const id = await followUpIn(stage, 'agency')
    const path = `/follow-ups/${id}/actions/forward`
    const again = () => stage.cast.agency.post(path, to(place.cityAgency), { ifMatch: '*', key: `forward-${id}` })
    expect((await again()).status).toBe(200)
    const replay = await again()
    expect([replay.status, replay.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
    expect(bodyOf(contract['follow-ups.forward'], replay)).toMatchObject({ ownerId: place.cityAgency, actions: [] })
    expect((await stage.cast.agency.post(path, to(place.hospital), { ifMatch: '*', key: `forward-${id}` })).status).toBe(403)
    expect((await stage.cast.hospital.post(path, to(place.cityAgency), { ifMatch: '*', key: `forward-${id}` })).status).toBe(403)
  })

  it('is read on by whoever had it, with its history and files, and is theirs to change no more', async () => {
    const id = await followUpIn(stage, 'agency')
    const file = await fileEvidence(stage.cast.agency, id)
    await moved(stage.cast.agency, id, 'forward', to(place.cityAgency))
    for (const person of [stage.cast.agency, stage.cast.secretariat]) {
      expect((await read(person, id)).actions).toEqual([])
      for (const [action, body] of [
        ['start', {}],
        ['respond', { kind: 'accepted' }],
        ['forward', to(place.hospital)],
      ] as const)
        expect((await actOn(person, id, action, body)).status).toBe(403)
      expect((await person.get(`/documents/${file}`)).status).toBe(200)
      const { items, people } = bodyOf(contract['follow-ups.history'], await person.get(`/follow-ups/${id}/history`))
      expect(items.map(({ action }) => action)).toEqual(['forward', 'create'])
      expect(items[0]).toMatchObject({ note: reason, changes: { ownerId: { before: place.agency, after: place.cityAgency } } })
      expect(people[items[0]?.actor ?? '']).toMatchObject({ name: 'Orang agency' })
    }
    expect((await stage.cast.hospital.get(`/follow-ups/${id}`)).status).toBe(403)
    expect((await stage.cast.cityAgency.get(`/follow-ups/${id}`)).status).toBe(200)
  })

  it('is told a year later as it went, from one organisation to the next', async () => {
    stage.world.at('2026-11-23T02:00:00.000Z')
    const id = await followUpIn(stage, 'agency')
    await moved(stage.cast.agency, id, 'forward', to(place.hospital))
    stage.world.at('2026-11-30T02:00:00.000Z')
    await moved(stage.cast.hospital, id, 'forward', { toId: place.cityAgency, reason: 'Milik Pemkot' })
    stage.world.at('2027-11-30T02:00:00.000Z')
    await moved(stage.cast.cityAgency, id, 'start')
    const { trail, overdue } = await read(stage.cast.hospital, id)
    expect(trail?.map(({ at, fromId, toId }) => [at.slice(0, 10), fromId, toId])).toEqual([
      ['2026-11-23', place.agency, place.hospital],
      ['2026-11-30', place.hospital, place.cityAgency],
    ])
    expect(overdue).toBe(true)
    const { items } = bodyOf(contract['follow-ups.history'], await stage.cast.leadership.get(`/follow-ups/${id}/history`))
    expect(items.map(({ action, at }) => `${at.slice(0, 10)} ${action}`)).toEqual([
      '2027-11-30 start',
      '2026-11-30 forward',
      '2026-11-23 forward',
      '2026-11-23 create',
    ])
    stage.world.at('2026-11-22T02:00:00.000Z')
  })

  it('goes to another public body of the jurisdiction that is there, and is offered as long as that can be', async () => {
    const id = await followUpIn(stage, 'agency')
    const wrong = async (toId: string) => (await actOn(stage.cast.agency, id, 'forward', to(toId))).problem().errors?.[0]
    expect(await wrong(place.agency)).toEqual({ path: 'toId', code: 'invalid_value' })
    expect(await wrong(place.ombudsman)).toEqual({ path: 'toId', code: 'wrong_type' })
    for (const unreachable of [place.elsewhereAgency, place.headOffice, testId('organisations', 99)])
      expect(await wrong(unreachable)).toEqual({ path: 'toId', code: 'not_found' })
    expect((await actOn(stage.cast.agency, id, 'forward', { toId: place.hospital })).problem().errors?.[0]?.path).toBe('reason')
  })

  it('goes from hand to hand at most twenty times; then the head decides', async () => {
    const id = await followUpIn(stage, 'agency')
    for (let turn = 0; turn < 10; turn++) {
      await moved(stage.cast.agency, id, 'forward', to(place.hospital))
      await moved(stage.cast.hospital, id, 'forward', to(place.agency))
    }
    const refused = (await actOn(stage.cast.agency, id, 'forward', to(place.hospital))).problem()
    expect(refused).toMatchObject({ status: 409, code: 'illegal_move' })
    expect(refused.legalActions).not.toContain('forward')
    expect((await read(stage.cast.agency, id)).actions).not.toContain('forward')
    expect((await read(stage.cast.head, id)).trail).toHaveLength(20)
  })

  it('is late by the calendar of whoever has it now', async () => {
    const east = testId('organisations', 42)
    await stage.cast.root.post('/organisations', {
      id: east,
      kind: 'service_unit',
      name: 'Gerai Timur',
      regionCode: '63',
      zone: 'Asia/Jayapura',
      parentId: place.agency,
    })
    const id = await followUpIn(stage, 'agency', 'assigned', { dueOn: '2026-12-01' })
    stage.world.at('2026-12-01T15:30:00.000Z')
    expect(await read(stage.cast.head, id)).toMatchObject({ zone: 'Asia/Makassar', overdue: false })
    expect(await moved(stage.cast.agency, id, 'forward', to(east))).toMatchObject({ zone: 'Asia/Jayapura', overdue: true })
    stage.world.at('2026-11-22T02:00:00.000Z')
  })
})
