import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { userLifecycle, type UserAction, type UserStatus } from '#shared/users.ts'
import { place } from '#test/support/cast.ts'
import { setStage, type Stage } from '../stage.ts'
import { walkLifecycle } from './walk.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

let codes = 0
const newHash = () =>
  createHash('sha256')
    .update(`kode ${(codes += 1)}`)
    .digest('hex')

async function userIn(status: UserStatus): Promise<string> {
  if (status !== 'invited') return stage.userIn('agency', status)
  const { subject: _, ...body } = stage.newUser('agency')
  return (await stage.cast.root.post('/users', { ...body, invitation: { sha256: newHash() } })).record().id
}

async function bodyFor(action: UserAction): Promise<object> {
  switch (action) {
    case 'deactivate':
      return { reason: 'Mutasi' }
    case 'reactivate':
      return { reason: 'Kembali' }
    case 'invite_again':
      return { sha256: newHash() }
    case 'hand_over':
      return { toUserId: await stage.userIn('agency'), reason: 'Mutasi' }
  }
}

describe('a member', () => {
  walkLifecycle<UserStatus, UserAction>({
    noun: 'users',
    lifecycle: userLifecycle,
    legal: {
      active: { deactivate: 'deactivated', hand_over: 'active' },
      deactivated: { reactivate: 'active', hand_over: 'deactivated' },
      invited: { deactivate: 'deactivated', invite_again: 'invited' },
    },
    doers: {
      deactivate: ['administrator'],
      reactivate: ['administrator'],
      invite_again: ['administrator'],
      hand_over: ['administrator'],
    },
    isOffered: false,
    stage: () => stage,
    recordIn: userIn,
    bodyFor,
  })

  it.each([
    ['deactivate', 'active', 'reason'],
    ['reactivate', 'deactivated', 'reason'],
    ['invite_again', 'invited', 'sha256'],
    ['hand_over', 'active', 'toUserId'],
  ] as const)('is not moved by %s without what it needs', async (action, status, path) => {
    const reply = await stage.cast.administrator.post(`/users/${await userIn(status)}/actions/${action}`, {}, { ifMatch: '*' })
    expect(reply.problem().errors).toContainEqual({ path, code: 'required' })
  })

  it('has a sign-in of their own', async () => {
    const body = { ...stage.newUser('agency'), subject: 'kembar' }
    expect((await stage.cast.administrator.post('/users', body)).status).toBe(201)
    const again = await stage.cast.administratorElsewhere.post('/users', { ...body, organisationId: place.elsewhereAgency })
    expect(again.problem()).toMatchObject({ status: 422, errors: [{ path: 'subject', code: 'not_unique' }] })
  })

  it('of a province never reads the nation, and one of head office never acts in a province but as administrator', async () => {
    const make = (role: string, organisationId: string) =>
      stage.cast.root.post('/users', { ...stage.newUser('agency'), role, organisationId })
    const refused = { status: 422, errors: [{ path: 'role', code: 'wrong_jurisdiction' }] }
    expect((await make('national', place.ombudsman)).problem()).toMatchObject(refused)
    for (const role of ['assistant', 'head', 'secretariat', 'agency', 'leadership'])
      expect((await make(role, place.headOffice)).problem()).toMatchObject(refused)

    const national = (await make('national', place.headOffice)).record().id
    const local = await stage.userIn('agency')
    const change = (id: string, role: string) => stage.cast.root.patch(`/users/${id}`, { role }, { ifMatch: '*' })
    for (const role of ['assistant', 'head', 'secretariat', 'agency', 'leadership'])
      expect((await change(national, role)).problem()).toMatchObject(refused)
    expect((await change(local, 'national')).problem()).toMatchObject(refused)
    expect((await change(national, 'administrator')).status).toBe(200)
    for (const role of ['assistant', 'head', 'secretariat', 'agency', 'leadership'])
      expect((await change(national, role)).problem()).toMatchObject(refused)
    expect((await change(national, 'national')).status).toBe(200)
  })
})
