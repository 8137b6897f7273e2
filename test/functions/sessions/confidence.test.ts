import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place, testId, type Account } from '#test/support/cast.ts'
import { bodyOf } from '#test/support/request.ts'
import { sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const session = contract['sessions.get']
const probes = ['Register pengaduan tidak mutakhir?']
const insiders: readonly Account[] = ['assistant', 'head', 'national']
const outsiders: readonly Account[] = ['agency', 'secretariat', 'leadership', 'administrator']

describe('what the Ombudsman notes for itself', () => {
  it('is read by those who keep it and by nobody else, in the record and in its history', async () => {
    const id = await sessionIn(stage, 'agency', 'planned', { probes })
    await stage.cast.assistant.patch(`/sessions/${id}`, { probes: [...probes, 'Ruang arsip'] }, { ifMatch: '*' })
    await stage.cast.assistant.patch(`/sessions/${id}`, { title: 'Judul', probes }, { ifMatch: '*' })
    const seen = async (account: Account) => {
      const record = bodyOf(session, await stage.cast[account].get(`/sessions/${id}`))
      const { items } = bodyOf(contract['sessions.history'], await stage.cast[account].get(`/sessions/${id}/history`))
      return { record: record.probes, changed: items.map(({ changes }) => Object.keys(changes).includes('probes')), items }
    }
    for (const account of insiders) expect(await seen(account)).toMatchObject({ record: probes, changed: [true, true, true] })
    for (const account of outsiders) {
      const { record, changed, items } = await seen(account)
      expect([account, record, changed]).toEqual([account, undefined, [false, false, false]])
      expect(items.map(({ version, changes }) => [version, Object.keys(changes).includes('title')])).toEqual([
        [3, true],
        [2, false],
        [1, true],
      ])
      expect(JSON.stringify(items)).not.toContain('egister')
    }
  })

  it('is not told with the answer to a comment either, nor in any list', async () => {
    const id = await sessionIn(stage, 'agency', 'held', { probes })
    const comment = await stage.cast.agency.post(`/sessions/${id}/comments`, { text: 'Terima kasih' }, { key: 'comment' })
    const again = await stage.cast.agency.post(`/sessions/${id}/comments`, { text: 'Terima kasih' }, { key: 'comment' })
    for (const reply of [comment, again, await stage.cast.agency.get('/sessions')])
      expect(JSON.stringify(reply.body)).not.toContain(probes[0])
    expect(bodyOf(session, await stage.cast.head.get(`/sessions/${id}`)).probes).toEqual(probes)
  })
})

describe('a comment', () => {
  const say = (account: Account, id: string, body: object) => stage.cast[account].post(`/sessions/${id}/comments`, body)

  it('is said by agency, secretariat and Ombudsman, each in its own name, and changes nothing else', async () => {
    const id = await sessionIn(stage, 'agency', 'reported')
    const before = bodyOf(session, await stage.cast.head.get(`/sessions/${id}`))
    for (const account of ['agency', 'secretariat', 'assistant'] as const)
      expect((await say(account, id, { text: account })).status).toBe(200)
    const after = bodyOf(session, await stage.cast.head.get(`/sessions/${id}`))
    expect(after.comments?.map(({ text, by, organisationId }) => [text, by, organisationId])).toEqual([
      ['agency', testId('users', 4), place.agency],
      ['secretariat', testId('users', 3), place.secretariat],
      ['assistant', testId('users', 1), place.ombudsman],
    ])
    expect({ ...after, comments: undefined, version: 0, updatedAt: '' }).toEqual({
      ...before,
      comments: undefined,
      version: 0,
      updatedAt: '',
    })
    for (const account of ['hospital', 'cityAgency', 'leadership', 'national'] as const)
      expect([account, (await say(account, id, { text: 'x' })).status]).toEqual([account, 403])
    expect((await say('agencyElsewhere', id, { text: 'x' })).status).toBe(404)
  })

  it('comes when there is something to comment on, to a finding that is there', async () => {
    for (const status of ['planned', 'confirmed', 'postponed', 'cancelled'] as const)
      expect((await say('agency', await sessionIn(stage, 'agency', status), { text: 'x' })).problem().code).toBe('illegal_move')
    for (const status of ['held', 'reported', 'approved'] as const)
      expect((await say('agency', await sessionIn(stage, 'agency', status), { text: 'x' })).status).toBe(200)
    const strange = await say('agency', await sessionIn(stage, 'agency', 'held'), {
      text: 'x',
      findingId: 'fnd_01F8MECHZX0000000000000001',
    })
    expect(strange.problem()).toMatchObject({ status: 422, errors: [{ path: 'findingId', code: 'not_found' }] })
  })
})
