import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { place } from '#test/support/cast.ts'
import { bodyOf } from '#test/support/request.ts'
import { sessionIn, templateIn } from '../api/session-scenes.ts'
import { setStage, type Stage } from '../api/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ table: 'dynamodb' })
  stage.world.ctx.wait = async (milliseconds) => await wait(milliseconds)
})

const finding = (more: object = {}) => ({ text: 'Ramp curam', tone: 'needs_improvement', ...more })
const findingId = (number: number) => `fnd_01F8MECHZX${String(number).padStart(16, '0')}`
const add = (id: string, body: object, key?: string) =>
  stage.cast.assistant.post(`/sessions/${id}/findings`, body, key === undefined ? {} : { key })

describe('findings sent from the field', () => {
  it('are all kept when twenty come at once, each asking again while others write', async () => {
    const id = await sessionIn(stage, 'agency', 'held', { organisationIds: [place.agency, place.hospital] })
    const send = async (number: number) => {
      for (;;) {
        const reply = await add(id, finding({ id: findingId(number), text: `Temuan ${number}` }), `finding-${number}`)
        if (reply.status !== 503) return reply
        await wait(20)
      }
    }
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1)
    const replies = await Promise.all(numbers.map(send))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    const { findings = [], version } = bodyOf(contract['sessions.get'], await stage.cast.head.get(`/sessions/${id}`))
    expect(findings.map(({ id: one }) => one).toSorted()).toEqual(numbers.map(findingId))
    expect(version).toBe(2 + 20)
    const [card] = bodyOf(contract['sessions.list'], await stage.cast.head.get(`/sessions?organisationId=${place.hospital}`)).items
    expect(card).toMatchObject({ id, findings: 20 })
  })

  it('come once: the same request is replayed, another one with the same id is told that it is there', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    const first = await add(id, finding({ id: findingId(1) }), 'once')
    expect((await add(id, finding({ id: findingId(1) }), 'once')).body).toEqual(first.body)
    expect((await add(id, finding({ id: findingId(1), text: 'Lain' }))).problem()).toMatchObject({ status: 409, code: 'already_exists' })
    expect(bodyOf(contract['sessions.add_finding'], await add(id, finding())).findings).toHaveLength(2)
  })

  it('name a row of a checklist, an organisation and a source that are there', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    const templateId = await templateIn(stage, 'agency')
    await stage.cast.assistant.patch(`/sessions/${id}`, { checklists: [{ templateId, answers: {} }] }, { ifMatch: '*' })
    expect((await add(id, finding({ item: { checklist: 0, code: 'SP-02' } }))).status).toBe(200)
    for (const [more, path] of [
      [{ item: { checklist: 0, code: 'SP-05' } }, 'item'],
      [{ item: { checklist: 1, code: 'SP-02' } }, 'item'],
      [{ organisationId: place.elsewhereAgency }, 'organisationId'],
      [{ quote: { text: 'kata' } }, 'quote.source'],
    ] as const)
      expect((await add(id, finding(more))).problem()).toMatchObject({ status: 422, errors: [{ path, code: 'not_found' }] })
  })

  it('cost one read and one transaction, as recording does', async () => {
    const id = await sessionIn(stage, 'agency', 'held')
    // Memberships and the tree are read once a minute.
    await stage.cast.agency.get('/me')
    const tripsOf = async (ask: () => Promise<unknown>) => {
      const before = stage.world.trips.length
      await ask()
      return stage.world.trips.slice(before).map(({ kind }) => kind)
    }
    expect(await tripsOf(() => add(id, finding({ organisationId: place.agency })))).toEqual(['batch', 'transaction'])
    const participants = [{ name: 'Sartiyuni', role: 'head_of_agency', organisationId: place.hospital }]
    const record = () => stage.cast.assistant.patch(`/sessions/${id}`, { participants, summary: 'Selesai' }, { ifMatch: '*' })
    expect(await tripsOf(record)).toEqual(['batch', 'transaction'])
    expect(await tripsOf(() => stage.cast.agency.get(`/sessions/${id}`))).toEqual(['get'])
    expect(await tripsOf(() => stage.cast.agency.get('/sessions'))).toEqual(['query'])
  })

  it('are taken while the session is being recorded and at no other time', async () => {
    for (const [status, legalActions] of [
      ['planned', ['confirm', 'hold', 'postpone', 'cancel']],
      ['reported', ['approve', 'return', 'complete_step']],
      ['approved', ['complete_step', 'amend']],
    ] as const) {
      const reply = await add(await sessionIn(stage, 'agency', status), finding())
      expect(reply.problem()).toMatchObject({ status: 409, code: 'illegal_move', legalActions })
    }
  })
})
