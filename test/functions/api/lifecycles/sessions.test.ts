import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { Role } from '#shared/permissions.ts'
import { sessionLifecycle, SessionStatus, type SessionAction } from '#shared/sessions.ts'
import { bodyOf } from '#test/support/request.ts'
import { newSession, openStep, sessionIn } from '../session-scenes.ts'
import { setStage, type Stage } from '../stage.ts'
import { walkLifecycle } from './walk.ts'

const bodies: Record<SessionAction, object> = {
  confirm: {},
  hold: { note: 'Hujan' },
  report: {},
  approve: { reportNumber: 'BA-1/XII/2026' },
  return: { reason: 'Lengkapi' },
  postpone: { reason: 'Berhalangan' },
  replan: { on: '2026-12-20' },
  cancel: { reason: 'Batal' },
  complete_step: { step: 0 },
  amend: { reason: 'Salah tulis', title: 'Judul baru' },
}

const editors: readonly Role[] = ['assistant', 'head']
const states = SessionStatus.options

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})

/** With a summary and an open step wherever they can be, so that no move fails for want of them. */
async function fresh(state: SessionStatus): Promise<string> {
  const id = await sessionIn(stage, 'agency', state, {}, { nextSteps: [openStep] })
  if (state === 'held') await stage.cast.head.patch(`/sessions/${id}`, { summary: 'Selesai' }, { ifMatch: '*' })
  return id
}

describe('a session', () => {
  walkLifecycle<SessionStatus, SessionAction>({
    noun: 'sessions',
    lifecycle: sessionLifecycle,
    /** Design, section 4, by hand. */
    legal: {
      planned: { confirm: 'confirmed', hold: 'held', postpone: 'postponed', cancel: 'cancelled' },
      confirmed: { hold: 'held', postpone: 'postponed', cancel: 'cancelled' },
      held: { report: 'reported' },
      reported: { approve: 'approved', return: 'held', complete_step: 'reported' },
      approved: { complete_step: 'approved', amend: 'approved' },
      postponed: { replan: 'planned', cancel: 'cancelled' },
      cancelled: {},
    },
    doers: {
      confirm: editors,
      hold: editors,
      report: editors,
      approve: ['head'],
      return: ['head'],
      postpone: editors,
      replan: editors,
      cancel: editors,
      complete_step: editors,
      amend: ['head'],
    },
    isOffered: true,
    stage: () => stage,
    recordIn: fresh,
    bodyFor: (action) => bodies[action],
  })

  it.each(states)('in state %s offers each role just that part of recording which then succeeds', async (state) => {
    const id = await fresh(state)
    const tries: Record<string, (role: Role) => Promise<{ status: number }>> = {
      edit: (role) => stage.cast[role].patch(`/sessions/${id}`, { purpose: role }, { ifMatch: '*' }),
      add_finding: (role) => stage.cast[role].post(`/sessions/${id}/findings`, { text: 'Temuan', tone: 'neutral' }),
      comment: (role) => stage.cast[role].post(`/sessions/${id}/comments`, { text: 'Catatan' }),
    }
    for (const role of Role.options) {
      const { actions } = bodyOf(contract['sessions.get'], await stage.cast[role].get(`/sessions/${id}`))
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
