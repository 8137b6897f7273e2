import { contract } from '#shared/contract/contract.ts'
import type { SessionStatus } from '#shared/sessions.ts'
import { bodyOf } from '#test/support/request.ts'
import { scenes, type Scene } from './scenes.ts'
import type { Stage } from './stage.ts'

/** A plan of a visit to the agency of a scene. */
export const newSession = (scene: Scene, more: object = {}) => ({
  title: 'Pendampingan sarana kelompok rentan',
  type: 'mentoring',
  hostId: scenes[scene].owner,
  organisationIds: [scenes[scene].owner],
  on: '2026-12-01',
  ...more,
})

/** A next step that anybody may be asked for. */
export const openStep = { text: 'Papan tarif dipasang di loket', status: 'open' }

const held = ['hold', {}] as const
const reported = [held, ['edit', { summary: 'Sarana diperiksa bersama pengelola.' }], ['report', {}]] as const

/** The legal way to each status, by the shortest path; what is recorded on the way is an edit. */
const sessionWays: Record<SessionStatus, readonly (readonly [string, object])[]> = {
  planned: [],
  confirmed: [['confirm', {}]],
  held: [held],
  reported,
  approved: [...reported, ['approve', { reportNumber: 'BA-1/XII/2026' }]],
  postponed: [['postpone', { reason: 'Pimpinan berhalangan' }]],
  cancelled: [['cancel', { reason: 'Digabung' }]],
}

/**
 * A session in a state, brought there by the head; answers its id.
 * @param more of the plan.
 * @param recorded beside the summary, for a session that has been reported.
 */
export async function sessionIn(
  stage: Stage,
  scene: Scene,
  status: SessionStatus = 'planned',
  more: object = {},
  recorded: object = {},
): Promise<string> {
  const head = stage.headOf(scene)
  const { id } = bodyOf(contract['sessions.create'], await head.post('/sessions', newSession(scene, more)))
  for (const [action, body] of sessionWays[status]) {
    const reply =
      action === 'edit'
        ? await head.patch(`/sessions/${id}`, { ...body, ...recorded }, { ifMatch: '*' })
        : await head.post(`/sessions/${id}/actions/${action}`, body, { ifMatch: '*' })
    bodyOf(contract['sessions.get'], reply)
  }
  return id
}

export const newTemplate = (more: object = {}) => ({
  code: 'A',
  title: 'Komponen standar pelayanan',
  kind: 'standard',
  items: ['Dasar hukum', 'Persyaratan', 'Jangka waktu', 'Biaya'].map((text, index) => ({
    code: `SP-0${index + 1}`,
    text,
    ...(index === 3 ? { critical: true } : {}),
  })),
  ...more,
})

/** A checklist template of the scene’s jurisdiction. */
export async function templateIn(stage: Stage, scene: Scene, more: object = {}): Promise<string> {
  const person = scene === 'elsewhere' ? stage.cast.administratorElsewhere : stage.cast.administrator
  return bodyOf(contract['templates.create'], await person.post('/templates', newTemplate(more))).id
}
