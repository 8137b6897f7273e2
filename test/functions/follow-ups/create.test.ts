import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place, testId } from '#test/support/cast.ts'
import { bodyOf, type Reply } from '#test/support/request.ts'
import { newFollowUp } from '../api/follow-up-scenes.ts'
import { sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const ask = (more: object, who = stage.cast.assistant) => who.post('/follow-ups', newFollowUp('agency', more))
const made = async (reply: Promise<Reply>) => bodyOf(contract['follow-ups.create'], await reply)
const wrongIn = async (reply: Promise<Reply>) => (await reply).problem().errors?.map(({ path, code }) => `${path} ${code}`)

const finding = { id: 'fnd_01F8MECHZX0000000000000001', text: 'Maklumat belum diumumkan', tone: 'needs_improvement' }
const suggestion = { id: 'sug_01F8MECHZX0000000000000001', text: 'Umumkan maklumat', findingId: finding.id }

async function visit(more: object = {}): Promise<string> {
  const id = await sessionIn(stage, 'agency', 'held', more)
  const reply = await stage.cast.assistant.patch(`/sessions/${id}`, { findings: [finding], suggestions: [suggestion] }, { ifMatch: '*' })
  expect(reply.status).toBe(200)
  return id
}

describe('a follow-up of a session', () => {
  it('stands in the chain of the only agreement of the session, and of a named one where there are several', async () => {
    const [one, other] = [await stage.pksIn('agency', 'signed'), await stage.pksIn('agency', 'signed')]
    const alone = { kind: 'session', sessionId: await visit({ agreementIds: [one] }), findingId: finding.id, suggestionId: suggestion.id }
    expect(await made(ask({ source: alone }))).toMatchObject({
      source: alone,
      agreementId: one,
      jurisdiction: '63',
      zone: 'Asia/Makassar',
      status: 'assigned',
      verdict: 'not_followed_up',
      priority: 'normal',
      originalDueOn: '2026-12-31',
      extensionsGranted: 0,
    })
    const both = { kind: 'session', sessionId: await visit({ agreementIds: [one, other] }) }
    expect(await made(ask({ source: both }))).not.toHaveProperty('agreementId')
    expect(await made(ask({ source: both, agreementId: other }))).toMatchObject({ agreementId: other })
    expect(await wrongIn(ask({ source: alone, agreementId: other }))).toEqual(['agreementId not_found'])
  })

  it('names a session, finding and suggestion that are there and within reach', async () => {
    const sessionId = await visit()
    const elsewhere = await sessionIn(stage, 'elsewhere')
    const from = (more: object) => wrongIn(ask({ source: { kind: 'session', sessionId, ...more } }))
    expect(await from({ findingId: 'fnd_01F8MECHZX0000000000000009' })).toEqual(['source.findingId not_found'])
    expect(await from({ suggestionId: 'sug_01F8MECHZX0000000000000009' })).toEqual(['source.suggestionId not_found'])
    for (const unreachable of [elsewhere, testId('sessions', 99)])
      expect(await from({ sessionId: unreachable })).toEqual(['source.sessionId not_found'])
    const cancelled = await sessionIn(stage, 'agency', 'cancelled')
    expect((await ask({ source: { kind: 'session', sessionId: cancelled } })).problem()).toMatchObject({ status: 409, code: 'locked' })
  })

  it('is asked of one of its organisations, or of one below', async () => {
    const source = { kind: 'session', sessionId: await visit() }
    for (const ownerId of [place.agency, place.ward]) expect(await made(ask({ source, ownerId }))).toMatchObject({ ownerId })
    for (const ownerId of [place.hospital, place.province, place.cityAgency])
      expect(await wrongIn(ask({ source, ownerId }))).toEqual(['ownerId wrong_owner'])
  })
})

describe('a follow-up of a promise', () => {
  it('stands in the chain of the promise, as long as that counts', async () => {
    const commitmentId = await stage.commitmentIn('agency', 'in_progress')
    const source = { kind: 'commitment', commitmentId }
    const agreementId = await stage.homeIn('agency')
    expect(await made(ask({ source, ownerId: place.secretariat }))).toMatchObject({ agreementId, ownerId: place.secretariat })
    expect(await wrongIn(ask({ source, agreementId: await stage.pksIn('hospital') }))).toEqual(['agreementId not_found'])
    expect(await wrongIn(ask({ source: { kind: 'commitment', commitmentId: await stage.commitmentIn('elsewhere') } }))).toEqual([
      'source.commitmentId not_found',
    ])
    const cancelled = await stage.commitmentIn('agency', 'cancelled')
    expect((await ask({ source: { kind: 'commitment', commitmentId: cancelled } })).problem().code).toBe('locked')
  })
})

describe('a follow-up of a product of oversight', () => {
  it('needs neither session nor agreement, and takes an agreement of its jurisdiction that lives', async () => {
    expect(await made(ask({}))).not.toHaveProperty('agreementId')
    const agreementId = await stage.pksIn('agency', 'signed')
    expect(await made(ask({ agreementId }))).toMatchObject({ agreementId })
    expect(await wrongIn(ask({ agreementId: await stage.pksIn('elsewhere') }))).toEqual(['agreementId not_found'])
    expect((await ask({ agreementId: await stage.pksIn('agency', 'cancelled') })).problem().code).toBe('locked')
  })
})

describe('whoever is to follow up', () => {
  it('is a public body of the jurisdiction, never the Ombudsman, never one that is not there', async () => {
    expect(await wrongIn(ask({ ownerId: place.ombudsman }))).toEqual(['ownerId wrong_type'])
    for (const ownerId of [place.elsewhereAgency, testId('organisations', 99), place.headOffice])
      expect(await wrongIn(ask({ ownerId }))).toEqual(['ownerId not_found'])
    const source = { kind: 'commitment', commitmentId: await stage.commitmentIn('agency') }
    const { jurisdiction } = await made(ask({ source, personInCharge: { name: 'Sartiyuni' } }))
    expect(jurisdiction).toBe('63')
  })

  it('has not ended; what was found at one that has is asked of its heir', async () => {
    const [old, heir] = [testId('organisations', 40), testId('organisations', 41)]
    for (const [id, name] of [
      [old, 'Dinas Lama'],
      [heir, 'Dinas Baru'],
    ])
      expect((await stage.cast.root.post('/organisations', organisation(id ?? '', name ?? ''))).status).toBe(201)
    const before = await visit({ hostId: old, organisationIds: [old] })
    const absorb = { organisationIds: [old], on: '2026-11-20', basis: 'Perda 1/2026' }
    expect((await stage.cast.administrator.post(`/organisations/${heir}/actions/absorb`, absorb, { ifMatch: '*' })).status).toBe(200)
    expect(await wrongIn(ask({ ownerId: old }))).toEqual(['ownerId ended'])
    expect(await made(ask({ source: { kind: 'session', sessionId: before }, ownerId: heir }))).toMatchObject({ ownerId: heir })
  })
})

const organisation = (id: string, name: string) => ({
  id,
  name,
  kind: 'local_agency',
  regionCode: '63',
  zone: 'Asia/Makassar',
  parentId: place.province,
})

describe('a follow-up sent twice', () => {
  it('is one, and its id belongs to one', async () => {
    const id = testId('follow-ups', 1)
    const send = (key: string) => stage.cast.assistant.post('/follow-ups', newFollowUp('agency', { id }), { key })
    const [first, again] = [await send('sekali'), await send('sekali')]
    expect(again.body).toEqual(first.body)
    expect([first.status, again.status, again.headers.get('location')]).toEqual([201, 201, first.headers.get('location')])
    expect((await send('lain')).problem()).toMatchObject({ status: 409, code: 'already_exists' })
  })
})

describe('editing a follow-up', () => {
  const edit = (id: string, body: object) => stage.cast.assistant.patch(`/follow-ups/${id}`, body, { ifMatch: '*' })
  const edited = async (id: string, body: object) => bodyOf(contract['follow-ups.edit'], await edit(id, body))
  const act = async (who: 'agency' | 'head', id: string, action: string, body: object = {}) =>
    expect((await stage.cast[who].post(`/follow-ups/${id}/actions/${action}`, body, { ifMatch: '*' })).status).toBe(200)
  const limit = { unit: 'calendar_days', days: 60, from: '2026-11-01' }
  const byLimit = async () => (await made(ask({ dueOn: undefined, limit }))).id

  it('may name another day until work begins; the limit then no longer says it', async () => {
    const id = await byLimit()
    expect(await edited(id, { title: 'Maklumat', priority: 'high' })).toMatchObject({ dueOn: '2026-12-31', limit, priority: 'high' })
    const after = await edited(id, { dueOn: '2027-02-01', description: 'Di semua loket' })
    expect(after).toMatchObject({ dueOn: '2027-02-01', originalDueOn: '2027-02-01', description: 'Di semua loket' })
    expect(after).not.toHaveProperty('limit')
  })

  it('keeps the day once work has begun, time was asked for, or another had it before', async () => {
    const [begun, extended, forwarded] = [await byLimit(), await byLimit(), await byLimit()]
    await act('agency', begun, 'start')
    await act('agency', extended, 'request_extension', { newDueOn: '2027-01-31', reason: 'Anggaran' })
    await act('agency', forwarded, 'forward', { toId: place.hospital, reason: 'Bukan kewenangan' })
    for (const id of [begun, extended, forwarded])
      expect((await edit(id, { dueOn: '2027-06-30' })).problem()).toMatchObject({
        code: 'locked',
        errors: [{ path: 'dueOn', code: 'already_set' }],
      })
    await act('head', extended, 'grant_extension')
    expect((await edit(extended, { dueOn: '2027-06-30' })).problem().code).toBe('locked')
    expect(await edited(extended, { title: 'Judul baru' })).toMatchObject({ dueOn: '2027-01-31', originalDueOn: '2026-12-31', limit })
  })

  it('of a verified one is refused', async () => {
    const id = await byLimit()
    await act('head', id, 'declare_not_actionable', { reason: 'in_court', note: 'Digugat' })
    expect((await edit(id, { title: 'Judul baru' })).problem().code).toBe('locked')
  })
})
