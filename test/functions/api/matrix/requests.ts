import { createHash, randomUUID } from 'node:crypto'
import { contract, type EndpointName } from '#shared/contract/contract.ts'
import { describeFile, pdfBytes, pksItems } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'
import { scenes, type Scene } from '../scenes.ts'
import { type Stage } from '../stage.ts'

export type Prepared = { path: string; body?: object }
type Prepare = (stage: Stage, scene: Scene) => Promise<Prepared>

const at =
  (record: (stage: Stage, scene: Scene) => Promise<string>, noun: string, rest = '', body?: object): Prepare =>
  async (stage, scene) => ({ path: `/${noun}/${await record(stage, scene)}${rest}`, ...(body === undefined ? {} : { body }) })

const owner = async (_: Stage, scene: Scene) => scenes[scene].owner
const user = (stage: Stage, scene: Scene) => stage.userIn(scene)
const gone = (stage: Stage, scene: Scene) => stage.userIn(scene, 'deactivated')
const invited = async (stage: Stage, scene: Scene) => {
  const { subject: _, ...body } = stage.newUser(scene)
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex')
  return (await stage.cast.root.post('/users', { ...body, invitation: { sha256 } })).record().id
}
const body = (scene: Scene) => ({ kind: 'local_agency', name: 'Dinas Baru', zone: 'Asia/Makassar', regionCode: scenes[scene].region })
const newBody = async (stage: Stage, scene: Scene) => (await stage.cast.root.post('/organisations', body(scene))).record().id
/** What a hand-over of an organisation's duties leaves to the worker. */
const process = async (stage: Stage, scene: Scene) => {
  const id = await newBody(stage, scene)
  const handOver = { from: { name: 'Ani' }, to: { name: 'Budi' }, reason: 'Mutasi' }
  await stage.cast.root.post(`/organisations/${id}/actions/hand_over`, handOver, { ifMatch: '*' })
  const { items } = bodyOf(contract['processes.list'], await stage.cast.root.get(`/processes?subjectId=${id}`))
  return items[0]?.id ?? 'none'
}
const succession = { on: '2026-11-20', basis: 'Perda' }
const draft = (stage: Stage, scene: Scene) => stage.pksIn(scene)
const discussed = (stage: Stage, scene: Scene) => stage.pksIn(scene, 'under_discussion')
const awaiting = (stage: Stage, scene: Scene) => stage.pksIn(scene, 'awaiting_signature')
const signed = (stage: Stage, scene: Scene) => stage.pksIn(scene, 'signed')
const renewed = async (stage: Stage, scene: Scene) => {
  const id = await signed(stage, scene)
  await stage.renewalOf(scene, id)
  return id
}
const fresh = (stage: Stage, scene: Scene) => stage.commitmentIn(scene)
const underway = (stage: Stage, scene: Scene) => stage.commitmentIn(scene, 'in_progress')
const submitted = (stage: Stage, scene: Scene) => stage.commitmentIn(scene, 'submitted')
const stored = (stage: Stage, scene: Scene) => stage.documentIn(scene, 'stored')
const later = { newDueOn: '2027-03-31', reason: 'Anggaran' }
const asked = async (stage: Stage, scene: Scene) => {
  const id = await stage.commitmentIn(scene)
  await stage.reporterOf(scene).post(`/commitments/${id}/actions/request_extension`, later, { ifMatch: '*' })
  return id
}

const act = (record: (stage: Stage, scene: Scene) => Promise<string>, noun: string, action: string, body: object = {}): Prepare =>
  at(record, noun, `/actions/${action}`, body)

