import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { send, type Options, type Reply } from '#test/support/request.ts'
import { asked, whoMay } from '../matrix/asked.ts'
import { isDocumented } from '../matrix/documented.ts'
import { requests } from '../matrix/requests.ts'
import { setStage, type Stage } from '../stage.ts'
import { brokenTexts, poisons, randomFrom, spoiled } from './generator.ts'

const seed = 20261122
/** Some 7,000 bodies in all; the long run is `BODIES_EACH=1000 npx vitest run test/functions/api/bad-input`. */
const bodiesEach = Number(process.env['BODIES_EACH'] ?? 95)
const atOnce = 8

const writing = asked.filter((name) => 'body' in contract[name])

let stage: Stage
/** What the schema lets through goes as far as the database, so it goes to the real one. */
let deep: Stage
const seen = { sent: 0, refused: 0, taken: 0, faults: 0 }
beforeAll(async () => {
  stage = await setStage()
  deep = await setStage({ table: 'dynamodb' })
})
afterAll(() => console.info(`bad input, seed ${seed}: ${JSON.stringify(seen)}`))

const leaks = /node_modules|\.ts:\d|at (?:async )?[\w.]+ \(|ZodError|SyntaxError|TypeError|ValidationException|dynamodb/i

/** What is wrong with an answer to `body`; undefined when nothing is. */
function faultIn(reply: Reply, isForbidden: boolean, isObject: boolean): string | undefined {
  seen.sent += 1
  if (reply.status < 300) {
    seen.taken += 1
    return isForbidden ? 'took what the schema forbids' : undefined
  }
  seen.refused += 1
  if (reply.status >= 500) return 'is a fault of ours'
  const problem = reply.problem()
  if (leaks.test(JSON.stringify({ ...problem, current: undefined }))) return 'tells of our inside'
  if (problem.requestId !== reply.headers.get('x-request-id')) return 'has another request id'
  if (problem.code === 'invalid_input' && !(problem.errors ?? []).some(({ path }) => path !== '' || !isObject)) return 'names no field'
  return undefined
}

async function inTurns<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) await Promise.all(items.slice(start, start + atOnce).map(run))
}

describe('bad bodies', () => {
  it.each(writing)('never break anything and are never taken: %s', async (name) => {
    const { method, body: schema }: Endpoint = contract[name]
    const { path } = await requests[name](stage, 'agency')
    const { path: deepPath, body = {} } = await requests[name](deep, 'agency')
    const random = randomFrom(seed + writing.indexOf(name))
    const player = whoMay(name)
    const faults: unknown[] = []
    const check = async (value: unknown, options: Options) => {
      const isForbidden = options.raw !== undefined || schema?.safeParse(value).success !== true
      const [{ world }, where] = isForbidden ? [stage, path] : [deep, deepPath]
      const reply = await send(world.app, player, method, where, value, { ifMatch: '*', ...options })
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
      const fault = isDocumented(name, reply.status) ? faultIn(reply, isForbidden, isObject) : 'is not documented'
      if (fault !== undefined) faults.push({ fault, status: reply.status, body: (options.raw ?? JSON.stringify(value)).slice(0, 300) })
    }
    const values = Array.from({ length: bodiesEach - brokenTexts.length }, (_, index) =>
      index % 3 === 2 ? spoiled(random, spoiled(random, body)) : spoiled(random, body),
    )
    await inTurns(values, (value) => check(value, {}))
    await inTurns(brokenTexts, (raw) => check(undefined, { raw }))
    seen.faults += faults.length
    expect(faults).toEqual([])
  })

  it('have been at least 5,300', () => {
    expect(seen.sent).toBeGreaterThanOrEqual(5_300)
    expect(seen.refused).toBeGreaterThan(4_000)
  })

  it('do not reach the prototype of anything', () => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(poisons.length).toBeGreaterThan(50)
  })
})

describe('bad headers', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/json-patch+json',
    '',
    ';',
  ])('another kind of content is refused: %s', async (type) => {
    const reply = await send(stage.world.app, 'head', 'POST', '/agreements', {}, { headers: { 'content-type': type } })
    expect(reply.problem()).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })

  it.each(['a b', 'x'.repeat(201), 'clé', '\t', 'a,\u00a0b'])('a key that is none is refused by name: %s', async (key) => {
    const reply = await send(stage.world.app, 'head', 'POST', '/agreements', {}, { key })
    expect(reply.problem()).toMatchObject({ status: 422, errors: [{ path: 'Idempotency-Key', code: 'invalid_format' }] })
  })
})
