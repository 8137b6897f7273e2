import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { LaunchError } from '#infra/local/launch-error.ts'
import { atOnce } from '#infra/local/sample/at-once.ts'
import { connectApi } from '#infra/local/sample/connect-api.ts'
import { overviewEndpoints } from '#shared/contract/overview.ts'
import { userEndpoints } from '#shared/contract/users.ts'

const health = overviewEndpoints['health.get']
const ok = JSON.stringify({ status: 'ok' })
const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

async function apiThat(answers: RequestListener, tokenFor = async (account: string) => `token of ${account}`) {
  const server = createServer(answers).listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return connectApi({ origin: `http://127.0.0.1:${address.port}`, tokenFor })
}

const problem = (status: number, code: string, more: object = {}) =>
  JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'r1', ...more })

describe('asking the API', () => {
  it('names the step, the code and the fields when the API refuses', async () => {
    const errors = [{ path: 'parties.0.organisationId', code: 'not_found' }]
    const api = await apiThat((_, response) => response.writeHead(422).end(problem(422, 'invalid_input', { errors })))
    const asked = api.ask(health, { step: 'enter the MoU', as: 'kepala' })
    await expect(asked).rejects.toThrow(
      new LaunchError('The sample stopped at "enter the MoU": invalid_input (parties.0.organisationId not_found)'),
    )
  })

  it('says what to do when the data folder holds another edition of the sample', async () => {
    const api = await apiThat((_, response) => response.writeHead(422).end(problem(422, 'idempotency_mismatch')))
    await expect(api.ask(health, { step: 'add x', as: 'setda' })).rejects.toThrow('start with an empty one')
  })

  it('shows the status of an answer that is no problem document', async () => {
    const api = await apiThat((_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>'))
    await expect(api.ask(health, { step: 'add x', as: 'setda' })).rejects.toThrow(
      'The sample stopped at "add x": HTTP 502 <h1>Bad gateway</h1>',
    )
  })

  it('says that nobody answers', async () => {
    const api = connectApi({ origin: 'http://127.0.0.1:9', tokenFor: async () => 'token' })
    await expect(api.ask(health, { step: 'add x', as: 'setda' })).rejects.toThrow(
      'The sample stopped at "add x": no answer from http://127.0.0.1:9',
    )
  })

  it('waits and asks again while the API is busy, and gives up at last', async () => {
    let refusals = 2
    const api = await apiThat((_, response) => {
      refusals -= 1
      if (refusals >= 0) response.writeHead(503, { 'retry-after': '0' }).end(problem(503, 'busy'))
      else response.end(ok)
    })
    await expect(api.ask(health, { step: 'look', as: 'setda' })).resolves.toEqual({ status: 'ok' })
    expect(api.requests()).toBe(3)
    refusals = Number.POSITIVE_INFINITY
    await expect(api.ask(health, { step: 'look', as: 'setda' })).rejects.toThrow('busy')
    expect(api.requests()).toBe(9)
  })

  it('fetches one token an account, and sends key, version and body as the contract says', async () => {
    const seen: unknown[] = []
    let tokens = 0
    const tokenFor = async (account: string) => `${account}-${(tokens += 1)}`
    const api = await apiThat(async (request, response) => {
      const body = await request.setEncoding('utf8').toArray()
      const { authorization, 'if-match': ifMatch, 'idempotency-key': key } = request.headers
      seen.push([request.method, request.url, authorization, ifMatch, key, body.join('')])
      response.writeHead(404).end(problem(404, 'not_found'))
    }, tokenFor)
    const question = { step: 'rename', as: 'penyiap', id: 'usr_1', body: { name: 'N' }, key: 'sample-n', version: 3 }
    await expect(api.ask(userEndpoints['users.edit'], question)).rejects.toThrow('not_found')
    await expect(api.ask(userEndpoints['users.get'], { step: 'read', as: 'penyiap', id: 'usr_1' })).rejects.toThrow('not_found')
    expect(seen).toEqual([
      ['PATCH', '/api/v1/users/usr_1', 'Bearer penyiap-1', '"3"', 'sample-n', '{"name":"N"}'],
      ['GET', '/api/v1/users/usr_1', 'Bearer penyiap-1', undefined, undefined, ''],
    ])
  })
})

describe('acting at once', () => {
  it('reaches every item and never more than the limit together', async () => {
    const done: number[] = []
    let together = 0
    let most = 0
    await atOnce(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
      together += 1
      most = Math.max(most, together)
      await wait(2)
      together -= 1
      done.push(item)
    })
    expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it('begins nothing after a failure and throws it once all is quiet', async () => {
    const begun: number[] = []
    let running = 0
    const acting = atOnce(2, [1, 2, 3, 4, 5, 6], async (item) => {
      begun.push(item)
      running += 1
      await wait(item === 2 ? 1 : 20)
      running -= 1
      if (item === 2) throw new Error('second')
    })
    await expect(acting).rejects.toThrow('second')
    expect(running).toBe(0)
    expect(begun).toEqual([1, 2])
  })
})
