import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { SessionStatus } from '#shared/sessions.ts'
import type { Account } from '#test/support/cast.ts'
import { bodyOf } from '#test/support/request.ts'
import { newSession, sessionIn } from '../session-scenes.ts'
import { setStage, type Stage } from '../stage.ts'

/** The lifecycle of design, section 4, written down by hand: state -> action -> state. */
const legal: Record<SessionStatus, Record<string, SessionStatus>> = {
  planned: { confirm: 'confirmed', hold: 'held', postpone: 'postponed', cancel: 'cancelled' },
  confirmed: { hold: 'held', postpone: 'postponed', cancel: 'cancelled' },
  held: { report: 'reported' },
  reported: { approve: 'approved', return: 'held' },
  approved: { amend: 'approved' },
  postponed: { replan: 'planned', cancel: 'cancelled' },
  cancelled: {},
}

const bodies: Record<string, object> = {
  confirm: {},
  hold: { note: 'Hujan' },
  report: {},
  approve: { reportNumber: 'BA-1/XII/2026' },
  return: { reason: 'Lengkapi' },
  postpone: { reason: 'Berhalangan' },
  replan: { on: '2026-12-20' },
  cancel: { reason: 'Batal' },
  amend: { reason: 'Salah tulis', title: 'Judul baru' },
}

const editors: readonly Account[] = ['assistant', 'head']
const doers = (action: string): readonly Account[] => (['approve', 'return', 'amend'].includes(action) ? ['head'] : editors)
const roles: readonly Account[] = ['assistant', 'head', 'secretariat', 'agency', 'leadership', 'administrator', 'national']
const states = SessionStatus.options
const cases = states.flatMap((state) => Object.keys(bodies).map((action) => ({ state, action })))

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

/** With a summary wherever one can be, so that no move fails for want of it. */
async function fresh(state: SessionStatus): Promise<string> {
  const id = await sessionIn(stage, 'agency', state)
  if (state === 'held') await stage.cast.head.patch(`/sessions/${id}`, { summary: 'Selesai' }, { ifMatch: '*' })
  return id
}

describe('a session', () => {
  it.each(cases)('in state $state answers $action by every role as the table says', async ({ state, action }) => {
    let id = await fresh(state)
    const to = legal[state][action]
    for (const role of roles) {
      const before = (await stage.cast.root.get(`/sessions/${id}`)).record()
      const reply = await stage.cast[role].post(`/sessions/${id}/actions/${action}`, bodies[action], { ifMatch: before.version })
      if (!doers(action).includes(role)) expect([role, reply.status]).toEqual([role, 403])
      else if (to === undefined) {
        expect([role, reply.status, reply.problem().code]).toEqual([role, 409, 'illegal_move'])
        expect(reply.problem().legalActions?.toSorted()).toEqual(Object.keys(legal[state]).toSorted())
      } else {
        expect([role, reply.status, reply.record().status]).toEqual([role, 200, to])
        id = await fresh(state)
        continue
      }
      expect((await stage.cast.root.get(`/sessions/${id}`)).record()).toEqual(before)
    }
  })

  it.each(states)('in state %s offers each role exactly what it may and can do', async (state) => {
    const id = await fresh(state)
    const extra = ['edit', 'add_finding', 'attach', 'plan_next', 'comment']
    const tries: Record<string, (role: Account) => Promise<{ status: number }>> = {
      edit: (role) => stage.cast[role].patch(`/sessions/${id}`, { purpose: role }, { ifMatch: '*' }),
      add_finding: (role) => stage.cast[role].post(`/sessions/${id}/findings`, { text: 'Temuan', tone: 'neutral' }),
      comment: (role) => stage.cast[role].post(`/sessions/${id}/comments`, { text: 'Catatan' }),
    }
    for (const role of roles) {
      const { actions } = bodyOf(contract['sessions.get'], await stage.cast[role].get(`/sessions/${id}`))
      const allowed = Object.keys(legal[state]).filter((action) => doers(action).includes(role))
      expect([role, actions.filter((one) => !extra.includes(one)).toSorted()]).toEqual([role, allowed.toSorted()])
      for (const [action, attempt] of Object.entries(tries)) {
        const { status } = await attempt(role)
        expect([role, action, status < 300]).toEqual([role, action, actions.includes(action)])
      }
    }
    const { actions } = bodyOf(contract['sessions.get'], await stage.cast.assistant.get(`/sessions/${id}`))
    const next = await stage.cast.assistant.post('/sessions', newSession('agency', { previousId: id }))
    expect([state, next.status < 300]).toEqual([state, actions.includes('plan_next')])
  })
})
