import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { contract } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { send } from '#test/support/request.ts'
import { setStage, type Stage } from '../stage.ts'
import { asked, whoMay, type Asked } from './asked.ts'
import { requests } from './requests.ts'

const writing = asked.filter((name) => 'body' in contract[name])
const reading = asked.filter((name) => !('body' in contract[name]))

const Shape = z.object({
  properties: z._default(z.record(z.string(), z.unknown()), {}),
  required: z._default(z.array(z.string()), []),
})

let stage: Stage
let cells = 0
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => console.info(`broken input: ${cells} cells`))

/** Values that no top-level field of the contract takes for its own: a wrong type for whichever it is. */
const wrongFor = (schema: unknown): unknown[] => {
  const text = JSON.stringify(schema)
  const odd = [{ odd: [1] }, [[{}]], 1e99, -0.5]
  return text.includes('"null"') ? odd : [...odd, null]
}

function brokenBodies(name: Asked, body: object): [string, unknown][] {
  const declared: Endpoint = contract[name]
  const { properties, required } = Shape.parse(z.toJSONSchema(declared.body ?? z.unknown(), { io: 'input', unrepresentable: 'any' }))
  const without = (field: string) => Object.fromEntries(Object.entries(body).filter(([key]) => key !== field))
  return [
    ['unknownField', { ...body, unknownField: 1 }],
    ...required.map((field): [string, unknown] => [field, without(field)]),
    ...Object.entries(properties).flatMap(([field, schema]) =>
      wrongFor(schema).map((wrong): [string, unknown] => [field, { ...body, [field]: wrong }]),
    ),
  ]
}

describe('broken input', () => {
  it.each(writing)('is refused with the name of the field: %s', async (name) => {
    const { path, body = {} } = await requests[name](stage, 'agency')
    const { method }: Endpoint = contract[name]
    const player = whoMay(name)
    const wrong: unknown[] = []
    for (const [field, broken] of brokenBodies(name, body)) {
      cells += 1
      const reply = await send(stage.world.app, player, method, path, broken, { ifMatch: '*' })
      const paths = reply.status === 422 ? (reply.problem().errors ?? []).map((error) => error.path) : []
      if (!paths.some((one) => one === field || one.startsWith(`${field}.`))) wrong.push([field, broken, reply.status, reply.body])
    }
    expect(wrong).toEqual([])
  })

  it.each(writing)('is refused whole when it is no object or no JSON: %s', async (name) => {
    const { path } = await requests[name](stage, 'agency')
    const { method }: Endpoint = contract[name]
    const ask = (raw: string, headers = {}) => send(stage.world.app, whoMay(name), method, path, undefined, { raw, headers, ifMatch: '*' })
    for (const raw of ['null', '[]', '"text"', '12', 'true']) expect([raw, (await ask(raw)).status]).toEqual([raw, 422])
    for (const raw of ['{', '{]', 'undefined', "{'a':1}", '\u0000']) expect([raw, (await ask(raw)).status]).toEqual([raw, 400])
    expect((await ask('{}', { 'content-type': 'text/plain' })).problem().code).toBe('unsupported_media_type')
    expect((await ask(`{"x":"${'x'.repeat(300_000)}"}`)).problem().code).toBe('body_too_large')
    cells += 12
  })

  it.each(reading)('is refused in a query: %s', async (name) => {
    const { path } = await requests[name](stage, 'agency')
    const ask = (more: string) => send(stage.world.app, whoMay(name), 'GET', `${path}${path.includes('?') ? '&' : '?'}${more}`)
    const declared: Endpoint = contract[name]
    const { properties } = Shape.parse(
      declared.query === undefined ? {} : z.toJSONSchema(declared.query, { io: 'input', unrepresentable: 'any' }),
    )
    const strangers = ['unknownField=1', 'Limit=1', '__proto__=1', 'constructor=1', ...('limit' in properties ? [] : ['limit=1'])]
    const limits =
      'limit' in properties ? ['0', '101', '-1', '1.5', 'x', '', '1e9', 'NaN', '9'.repeat(30)].map((limit) => `limit=${limit}`) : []
    const jurisdictions =
      'jurisdiction' in properties && !path.includes('jurisdiction=') ? ['x', '0', '630', '63.72'].map((one) => `jurisdiction=${one}`) : []
    for (const more of [...strangers, ...limits, ...jurisdictions]) {
      cells += 1
      const reply = await ask(more)
      expect([more, reply.status, reply.problem().errors?.[0]?.path]).toEqual([more, 422, more.split('=')[0]])
    }
  })
})
