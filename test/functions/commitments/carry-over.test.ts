import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { runProcess } from '#functions/core/processes/run-step.ts'
import { startProcess } from '#functions/core/processes/start-process.ts'
import { commit } from '#functions/core/records/commit.ts'
import { eventsUpTo } from '#functions/core/records/read.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import { lastVersion } from '#functions/platform/table/keys.ts'
import { place, testId } from '#test/support/cast.ts'
import { fileEvidence } from '#test/support/deeds.ts'
import { bodyOf, type Person } from '#test/support/request.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
})

const read = async (id: string, person: Person = stage.cast.head) =>
  bodyOf(contract['commitments.get'], await person.get(`/commitments/${id}`))
const act = (person: Person, id: string, action: string, body: object = {}) =>
  person.post(`/commitments/${id}/actions/${action}`, body, { ifMatch: '*' })
const carry = async (id: string, body: object = {}) =>
  bodyOf(contract['commitments.get'], await act(stage.cast.head, id, 'carry_over', body))

const whole = {
  clause: { article: 'Pasal 4', page: '3' },
  indicator: { name: 'Loket berpapan', target: '12' },
  description: 'Di semua loket',
  weight: 5,
  personInCharge: { name: 'Sartiyuni' },
  dueOn: '2026-12-31',
}

describe('a promise that is carried over', () => {
  it('closes in the old agreement and goes on in the one that renews it, with every day that was agreed', async () => {
    const { agency, head } = stage.cast
    const agreementId = await stage.pksIn('agency', 'signed')
    const id = await stage.commitmentIn('agency', 'in_progress', { agreementId, ...whole, evidenceRequired: true })
    await act(agency, id, 'request_extension', { newDueOn: '2027-01-31', reason: 'Anggaran' })
    await act(head, id, 'grant_extension')
    await agency.post(`/commitments/${id}/progress`, { note: 'Papan dipesan', progressPercent: 40, actual: '5 loket' })
    await act(agency, id, 'submit', { documentIds: [await fileEvidence(agency, id)] })
    await act(agency, id, 'request_extension', { newDueOn: '2027-03-31', reason: 'Pemasok' })
    const renewalId = await stage.renewalOf('agency', agreementId)
    const newId = testId('commitments', 70)

    expect(await carry(id, { id: newId, note: 'Dilanjutkan dalam PKS baru' })).toMatchObject({
      status: 'carried_over',
      agreementId,
      carriedToId: newId,
      verdict: { result: 'carried_over', note: 'Dilanjutkan dalam PKS baru' },
      actions: [],
    })
    const { clause: _, ...kept } = whole
    const begun = await read(newId)
    expect(begun).toMatchObject({
      ...kept,
      agreementId: renewalId,
      carriedFromId: id,
      ownerId: place.agency,
      zone: 'Asia/Makassar',
      status: 'in_progress',
      progressPercent: 100,
      actual: '5 loket',
      dueOn: '2027-01-31',
      originalDueOn: '2026-12-31',
      extensionsGranted: 1,
      evidenceRequired: true,
      evidence: [],
      reports: 0,
      version: 1,
    })
    for (const field of ['clause', 'claim', 'verdict', 'carriedToId']) expect(begun).not.toHaveProperty(field)
  })

  it('that nobody has begun begins again as such, and what has been asked goes on waiting for its answer', async () => {
    const agreementId = await stage.pksIn('agency', 'signed')
    const id = await stage.commitmentIn('agency', 'not_started', { agreementId })
    await act(stage.cast.agency, id, 'request_extension', { newDueOn: '2027-03-31', reason: 'Pemasok' })
    await stage.renewalOf('agency', agreementId)
    const { carriedToId } = await carry(id)
    expect(await read(id)).not.toHaveProperty('extension')
    expect(await read(carriedToId ?? '')).toMatchObject({ status: 'not_started', extension: { newDueOn: '2027-03-31' } })
    expect((await act(stage.cast.head, carriedToId ?? '', 'grant_extension')).status).toBe(200)
  })

  it('is told by both histories a year later', async () => {
    const id = await stage.commitmentIn('agency', 'carried_over')
    const { carriedToId } = await read(id)
    stage.world.at('2027-11-22T02:00:00.000Z')
    const changesOf = async (one: string) =>
      bodyOf(contract['commitments.history'], await stage.cast.leadership.get(`/commitments/${one}/history`)).items[0]
    expect(await changesOf(id)).toMatchObject({ action: 'carry_over', changes: { carriedToId: { after: carriedToId } } })
    expect(await changesOf(carriedToId ?? '')).toMatchObject({ action: 'create', changes: { carriedFromId: { after: id } } })
    for (const one of [id, carriedToId ?? '']) expect(faultInChain(await eventsUpTo(stage.world.ctx, one, 1, lastVersion))).toBeUndefined()
    stage.world.at('2026-11-22T02:00:00.000Z')
  })

  it('waits until its agreement has been renewed by a signed one, and is offered then and to the head alone', async () => {
    const agreementId = await stage.pksIn('agency', 'signed')
    const id = await stage.commitmentIn('agency', 'not_started', { agreementId })
    const offered = async (person: Person) => (await read(id, person)).actions.includes('carry_over')
    const refused = async () => {
      const problem = (await act(stage.cast.head, id, 'carry_over')).problem()
      expect(problem).toMatchObject({ status: 409, code: 'illegal_move' })
      expect(problem.legalActions).not.toContain('carry_over')
      expect(await offered(stage.cast.head)).toBe(false)
    }
    await refused()
    const { id: renewalId } = (await stage.cast.head.post(`/agreements/${agreementId}/renewal`)).record()
    await refused()
    await stage.cast.head.post(`/agreements/${renewalId}/actions/record_signed`, { source: { title: 'Berita' } }, { ifMatch: '*' })
    expect([await offered(stage.cast.head), await offered(stage.cast.assistant), await offered(stage.cast.agency)]).toEqual([
      true,
      false,
      false,
    ])
    for (const person of [stage.cast.assistant, stage.cast.agency, stage.cast.secretariat])
      expect((await act(person, id, 'carry_over')).status).toBe(403)
    expect((await carry(id)).status).toBe('carried_over')
  })

  it('is carried once: a replay makes no second one, and an id that is taken none at all', async () => {
    const agreementId = await stage.pksIn('agency', 'signed')
    const [id, other] = [await stage.commitmentIn('agency', 'not_started', { agreementId }), await stage.commitmentIn('agency')]
    const renewalId = await stage.renewalOf('agency', agreementId)
    expect((await act(stage.cast.head, id, 'carry_over', { id: other })).problem()).toMatchObject({ status: 409, code: 'already_exists' })
    expect((await read(id)).status).toBe('not_started')
    const send = () => stage.cast.head.post(`/commitments/${id}/actions/carry_over`, {}, { ifMatch: 1, key: 'bawa-serta' })
    const [first, again] = [await send(), await send()]
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
    const { items } = bodyOf(contract['commitments.list'], await stage.cast.head.get(`/commitments?agreementId=${renewalId}`))
    expect(items.map(({ title }) => title)).toEqual([(await read(id)).title])
  })
})

