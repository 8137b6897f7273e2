import { createHash, randomUUID } from 'node:crypto'
import { contract, type EndpointName } from '#shared/contract/contract.ts'
import type { SessionStatus } from '#shared/sessions.ts'
import { describeFile, pdfBytes, pksItems } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'
import { extendableFollowUp, followUpIn, newFollowUp } from '../follow-up-scenes.ts'
import { scenes, type Scene } from '../scenes.ts'
import { newSession, newTemplate, openStep, sessionIn, templateIn } from '../session-scenes.ts'
import { assessmentIn, holidaysIn, newAssessment, newHolidays } from '../setting-scenes.ts'
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
const renewable = async (stage: Stage, scene: Scene) => {
  const agreementId = await stage.pksIn(scene, 'signed')
  const id = await stage.commitmentIn(scene, 'not_started', { agreementId })
  await stage.renewalOf(scene, agreementId)
  return id
}
const assigned = (stage: Stage, scene: Scene) => followUpIn(stage, scene)
const worked = (stage: Stage, scene: Scene) => followUpIn(stage, scene, 'in_progress')
const claimed = (stage: Stage, scene: Scene) => followUpIn(stage, scene, 'submitted')

const visit = (status: SessionStatus) => (stage: Stage, scene: Scene) => sessionIn(stage, scene, status)
/** A session that has been held and summed up. */
const summed = async (stage: Stage, scene: Scene) => {
  const id = await sessionIn(stage, scene, 'held')
  await stage.headOf(scene).patch(`/sessions/${id}`, { summary: 'Selesai' }, { ifMatch: '*' })
  return id
}

/** A reported session in which a next step was agreed. */
const agreed = (stage: Stage, scene: Scene) => sessionIn(stage, scene, 'reported', {}, { nextSteps: [openStep] })

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
  'commitments.carry_over': act(renewable, 'commitments', 'carry_over'),
  'commitments.request_extension': act(fresh, 'commitments', 'request_extension', later),
  'commitments.grant_extension': act(asked, 'commitments', 'grant_extension'),
  'commitments.refuse_extension': act(asked, 'commitments', 'refuse_extension', { reason: 'Cukup' }),
  'follow-ups.list': async (_, scene) => ({
    path: `/follow-ups?ownerId=${scenes[scene].owner}&jurisdiction=${scenes[scene].region.slice(0, 2)}`,
  }),
  'follow-ups.create': async (_, scene) => ({ path: '/follow-ups', body: newFollowUp(scene) }),
  'follow-ups.get': at(assigned, 'follow-ups'),
  'follow-ups.edit': at(assigned, 'follow-ups', '', { title: 'Judul baru' }),
  'follow-ups.history': at(assigned, 'follow-ups', '/history'),
  'follow-ups.respond': act(assigned, 'follow-ups', 'respond', { kind: 'accepted' }),
  'follow-ups.start': act(assigned, 'follow-ups', 'start'),
  'follow-ups.submit': act(worked, 'follow-ups', 'submit', { actionText: 'Selesai' }),
  'follow-ups.verify': act(claimed, 'follow-ups', 'verify'),
  'follow-ups.return': act(claimed, 'follow-ups', 'return', { reason: 'Kurang' }),
  'follow-ups.assess': act(claimed, 'follow-ups', 'assess', { verdict: 'not_yet_conform', note: 'Baru sebagian' }),
  'follow-ups.declare_not_actionable': act(assigned, 'follow-ups', 'declare_not_actionable', { reason: 'in_court', note: 'Digugat' }),
  'follow-ups.forward': async (stage, scene) => ({
    path: `/follow-ups/${await assigned(stage, scene)}/actions/forward`,
    body: { toId: scenes[scene].government, reason: 'Bukan kewenangan' },
  }),
  'follow-ups.request_extension': act(assigned, 'follow-ups', 'request_extension', later),
  'follow-ups.grant_extension': act(extendableFollowUp, 'follow-ups', 'grant_extension'),
  'follow-ups.refuse_extension': act(extendableFollowUp, 'follow-ups', 'refuse_extension', { reason: 'Cukup' }),
  'assessments.list': async (_, scene) => ({
    path: `/assessments?organisationId=${scenes[scene].owner}&jurisdiction=${scenes[scene].region.slice(0, 2)}`,
  }),
  'assessments.create': async (stage, scene) => ({ path: '/assessments', body: newAssessment(stage, scene) }),
  'assessments.get': at(assessmentIn, 'assessments'),
  'assessments.edit': at(assessmentIn, 'assessments', '', { score: 70.5 }),
  'assessments.history': at(assessmentIn, 'assessments', '/history'),
  'holidays.list': async (_, scene) => ({ path: `/holidays?jurisdiction=${scenes[scene].region.slice(0, 2)}` }),
  'holidays.create': async (stage) => ({ path: '/holidays', body: newHolidays(stage) }),
  'holidays.get': at(holidaysIn, 'holidays'),
  'holidays.edit': at(holidaysIn, 'holidays', '', { legalBasis: 'Surat edaran baru' }),
  'holidays.history': at(holidaysIn, 'holidays', '/history'),
  'sessions.list': async (_, scene) => ({
    path: `/sessions?organisationId=${scenes[scene].owner}&jurisdiction=${scenes[scene].region.slice(0, 2)}`,
  }),
  'sessions.create': async (_, scene) => ({ path: '/sessions', body: newSession(scene) }),
  'sessions.get': at(visit('planned'), 'sessions'),
  'sessions.edit': at(visit('planned'), 'sessions', '', { title: 'Judul baru' }),
  'sessions.add_finding': at(visit('held'), 'sessions', '/findings', { text: 'Temuan', tone: 'neutral' }),
  'sessions.comment': at(visit('held'), 'sessions', '/comments', { text: 'Catatan' }),
  'sessions.history': at(visit('planned'), 'sessions', '/history'),
  'sessions.confirm': act(visit('planned'), 'sessions', 'confirm'),
  'sessions.hold': act(visit('confirmed'), 'sessions', 'hold'),
  'sessions.report': act(summed, 'sessions', 'report'),
  'sessions.approve': act(visit('reported'), 'sessions', 'approve', { reportNumber: 'BA-1/XII/2026' }),
  'sessions.return': act(visit('reported'), 'sessions', 'return', { reason: 'Lengkapi' }),
  'sessions.postpone': act(visit('planned'), 'sessions', 'postpone', { reason: 'Berhalangan' }),
  'sessions.replan': act(visit('postponed'), 'sessions', 'replan', { on: '2026-12-20' }),
  'sessions.cancel': act(visit('planned'), 'sessions', 'cancel', { reason: 'Batal' }),
  'sessions.complete_step': act(agreed, 'sessions', 'complete_step', { step: 0 }),
  'sessions.amend': act(visit('approved'), 'sessions', 'amend', { reason: 'Salah tulis', title: 'Judul baru' }),
  'templates.list': async (_, scene) => ({ path: `/templates?jurisdiction=${scenes[scene].region.slice(0, 2)}` }),
  'templates.create': async () => ({ path: '/templates', body: newTemplate() }),
  'templates.get': at(templateIn, 'templates'),
  'templates.edit': at(templateIn, 'templates', '', { title: 'Judul baru' }),
  'templates.history': at(templateIn, 'templates', '/history'),
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
