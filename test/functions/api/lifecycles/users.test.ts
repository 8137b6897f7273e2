import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { place, type Account } from '#test/support/cast.ts'
import { setStage, type Stage } from '../stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

const roles: readonly Account[] = ['assistant', 'head', 'secretariat', 'agency', 'leadership', 'national', 'administratorElsewhere']

type State = 'active' | 'deactivated' | 'invited'
/** State -> action -> the state after it; everything else is refused. */
const walk: Record<State, Record<string, State>> = {
  active: { deactivate: 'deactivated', hand_over: 'active' },
  deactivated: { reactivate: 'active', hand_over: 'deactivated' },
  invited: { deactivate: 'deactivated', invite_again: 'invited' },
}
const states: State[] = ['active', 'deactivated', 'invited']
const actions = ['deactivate', 'reactivate', 'invite_again', 'hand_over'] as const
const moves = states.flatMap((state) => actions.map((action) => ({ state, action, to: walk[state][action] })))

/** What each action needs -> the field that is named when it is missing. */
const needs = { deactivate: 'reason', reactivate: 'reason', invite_again: 'sha256', hand_over: 'toUserId' }

let codes = 0
const newHash = () =>
  createHash('sha256')
    .update(`kode ${(codes += 1)}`)
    .digest('hex')

async function userIn(state: State): Promise<string> {
  if (state !== 'invited') return stage.userIn('agency', state)
  const { subject: _, ...body } = stage.newUser('agency')
  return (await stage.cast.root.post('/users', { ...body, invitation: { sha256: newHash() } })).record().id
}

describe('a member', () => {
  it.each(moves)('who is $state answers $action by administrators alone', async ({ state, action, to }) => {
    const id = await userIn(state)
    const bodies = {
      deactivate: { reason: 'Mutasi' },
      reactivate: { reason: 'Kembali' },
      invite_again: { sha256: newHash() },
      hand_over: { toUserId: await stage.userIn('agency'), reason: 'Mutasi' },
    }
    const ask = (role: Account, body: object = bodies[action]) =>
      stage.cast[role].post(`/users/${id}/actions/${action}`, body, { ifMatch: '*' })
    for (const role of roles) expect([role, (await ask(role)).status]).toEqual([role, role === 'administratorElsewhere' ? 404 : 403])
    expect((await ask('administrator', {})).problem().errors).toContainEqual({ path: needs[action], code: 'required' })
    const reply = await ask('administrator')
    if (to === undefined) expect(reply.problem()).toMatchObject({ status: 409, legalActions: Object.keys(walk[state]) })
    else expect(reply.body).toMatchObject({ status: to, version: state === 'deactivated' ? 3 : 2 })
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