describe('the process that carries what was chosen', () => {
  it('takes the open ones along, whoever closed others meanwhile, and is the same when done again', async () => {
    const { ctx } = stage.world
    const fromId = await stage.pksIn('agency', 'signed')
    const inOld = { agreementId: fromId }
    const states = ['not_started', 'in_progress', 'submitted', 'returned', 'fulfilled', 'cancelled'] as const
    const made: string[] = []
    for (const state of states) made.push(await stage.commitmentIn('agency', state, inOld))
    const elsewhere = await stage.commitmentIn('agency')
    const toId = await stage.renewalOf('agency', fromId)
    const byHand = await stage.commitmentIn('agency', 'not_started', inOld)
    await carry(byHand)
    const caller = {
      userId: testId('users', 2),
      name: 'Orang head',
      organisationId: place.ombudsman,
      role: 'head',
      jurisdiction: '63',
    } as const
    const id = testId('processes', 7)
    const commitmentIds = [...made, byHand, elsewhere, testId('commitments', 99)]
    const task = { kind: 'carry_over', fromId, toId, commitmentIds } as const
    const command = { caller, id, body: {}, route: 'test', key: 'mulai' }
    const started = startProcess(ctx, command, { id, subjectId: toId, jurisdiction: '63', task })(command, ctx.now().toISOString())
    await commit(ctx, command, { main: [started] }, ctx.now().toISOString())
    await runProcess(ctx, id)
    await runProcess(ctx, id)

    const process = bodyOf(contract['processes.get'], await stage.cast.head.get(`/processes/${id}`))
    expect([process.status, process.done]).toEqual(['finished', 4])
    expect(process.skipped.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(
      [
        { id: made[4], reason: 'illegal_move' },
        { id: made[5], reason: 'illegal_move' },
        { id: elsewhere, reason: 'not_found' },
        { id: testId('commitments', 99), reason: 'not_found' },
      ].toSorted((one, other) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1)),
    )
    const { items } = bodyOf(contract['commitments.list'], await stage.cast.head.get(`/commitments?agreementId=${toId}`))
    expect(items.map(({ status }) => status).toSorted()).toEqual([
      'in_progress',
      'in_progress',
      'in_progress',
      'not_started',
      'not_started',
    ])
    const from = await Promise.all(items.map(async (item) => (await read(item.id)).carriedFromId))
    expect(from.toSorted()).toEqual([...made.slice(0, 4), byHand].toSorted())
    for (const old of made.slice(0, 4)) expect((await read(old)).verdict).toMatchObject({ result: 'carried_over', by: testId('users', 2) })
  })
})
