import { contract } from '#shared/contract/contract.ts'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import type { FollowUpStatus } from '#shared/follow-ups.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { scenes, type Scene } from './scenes.ts'
import type { Stage } from './stage.ts'

/** A product of oversight for the agency of a scene. */
export const newFollowUp = (scene: Scene, more: object = {}) => ({
  source: { kind: 'oversight_product', productType: 'corrective_action', number: '0012/LHP/XI/2026' },
  ownerId: scenes[scene].owner,
  title: 'Mengumumkan maklumat pelayanan',
  dueOn: '2026-12-31',
  ...more,
})

const done = { actionText: 'Maklumat dipasang di semua loket.' }
const submitted = [
  ['reporter', 'start', {}],
  ['reporter', 'submit', done],
] as const

/** The legal way to each status, by the shortest path. */
const followUpWays: Record<FollowUpStatus, readonly (readonly ['head' | 'reporter', string, object])[]> = {
  assigned: [],
  in_progress: [['reporter', 'start', {}]],
  submitted,
  returned: [...submitted, ['head', 'return', { reason: 'Foto tidak terbaca' }]],
  verified: [...submitted, ['head', 'verify', {}]],
}

/** Moves a follow-up, whatever its version. */
export const actOn = (person: Person, id: string, action: string, body: object = {}) =>
  person.post(`/follow-ups/${id}/actions/${action}`, body, { ifMatch: '*' })

/** As `actOn`, where it must succeed. */
export const moved = async (person: Person, id: string, action: string, body: object = {}): Promise<FollowUpAnswer> =>
  bodyOf(contract['follow-ups.get'], await actOn(person, id, action, body))

/** A follow-up in a state; answers its id. */
export async function followUpIn(stage: Stage, scene: Scene, status: FollowUpStatus = 'assigned', more: object = {}): Promise<string> {
  const people = { head: stage.headOf(scene), reporter: stage.reporterOf(scene) }
  const { id } = bodyOf(contract['follow-ups.create'], await people.head.post('/follow-ups', newFollowUp(scene, more)))
  for (const [who, action, body] of followUpWays[status]) await moved(people[who], id, action, body)
  return id
}

/** One that asks for a later day. */
export async function extendableFollowUp(stage: Stage, scene: Scene): Promise<string> {
  const id = await followUpIn(stage, scene)
  await moved(stage.reporterOf(scene), id, 'request_extension', { newDueOn: '2027-03-31', reason: 'Anggaran' })
  return id
}
