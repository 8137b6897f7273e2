import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { contract } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { place } from '#test/support/cast.ts'
import { describeFile, pdfBytes, pksItems } from '#test/support/deeds.ts'
import { bodyOf, send, type Reply } from '#test/support/request.ts'
import { asked, whoMay, type Asked } from './matrix/asked.ts'
import { requests } from './matrix/requests.ts'
import { setStage, type Stage } from './stage.ts'

const writing = asked.filter((name) => contract[name].method !== 'GET')

let stage: Stage
let contested: Stage
let keys = 0
const newKey = () => `key-${(keys += 1)}`
beforeAll(async () => {
  stage = await setStage()
  contested = await setStage({ table: 'dynamodb' })
})

const isReplay = ({ headers }: Reply) => headers.get('idempotent-replayed')
const Announced = z.object({ document: z.unknown(), upload: z.object({ url: z.string() }) })
/** What two answers to one command have in common: all but the link, which is signed anew. */
const told = (name: Asked, { body }: Reply): unknown => (name === 'documents.create' ? Announced.parse(body).document : body)

describe('the same key again', () => {
  it.each(writing)('answers as at first, although version and state have moved on: %s', async (name) => {
    const declared: Endpoint = contract[name]
    const { path, body } = await requests[name](stage, 'agency')
    const record = /^\/[\w-]+\/\w{3}_\w{26}/.exec(path)?.[0]
    const ifMatch = record === undefined ? undefined : (await stage.cast.root.get(record)).record().version
    const key = newKey()
    const ask = (where: string, what: unknown) =>
      send(stage.world.app, whoMay(name), declared.method, where, what, { key, ...(ifMatch === undefined ? {} : { ifMatch }) })

    const first = await ask(path, body)
    const again = await ask(path, body)
    expect([first.status, isReplay(first)]).toEqual([declared.status, null])
    expect([again.status, isReplay(again)]).toEqual([declared.status, 'true'])
    expect(told(name, again)).toEqual(told(name, first))
    for (const header of ['etag', 'location']) expect(again.headers.get(header)).toBe(first.headers.get(header))

    const other = await requests[name](stage, 'agency')
    const isNamed = other.path !== path
    const elsewhere = await ask(
      other.path,
      isNamed ? body : JSON.parse(JSON.stringify(other.body).replace(/"(title|name|fileName|note)":"/, '"$1":"b')),
    )
    expect(elsewhere.problem()).toMatchObject({ status: 422, code: 'idempotency_mismatch' })
  })

  it('answers a creation with version 1 after others have changed the record', async () => {
    const body = await stage.newCommitment('agency')
    const key = newKey()
    const first = await stage.cast.assistant.post('/commitments', body, { key })
    const { id } = first.record()
    await stage.cast.agency.post(`/commitments/${id}/progress`, { note: 'Mulai', progressPercent: 40 })
    await stage.cast.head.post(`/commitments/${id}/actions/cancel`, { reason: 'Batal' }, { ifMatch: '*' })
    const again = await stage.cast.assistant.post('/commitments', body, { key })
    expect([again.status, again.body, isReplay(again)]).toEqual([201, first.body, 'true'])
    expect((await stage.cast.assistant.get(`/commitments/${id}`)).record().version).toBe(3)
  })

  it('signs an upload link anew', async () => {
    const body = describeFile(await stage.commitmentIn('agency'), pdfBytes())
    const ask = async () => bodyOf(contract['documents.create'], await stage.cast.agency.post('/documents', body, { key: 'upload' }))
    const first = await ask()
    await wait(1_050)
    const again = await ask()
    expect(again.document).toEqual(first.document)
    expect(again.upload.url).not.toBe(first.upload.url)
    expect(new URL(again.upload.url).pathname).toBe(new URL(first.upload.url).pathname)
  })

  it('is a new command for another person, and for whoever was refused at first', async () => {
    const body = await stage.newCommitment('agency')
    const key = newKey()
    const ids = [await stage.cast.assistant.post('/commitments', body, { key }), await stage.cast.head.post('/commitments', body, { key })]
    expect(new Set(ids.map((reply) => reply.record().id)).size).toBe(2)
    const retried = newKey()
    expect((await stage.cast.head.post('/commitments', { ...body, title: '' }, { key: retried })).status).toBe(422)
    expect((await stage.cast.head.post('/commitments', body, { key: retried })).status).toBe(201)
  })

  it('does not open what its owner may no longer do', async () => {
    await stage.userIn('agency', 'active', { subject: 'moving', id: 'usr_01F8MECHZX0000000000000777' })
    const body = { note: 'Mulai' }
    const path = `/commitments/${await stage.commitmentIn('agency')}/progress`
    const ask = () => send(stage.world.app, 'moving', 'POST', path, body, { key: 'once' })
    expect((await ask()).status).toBe(201)
    await stage.cast.root.patch('/users/usr_01F8MECHZX0000000000000777', { role: 'leadership' }, { ifMatch: '*' })
    stage.world.at('2026-11-22T02:01:01.000Z')
    expect((await ask()).status).toBe(403)
  })
})

describe('ten replays that race', () => {
  const race = (ask: () => Promise<Reply>) => Promise.all(Array.from({ length: 10 }, ask))

  it('make one record with ten equal answers: 25 keys', async () => {
    const body = await contested.newCommitment('hospital')
    const made = new Set<string>()
    for (let round = 0; round < 25; round++) {
      const key = newKey()
      const replies = await race(() => contested.cast.head.post('/commitments', body, { key }))
      expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 10 }, () => 201))
      expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1)
      expect(replies.filter((reply) => isReplay(reply) === 'true').length).toBe(9)
      made.add(replies[0]?.record().id ?? '')
    }
    const page = z.object({ items: z.array(z.object({ id: z.string() })) })
    const listed = page.parse((await contested.cast.head.get(`/commitments?ownerId=${place.hospital}&limit=100`)).body).items
    expect(listed.filter(({ id }) => made.has(id)).length).toBe(25)
  })

  it('report once, and bring a batch into being once', async () => {
    const id = await contested.commitmentIn('hospital')
    await race(() => contested.cast.hospital.post(`/commitments/${id}/progress`, { note: 'Mulai' }, { key: 'report' }))
    expect((await contested.cast.hospital.get(`/commitments/${id}`)).body).toMatchObject({ version: 2, reports: 1 })
    const mou = await contested.mouIn('city')
    const batch = { template: { title: 'PKS' }, items: pksItems(place.city, place.cityAgency) }
    const replies = await race(() => contested.cast.head.post(`/agreements/${mou}/pks`, batch, { key: 'batch' }))
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1)
    const page = z.object({ items: z.array(z.unknown()) })
    expect(page.parse((await contested.cast.head.get(`/agreements?parentId=${mou}`)).body).items.length).toBe(2)
  })
})
