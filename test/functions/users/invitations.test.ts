import { createHash, randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { invitationDays } from '#shared/users.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import { eventsUpTo } from '#functions/core/records/read.ts'
import { findMember } from '#functions/core/users/store.ts'
import { lastVersion } from '#functions/platform/table/keys.ts'
import { place } from '#test/support/cast.ts'
import { as, bodyOf, type Reply } from '#test/support/request.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
})

const newCode = () => randomBytes(18).toString('base64url')
const hashOf = (code: string) => createHash('sha256').update(code).digest('hex')

async function invite(code: string, more: object = {}): Promise<string> {
  const body = {
    name: 'Undangan',
    email: 'undangan@contoh.go.id',
    role: 'agency',
    organisationId: place.agency,
    invitation: { sha256: hashOf(code) },
    ...more,
  }
  return bodyOf(contract['users.create'], await stage.cast.administrator.post('/users', body)).id
}

const userOf = async (id: string) => bodyOf(contract['users.get'], await stage.cast.administrator.get(`/users/${id}`))
const accept = (subject: string, code: string, key?: string) =>
  as(stage.world.app, subject).post('/invitations/accept', { code }, key === undefined ? {} : { key })
const move = (id: string, action: string, body: object) =>
  stage.cast.administrator.post(`/users/${id}/actions/${action}`, body, { ifMatch: '*' })
/** What tells refusals apart, but for the request's own id. */
const said = ({ status, body, headers }: Reply) => {
  const { requestId: _, ...problem }: { requestId?: string } = JSON.parse(JSON.stringify(body))
  return { status, problem, headers: [...headers.keys()].toSorted() }
}
let subjects = 0
const newSubject = () => `tamu-${(subjects += 1)}`

describe('an invitation', () => {
  it('waits for somebody without a sign-in, for fourteen days', async () => {
    const code = newCode()
    const user = await userOf(await invite(code))
    expect(user).toMatchObject({ status: 'invited', invitation: { sha256: hashOf(code), expiresAt: '2026-12-06T02:00:00.000Z' } })
    expect(user).not.toHaveProperty('subject')
    expect(invitationDays).toBe(14)
    const list = bodyOf(contract['users.list'], await stage.cast.administrator.get(`/users?organisationId=${place.agency}`))
    expect(list.items.find(({ id }) => id === user.id)).toMatchObject({ status: 'invited', name: 'Undangan' })
  })

  it('makes the account that accepts it a member at once, in their own name', async () => {
    const [code, subject] = [newCode(), newSubject()]
    const id = await invite(code)
    const person = as(stage.world.app, subject)
    expect((await person.get('/me')).status).toBe(403)
    const me = bodyOf(contract['invitations.accept'], await accept(subject, code))
    expect(me).toEqual({
      id,
      name: 'Undangan',
      role: 'agency',
      organisationId: place.agency,
      organisationName: 'Dinas Uji',
      jurisdiction: '63',
    })
    expect(bodyOf(contract['me.get'], await person.get('/me'))).toEqual(me)
    const user = await userOf(id)
    expect(user).toMatchObject({ status: 'active', subject, version: 2 })
    expect(user).not.toHaveProperty('invitation')
    const events = await eventsUpTo(stage.world.ctx, id, 1, lastVersion)
    expect(events[1]).toMatchObject({ action: 'accept', actor: id })
    expect(faultInChain(events)).toBeUndefined()
  })

  it('makes a member who is found even while the index still lags behind', async () => {
    const [code, subject] = [newCode(), newSubject()]
    const id = await invite(code)
    expect((await accept(subject, code)).status).toBe(200)
    const lagging = { ...stage.world.table, query: async () => ({ rows: [] }) }
    expect(await findMember(lagging, subject)).toMatchObject({ userId: id, role: 'agency' })
    expect(await findMember(lagging, newSubject())).toBeUndefined()
  })

  it('accepted again by the same account answers the same member, with the same key or another', async () => {
    const [code, subject] = [newCode(), newSubject()]
    const id = await invite(code)
    const first = await accept(subject, code, 'terima-1')
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    for (const key of ['terima-1', 'terima-2', undefined]) {
      const again = await accept(subject, code, key)
      expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([200, first.body, 'true'])
    }
    expect((await userOf(id)).version).toBe(2)
  })

  it('accepted by many at once is bound to one of them', async () => {
    const code = newCode()
    const id = await invite(code)
    const replies = await Promise.all(Array.from({ length: 6 }, (_, number) => accept(`serentak-${number}`, code)))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404, 404, 404])
    const winner = replies.findIndex(({ status }) => status === 200)
    expect(await userOf(id)).toMatchObject({ status: 'active', subject: `serentak-${winner}`, version: 2 })
  })

  it('that is unknown, used, expired, replaced or withdrawn gets one and the same answer, in as many reads', async () => {
    const [used, expired, replaced, withdrawn] = [newCode(), newCode(), newCode(), newCode()]
    await invite(used)
    expect((await accept(newSubject(), used)).status).toBe(200)
    const late = await invite(expired)
    const again = await invite(replaced)
    const gone = await invite(withdrawn)
    expect((await move(again, 'invite_again', { sha256: hashOf(newCode()) })).status).toBe(200)
    expect((await move(gone, 'deactivate', { reason: 'Tidak jadi' })).status).toBe(200)
    stage.world.at('2026-12-06T01:59:59.999Z')
    expect((await userOf(late)).status).toBe('invited')
    stage.world.at('2026-12-06T02:00:00.000Z')
    const answers = []
    for (const code of [newCode(), used, expired, replaced, withdrawn]) {
      const before = stage.world.trips.length
      answers.push({ ...said(await accept(newSubject(), code)), trips: stage.world.trips.slice(before).map(({ kind }) => kind) })
    }
    stage.world.at('2026-11-22T02:00:00.000Z')
    expect(answers[0]).toMatchObject({ status: 404, problem: { code: 'not_found' }, trips: ['get', 'batch'] })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('can be accepted in its last moment', async () => {
    const code = newCode()
    await invite(code)
    stage.world.at('2026-12-06T01:59:59.999Z')
    expect((await accept(newSubject(), code)).status).toBe(200)
    stage.world.at('2026-11-22T02:00:00.000Z')
  })

  it('is not for an account that belongs to a member, active or not', async () => {
    const code = newCode()
    const id = await invite(code)
    const former = newSubject()
    await stage.userIn('agency', 'deactivated', { subject: former })
    for (const subject of ['head', former])
      expect((await accept(subject, code)).problem()).toMatchObject({ status: 409, code: 'already_exists' })
    expect((await userOf(id)).version).toBe(1)
    expect((await accept(newSubject(), code)).status).toBe(200)
  })

  it('needs an account, and a code that looks like one', async () => {
    const door = stage.world.app
    expect((await as(door, undefined).post('/invitations/accept', { code: newCode() })).problem().code).toBe('unauthenticated')
    for (const code of ['short', 'a'.repeat(101), `${'a'.repeat(20)}!`])
      expect((await accept(newSubject(), code)).problem().errors).toEqual([{ path: 'code', code: 'invalid_format' }])
    const asked = await as(door, newSubject()).post('/invitations/accept?x=1', { code: newCode() })
    expect(asked.problem().errors).toEqual([{ path: 'x', code: 'unknown_field' }])
  })
})

