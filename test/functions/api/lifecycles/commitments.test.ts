import { beforeAll, describe, expect, it } from 'vitest'
import { CommitmentStatus } from '#shared/commitments.ts'
import type { Account } from '#test/support/cast.ts'
import { setStage, type Stage } from '../stage.ts'

/** The lifecycle of design, section 4, written down by hand: state -> action -> state. To be carried over an agreement must be renewed: see carry-over.test.ts. */
const legal: Record<CommitmentStatus, Record<string, CommitmentStatus>> = {
  not_started: { start: 'in_progress', declare_not_feasible: 'not_feasible', cancel: 'cancelled', request_extension: 'not_started' },
  in_progress: { submit: 'submitted', declare_not_feasible: 'not_feasible', cancel: 'cancelled', request_extension: 'in_progress' },
  submitted: { fulfil: 'fulfilled', return: 'returned', declare_not_feasible: 'not_feasible', cancel: 'cancelled' },
  returned: {
    start: 'in_progress',
    submit: 'submitted',
    declare_not_feasible: 'not_feasible',
    cancel: 'cancelled',
    request_extension: 'returned',
  },
  fulfilled: {},
  not_feasible: {},
  cancelled: {},
  carried_over: {},
}

const bodies: Record<string, object> = {
  start: {},
  submit: { note: 'Selesai' },
  fulfil: {},
  return: { reason: 'Kurang' },
  declare_not_feasible: { reason: 'in_court', note: 'Digugat' },
  cancel: { reason: 'Batal' },
  request_extension: { newDueOn: '2027-06-30', reason: 'Anggaran' },
}

const doers: Record<string, readonly Account[]> = {
  start: ['agency', 'secretariat'],
  submit: ['agency', 'secretariat'],
  fulfil: ['assistant', 'head'],
  return: ['assistant', 'head'],
  declare_not_feasible: ['head'],
  cancel: ['head'],
  request_extension: ['agency', 'secretariat'],
}

const roles: readonly Account[] = ['assistant', 'head', 'secretariat', 'agency', 'leadership', 'administrator', 'national']
const states = CommitmentStatus.options
const cases = states.flatMap((state) => Object.keys(bodies).map((action) => ({ state, action })))

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

describe('a commitment', () => {
  it.each(cases)('in state $state answers $action by every role as the table says', async ({ state, action }) => {
    let id = await stage.commitmentIn('agency', state)
    const to = legal[state][action]
    for (const role of roles) {
      const before = (await stage.cast.root.get(`/commitments/${id}`)).record()
      const reply = await stage.cast[role].post(`/commitments/${id}/actions/${action}`, bodies[action], { ifMatch: before.version })
      if (doers[action]?.includes(role) !== true) expect([role, reply.status]).toEqual([role, 403])
      else if (to === undefined) {
        expect([role, reply.status, reply.problem().code]).toEqual([role, 409, 'illegal_move'])
        const named = (reply.problem().legalActions ?? []).filter(
          (one) => !one.endsWith('t_extension') && !['refuse_extension', 'carry_over'].includes(one),
        )
        expect([...named, ...(state in legal && 'request_extension' in legal[state] ? ['request_extension'] : [])].sort()).toEqual(
          Object.keys(legal[state]).sort(),
        )
      } else {
        expect([role, reply.status, reply.record().status]).toEqual([role, 200, to])
        id = await stage.commitmentIn('agency', state)
        continue
      }
      expect((await stage.cast.root.get(`/commitments/${id}`)).record()).toEqual(before)
    }
  })

  it.each(states)('in state %s offers each role exactly what it may and can do', async (state) => {
    const id = await stage.commitmentIn('agency', state)
    for (const role of roles) {
      const { body } = await stage.cast[role].get(`/commitments/${id}`)
      const offered = JSON.parse(JSON.stringify(body)).actions.filter((action: string) => action in bodies)
      const allowed = Object.keys(legal[state]).filter((action) => doers[action]?.includes(role))
      expect([role, offered.sort()]).toEqual([role, allowed.sort()])
    }
  })

  it.each(states)('in state %s takes a progress report only where work can go on', async (state) => {
    const id = await stage.commitmentIn('agency', state)
    const reply = await stage.cast.agency.post(`/commitments/${id}/progress`, { note: 'Jalan', progressPercent: 60 })
    if (['not_started', 'in_progress', 'returned'].includes(state))
      expect([reply.status, reply.record().status]).toEqual([201, 'in_progress'])
    else expect(reply.problem()).toMatchObject({ status: 409, code: 'illegal_move' })
  })
})
