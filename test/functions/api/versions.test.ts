import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { send } from '#test/support/request.ts'
import { asked, whoMay } from './matrix/asked.ts'
import { requests } from './matrix/requests.ts'
import { setStage, type Stage } from './stage.ts'

const isVersioned = (declared: Endpoint) => declared.needsIfMatch === true
const versioned = asked.filter((name) => isVersioned(contract[name]))

let stage: Stage
let contested: Stage
beforeAll(async () => {
  stage = await setStage()
  contested = await setStage({ table: 'dynamodb' })
})

describe('a change', () => {
  it.each(versioned)('needs the version that its maker saw: %s', async (name) => {
    const { method }: Endpoint = contract[name]
    const { path, body } = await requests[name](stage, 'agency')
    const record = /^\/[\w-]+\/\w{3}_\w{26}/.exec(path)?.[0] ?? ''
    const player = whoMay(name)
    const ask = (ifMatch?: string) => send(stage.world.app, player, method, path, body, ifMatch === undefined ? {} : { ifMatch })

    expect((await ask()).problem()).toMatchObject({ status: 428, code: 'precondition_required' })
    const now = await send(stage.world.app, player, 'GET', record)
    for (const stale of ['"0"', '"999"', '0', 'W/"7777"', '"abc"', '"1", "2"', '""', '"01x"', '-1']) {
      const reply = await ask(stale)
      // The secretariat may report and not read less than anyone: whoever changes can read what is current.
      expect([stale, reply.status, reply.problem().code, reply.problem().current]).toEqual([stale, 412, 'stale_version', now.body])
    }
    const tag = now.headers.get('etag') ?? ''
    expect(tag).toBe(`"${now.record().version}"`)
    const done = await ask(tag)
    expect([done.status, done.headers.get('etag')]).toEqual([200, `"${now.record().version + 1}"`])
    expect(done.record().version).toBe(now.record().version + 1)
    expect((await ask(tag)).status).toBe(412)
  })

  it.each(['*', ' * ', '"1"', 'W/"1"', '1', ' "1" '])('takes the tag as %s', async (ifMatch) => {
    const id = await stage.commitmentIn('agency')
    expect((await stage.cast.head.patch(`/commitments/${id}`, { title: 'Judul' }, { ifMatch })).record().version).toBe(2)
  })

  it('of which ten arrive at once succeeds once; the others see what it became', async () => {
    const id = await contested.commitmentIn('agency')
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        contested.cast.head.patch(`/commitments/${id}`, { title: `Judul ${index}` }, { ifMatch: 1 }),
      ),
    )
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)])
    const winner = replies.find((reply) => reply.status === 200)
    for (const reply of replies.filter((one) => one.status === 412)) expect(reply.problem().current).toEqual(winner?.body)
  })

  it('by reporting progress needs no version, and ten at once all count', async () => {
    const id = await contested.commitmentIn('agency')
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => contested.cast.agency.post(`/commitments/${id}/progress`, { note: `${index}` })),
    )
    expect(replies.filter((reply) => reply.status === 201).length + replies.filter((reply) => reply.status === 503).length).toBe(10)
    for (const reply of replies.filter((one) => one.status === 503)) expect(reply.headers.get('retry-after')).toBe('1')
    const taken = replies.filter((reply) => reply.status === 201).length
    expect((await contested.cast.agency.get(`/commitments/${id}`)).body).toMatchObject({ version: 1 + taken, reports: taken })
  })
})

describe('the order of checks', () => {
  const path = (id: string, action: string) => `/commitments/${id}/actions/${action}`

  it('asks who may before it looks at input, version or state', async () => {
    const id = await stage.commitmentIn('agency', 'fulfilled')
    expect((await stage.cast.agency.post(path(id, 'fulfil'), { bogus: 1 })).status).toBe(403)
    expect((await stage.cast.leadership.patch(`/commitments/${id}`, [], { ifMatch: '"0"' })).status).toBe(403)
    expect((await stage.cast.headElsewhere.patch(`/commitments/${id}`, [], { ifMatch: '"0"' })).status).toBe(404)
  })

  it('asks for the version before the state, and for the state before the rules', async () => {
    const id = await stage.commitmentIn('agency', 'not_started', { evidenceRequired: true })
    const submit = { note: 'Selesai' }
    expect((await stage.cast.agency.post(path(id, 'submit'), submit)).status).toBe(428)
    expect((await stage.cast.agency.post(path(id, 'submit'), submit, { ifMatch: 9 })).status).toBe(412)
    expect((await stage.cast.agency.post(path(id, 'submit'), submit, { ifMatch: 1 })).status).toBe(409)
    await stage.cast.agency.post(path(id, 'start'), {}, { ifMatch: 1 })
    const unproven = await stage.cast.agency.post(path(id, 'submit'), submit, { ifMatch: 2 })
    expect(unproven.problem()).toMatchObject({ status: 422, errors: [{ path: 'documentIds', code: 'required' }] })
  })
})