describe('an invited member', () => {
  it('is invited again with a new code, from then on the only one that works', async () => {
    const [first, second, subject] = [newCode(), newCode(), newSubject()]
    const id = await invite(first)
    stage.world.at('2026-12-01T02:00:00.000Z')
    const reply = await move(id, 'invite_again', { sha256: hashOf(second) })
    expect(bodyOf(contract['users.invite_again'], reply)).toMatchObject({
      status: 'invited',
      invitation: { sha256: hashOf(second), expiresAt: '2026-12-15T02:00:00.000Z' },
    })
    expect((await accept(subject, first)).status).toBe(404)
    stage.world.at('2026-12-10T02:00:00.000Z')
    expect((await accept(subject, second)).status).toBe(200)
    stage.world.at('2026-11-22T02:00:00.000Z')
  })

  it('has a code of their own: none that another has or had', async () => {
    const [taken, used] = [newCode(), newCode()]
    const holder = await invite(taken)
    await invite(used)
    expect((await accept(newSubject(), used)).status).toBe(200)
    const other = await invite(newCode())
    for (const sha256 of [taken, used].map(hashOf))
      expect((await move(other, 'invite_again', { sha256 })).problem().errors).toEqual([{ path: 'sha256', code: 'not_unique' }])
    expect((await move(holder, 'invite_again', { sha256: hashOf(taken) })).problem().errors).toEqual([
      { path: 'sha256', code: 'not_unique' },
    ])
    const body = { name: 'Kembar', role: 'agency', organisationId: place.agency, invitation: { sha256: hashOf(taken) } }
    expect((await stage.cast.administrator.post('/users', body)).problem().errors).toEqual([
      { path: 'invitation.sha256', code: 'not_unique' },
    ])
  })

  it('who is deactivated before accepting never comes back: nobody was ever bound to the account', async () => {
    const code = newCode()
    const id = await invite(code)
    expect(bodyOf(contract['users.deactivate'], await move(id, 'deactivate', { reason: 'Pindah' }))).not.toHaveProperty('invitation')
    const legal = { status: 409, code: 'illegal_move', legalActions: ['hand_over'] }
    expect((await move(id, 'reactivate', { reason: 'Kembali' })).problem()).toMatchObject(legal)
    // The code was given back, and may be used for another person.
    expect((await userOf(await invite(code))).status).toBe('invited')
  })

  it('is made with a subject or with an invitation, never with both or neither', async () => {
    const body = { name: 'Salah', role: 'agency', organisationId: place.agency }
    const invitation = { sha256: hashOf(newCode()) }
    for (const wrong of [body, { ...body, subject: newSubject(), invitation }])
      expect((await stage.cast.administrator.post('/users', wrong)).problem().errors).toEqual([{ path: 'subject', code: 'required' }])
  })
})
