import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { bodyOf, type Reply } from '#test/support/request.ts'
import { sessionIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
})

const session = contract['sessions.get']
const statementId = (number: number) => `stm_01F8MECHZX${String(number).padStart(16, '0')}`
const said = [
  { id: statementId(1), kind: 'promise', text: 'Papan tarif dipasang', organisationId: place.agency },
  { id: statementId(2), kind: 'expectation', text: 'Pembinaan lebih lanjut' },
]
const faultOf = (reply: Reply) => reply.problem().errors?.map(({ path, code }) => `${path} ${code}`)

async function heldSession(more: object = {}): Promise<string> {
  const id = await sessionIn(stage, 'agency', 'held', more)
  bodyOf(session, await stage.cast.assistant.patch(`/sessions/${id}`, { statements: said }, { ifMatch: '*' }))
  return id
}

const promiseOf = async (sessionId: string, more: object = {}, number = 1) =>
  stage.newCommitment('agency', {
    indicator: { name: 'Papan tarif', target: '1' },
    statement: { sessionId, statementId: statementId(number) },
    ...more,
  })
const commit = (body: object, key?: string) => stage.cast.assistant.post('/commitments', body, key === undefined ? {} : { key })

describe('a promise voiced in a session', () => {
  it('becomes a commitment, and both know it, also when the answer is asked for again', async () => {
    const id = await heldSession()
    const body = await promiseOf(id)
    const reply = await commit(body, 'convert')
    const commitment = bodyOf(contract['commitments.create'], reply)
    expect(commitment.statement).toEqual({ sessionId: id, statementId: statementId(1) })
    expect((await commit(body, 'convert')).body).toEqual(reply.body)
    const { statements, version } = bodyOf(session, await stage.cast.head.get(`/sessions/${id}`))
    expect(statements?.map(({ commitmentId }) => commitmentId)).toEqual([commitment.id, undefined])
    expect(version).toBe(4)
    expect(faultOf(await commit(body))).toEqual(['statement.statementId already_set'])
  })

  it('is made one once, however many try at the same time, and nothing is left of the others', async () => {
    const id = await heldSession()
    const body = await promiseOf(id)
    const before = bodyOf(contract['commitments.list'], await stage.cast.head.get(`/commitments?agreementId=${body.agreementId}`)).items
    const replies = await Promise.all(Array.from({ length: 8 }, () => commit(body)))
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const reply of replies.filter(({ status }) => status !== 201))
      expect([reply.status, faultOf(reply)]).toEqual([422, ['statement.statementId already_set']])
    const after = bodyOf(contract['commitments.list'], await stage.cast.head.get(`/commitments?agreementId=${body.agreementId}`)).items
    expect(after).toHaveLength(before.length + 1)
  })

  it('does so in whole or not at all', async () => {
    const id = await heldSession()
    const { id: taken } = (await commit(await stage.newCommitment('agency'))).record()
    expect((await commit(await promiseOf(id, { id: taken }))).problem().code).toBe('already_exists')
    const { statements } = bodyOf(session, await stage.cast.head.get(`/sessions/${id}`))
    expect(statements?.[0]?.commitmentId).toBeUndefined()
    expect((await commit(await promiseOf(id))).status).toBe(201)
  })

  it('needs an indicator, and must be a promise in a session of the agreement’s jurisdiction', async () => {
    const id = await heldSession()
    expect(faultOf(await commit(await promiseOf(id, { indicator: undefined })))).toEqual(['indicator required'])
    expect(faultOf(await commit(await promiseOf(id, {}, 2)))).toEqual(['statement.statementId wrong_type'])
    expect(faultOf(await commit(await promiseOf(id, {}, 3)))).toEqual(['statement.statementId not_found'])
    const elsewhere = await sessionIn(stage, 'elsewhere', 'held')
    expect(faultOf(await commit(await promiseOf(elsewhere)))).toEqual(['statement.sessionId not_found'])
  })

  it('may go into another agreement of the jurisdiction, and be converted by a secretariat and after approval', async () => {
    const id = await heldSession({ agreementIds: [await stage.pksIn('hospital')] })
    for (const [action, body] of [
      ['report', {}],
      ['approve', { reportNumber: 'BA-2' }],
    ] as const) {
      if (action === 'report') await stage.cast.head.patch(`/sessions/${id}`, { summary: 'Selesai' }, { ifMatch: '*' })
      await stage.cast.head.post(`/sessions/${id}/actions/${action}`, body, { ifMatch: '*' })
    }
    expect((await stage.cast.secretariat.post('/commitments', await promiseOf(id))).status).toBe(201)
    expect((await stage.cast.head.get(`/sessions/${id}`)).body).toMatchObject({ status: 'approved' })
  })

  it('that has become one stays a promise, whatever is edited', async () => {
    const id = await heldSession()
    const { id: commitmentId } = (await commit(await promiseOf(id))).record()
    const edit = (statements: object[] | null) => stage.cast.assistant.patch(`/sessions/${id}`, { statements }, { ifMatch: '*' })
    const reworded = bodyOf(session, await edit([said[1] ?? {}, { ...said[0], text: 'Papan tarif dipasang di loket' }]))
    expect(reworded.statements?.[1]).toMatchObject({ id: statementId(1), commitmentId, text: 'Papan tarif dipasang di loket' })
    for (const removed of [null, [], [said[1] ?? {}]]) expect(faultOf(await edit(removed))).toEqual(['statements incomplete'])
    expect(faultOf(await edit([{ ...said[0], kind: 'remark' }]))).toEqual(['statements.0.kind already_set'])
    expect((await edit([said[0] ?? {}])).status).toBe(200)
  })
})
