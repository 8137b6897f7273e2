import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { serve, type ServerType } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Problem } from '#shared/errors.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let server: ServerType
const connection = new Agent({ keepAlive: true, maxSockets: 1 })
beforeAll(async () => {
  stage = await setStage({ table: 'memory' })
  server = serve({ fetch: stage.world.app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
})
afterAll(async () => {
  connection.destroy()
  server.close()
  await once(server, 'close')
})

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body: string }

/** Sends over the one connection there is; answers the code of the refusal and whether the connection was used before. */
async function ask({ method = 'POST', path = '/commitments', headers = {}, body }: Sent): Promise<[number, string, boolean]> {
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const sent = request({
    port,
    method,
    path: `/api/v1${path}`,
    agent: connection,
    headers: { authorization: 'Bearer head', 'content-type': 'application/json', ...headers },
  })
  sent.end(body)
  const [answer]: IncomingMessage[] = await once(sent, 'response')
  if (answer === undefined) throw new Error('No answer')
  const { code } = Problem.parse(JSON.parse(await text(answer)))
  return [answer.statusCode ?? 0, code, sent.reusedSocket]
}

const long = JSON.stringify({ title: 'x'.repeat(300_000) })

it.each([
  ['is too large', 413, 'body_too_large', { body: long }],
  ['is too large and comes in pieces', 413, 'body_too_large', { body: long, headers: { 'transfer-encoding': 'chunked' } }],
  ['comes from nobody', 401, 'unauthenticated', { body: long, headers: { authorization: '' } }],
  ['goes to no address', 404, 'not_found', { body: long, path: '/nowhere' }],
  ['has a method that is not known there', 405, 'method_not_allowed', { body: long, method: 'PUT' }],
] satisfies [string, number, string, Sent][])(
  'a long request that %s leaves its connection fit for the next',
  async (_, status, code, sent) => {
    expect((await ask(sent)).slice(0, 2)).toEqual([status, code])
    for (let n = 0; n < 3; n++) expect(await ask({ body: '{}' })).toEqual([422, 'invalid_input', true])
  },
)