/** Endpoint -> a request that succeeds for whoever may, about a record of the scene; fresh each time where it writes. */
export const requests: Record<Exclude<EndpointName, 'health.get' | 'openapi.get' | 'me.get' | 'invitations.accept'>, Prepare> = {
  'dashboard.get': async (_, scene) => ({ path: `/dashboard?organisationId=${scenes[scene].owner}` }),
  'dashboard.organisations': async (_, scene) => ({ path: `/dashboard/organisations?jurisdiction=${scenes[scene].region.slice(0, 2)}` }),
  'agenda.list': async (_, scene) => ({ path: `/agenda?organisationId=${scenes[scene].owner}` }),
  'alarms.list': async (_, scene) => ({ path: `/alarms?jurisdiction=${scenes[scene].region.slice(0, 2)}` }),
  'timeline.get': async (stage, scene) => ({ path: `/timeline?agreementId=${await draft(stage, scene)}` }),
  'users.list': async (_, scene) => ({ path: `/users?jurisdiction=${scenes[scene].region.slice(0, 2)}` }),
  'users.create': async (stage, scene) => ({ path: '/users', body: stage.newUser(scene) }),
  'users.get': at(user, 'users'),
  'users.edit': at(user, 'users', '', { name: 'Nama baru' }),
  'users.history': at(user, 'users', '/history'),
  'users.deactivate': act(user, 'users', 'deactivate', { reason: 'Pindah' }),
  'users.reactivate': act(gone, 'users', 'reactivate', { reason: 'Kembali' }),
  'users.invite_again': async (stage, scene) => ({
    path: `/users/${await invited(stage, scene)}/actions/invite_again`,
    body: { sha256: createHash('sha256').update(randomUUID()).digest('hex') },
  }),
  'users.hand_over': async (stage, scene) => ({
    path: `/users/${await user(stage, scene)}/actions/hand_over`,
    body: { toUserId: await user(stage, scene), reason: 'Mutasi' },
  }),
  'organisations.list': async (_, scene) => ({ path: `/organisations?jurisdiction=${scenes[scene].region.slice(0, 2)}` }),
  'organisations.create': async (_, scene) => ({ path: '/organisations', body: body(scene) }),
  'organisations.get': at(owner, 'organisations'),
  'organisations.overview': at(owner, 'organisations', '/overview'),
  'organisations.edit': at(owner, 'organisations', '', { note: 'Pindah gedung' }),
  'organisations.history': at(owner, 'organisations', '/history'),
  'organisations.rename': act(newBody, 'organisations', 'rename', { name: 'Nama Baru', ...succession }),
  'organisations.absorb': async (stage, scene) => ({
    path: `/organisations/${await newBody(stage, scene)}/actions/absorb`,
    body: { organisationIds: [await newBody(stage, scene)], ...succession },
  }),
  'organisations.split': async (stage, scene) => ({
    path: `/organisations/${await newBody(stage, scene)}/actions/split`,
    body: { successorIds: [await newBody(stage, scene)], ...succession },
  }),
  'organisations.hand_over': act(newBody, 'organisations', 'hand_over', {
    from: { name: 'Ani' },
    to: { name: 'Budi' },
    reason: 'Mutasi',
  }),
  'agreements.list': async (_, scene) => ({ path: `/agreements?jurisdiction=${scenes[scene].region.slice(0, 2)}` }),
  'agreements.create': async (stage, scene) => ({ path: '/agreements', body: await stage.pksBody(scene) }),
  'agreements.get': at(draft, 'agreements'),
  'agreements.overview': at(draft, 'agreements', '/overview'),
  'agreements.edit': at(draft, 'agreements', '', { place: 'Banjarbaru' }),
  'agreements.create_pks_batch': async (stage, scene) => ({
    path: `/agreements/${await stage.mouIn(scene)}/pks`,
    body: { template: { title: 'PKS', ombudsmanId: scenes[scene].ombudsman }, items: pksItems(scenes[scene].owner) },
  }),
  'agreements.history': at(draft, 'agreements', '/history'),
  'agreements.start_discussion': act(draft, 'agreements', 'start_discussion'),
  'agreements.send_for_signature': act(discussed, 'agreements', 'send_for_signature'),
  'agreements.resume_discussion': act(awaiting, 'agreements', 'resume_discussion', { reason: 'Pasal 3' }),
  'agreements.sign': act((stage, scene) => stage.completeIn(scene), 'agreements', 'sign'),
  'agreements.record_signed': act(draft, 'agreements', 'record_signed', { source: { title: 'Berita' } }),
  'agreements.cancel': act(draft, 'agreements', 'cancel', { reason: 'Batal' }),
  'agreements.suspend': act(signed, 'agreements', 'suspend', { reason: 'Evaluasi' }),
  'agreements.resume': act((stage, scene) => stage.pksIn(scene, 'suspended'), 'agreements', 'resume'),
  'agreements.terminate': act(signed, 'agreements', 'terminate', { reason: 'Disepakati', on: '2026-11-20' }),
  'agreements.supersede': act(renewed, 'agreements', 'supersede'),
  'agreements.apply': act((stage, scene) => stage.addendumIn(scene, 'signed'), 'agreements', 'apply'),
  'agreements.continue_while_renewing': act(signed, 'agreements', 'continue_while_renewing', { basis: { title: 'Surat bersama' } }),
  'agreements.impact': at((stage, scene) => stage.addendumIn(scene), 'agreements', '/impact'),
  'agreements.renew': at(signed, 'agreements', '/renewal', {}),
  'commitments.list': async (_, scene) => ({
    path: `/commitments?ownerId=${scenes[scene].owner}&jurisdiction=${scenes[scene].region.slice(0, 2)}`,
  }),
  'commitments.create': async (stage, scene) => ({ path: '/commitments', body: await stage.newCommitment(scene) }),
  'commitments.get': at(fresh, 'commitments'),
  'commitments.edit': at(fresh, 'commitments', '', { title: 'Judul baru' }),
  'commitments.report_progress': at(fresh, 'commitments', '/progress', { note: 'Mulai' }),
  'commitments.history': at(fresh, 'commitments', '/history'),
  'commitments.start': act(fresh, 'commitments', 'start'),
  'commitments.submit': act(underway, 'commitments', 'submit', { note: 'Selesai' }),
  'commitments.fulfil': act(submitted, 'commitments', 'fulfil'),
  'commitments.return': act(submitted, 'commitments', 'return', { reason: 'Kurang' }),
  'commitments.declare_not_feasible': act(fresh, 'commitments', 'declare_not_feasible', { reason: 'in_court', note: 'Digugat' }),
  'commitments.cancel': act(fresh, 'commitments', 'cancel', { reason: 'Batal' }),
  'commitments.request_extension': act(fresh, 'commitments', 'request_extension', later),
  'commitments.grant_extension': act(asked, 'commitments', 'grant_extension'),
  'commitments.refuse_extension': act(asked, 'commitments', 'refuse_extension', { reason: 'Cukup' }),
  'processes.list': async (_, scene) => ({ path: `/processes?jurisdiction=${scenes[scene].region.slice(0, 2)}` }),
  'processes.get': at(process, 'processes'),
  'processes.history': at(process, 'processes', '/history'),
  'processes.resume': act(process, 'processes', 'resume'),
  'documents.list': async (stage, scene) => ({ path: `/documents?subjectId=${await stage.commitmentIn(scene)}` }),
  'documents.create': async (stage, scene) => ({ path: '/documents', body: describeFile(await stage.commitmentIn(scene), pdfBytes()) }),
  'documents.get': at(stored, 'documents'),
  'documents.complete': at((stage, scene) => stage.documentIn(scene, 'uploaded'), 'documents', '/complete', {}),
  'documents.content': at(stored, 'documents', '/content'),
  'documents.history': at(stored, 'documents', '/history'),
}
