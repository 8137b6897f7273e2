import { beforeAll, describe, expect, it } from 'vitest'
import { endpointNames } from '#functions/api/openapi.ts'
import { contract } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { place } from '#test/support/cast.ts'
import { send } from '#test/support/request.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let ids: string[]

beforeAll(async () => {
  stage = await setStage()
  ids = [
    await stage.pksIn('agency'),
    await stage.commitmentIn('agency'),
    await stage.documentIn('agency', 'stored'),
    await stage.userIn('agency'),
    place.agency,
  ]
})

const strange = [
  'x',
  '_',
  '%00',
  '%E0%A4%A',
  '%F0%9F%98%80',
  '..%2Fme',
  'tree%2363',
  'command%23usr_1%23k',
  'subject%23head',
  'tally%2363',
  'projector',
  '__proto__',
  'constructor',
  'a'.repeat(3000),
  'cmt_01F8MECHZX0000000000000001%0A',
  'CMT_01F8MECHZX0000000000000001',
  'cmt_81F8MECHZX0000000000000001',
  'cmt_01f8mechzx0000000000000001',
]

const named = endpointNames.filter((name) => contract[name].path.includes('{id}'))

describe('an address with an id that is none of that noun', () => {
  it.each(named)('is not found, as an unknown one is not: %s', async (name) => {
    const { method, path }: Endpoint = contract[name]
    const noun = path.split('/')[1]
    const ask = (id: string) =>
      send(stage.world.app, 'head', method, path.replace('{id}', id), method === 'GET' ? undefined : {}, { ifMatch: '*' })
    const prefix = { agreements: 'agr', commitments: 'cmt', documents: 'doc', users: 'usr', organisations: 'org' }[noun ?? '']
    const unknown = await ask(`${prefix}_01F8MECHZX9999999999999999`)
    expect(unknown.status).toBe(404)
    for (const id of [...strange, ...ids.filter((one) => !one.startsWith(`${prefix}_`))]) {
      const reply = await ask(id)
      expect({ id, ...reply.problem(), requestId: '' }).toEqual({ id, ...unknown.problem(), requestId: '' })
    }
  })
})
