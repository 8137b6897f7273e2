import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPort } from '#infra/local/front-door/open-port.ts'
import { LaunchError } from '#infra/local/launch-error.ts'
import { securityHeaders } from '#infra/security-headers.ts'
import { type LocalDoor, openLocalDoor, noS3, script } from './local-door.ts'

let door: LocalDoor
beforeAll(async () => {
  door = await openLocalDoor(async (request, response) => {
    const body = await text(request)
    response
      .writeHead(418, { 'content-type': 'application/json', etag: '"7"' })
      .end(JSON.stringify({ path: request.url, body, headers: request.headers }))
  })
})
afterAll(() => door.stop())

/** Asks as is: fetch would tidy the path up and set headers of its own. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage & { body: string }> {
  const { port } = new URL(door.origin)
  const [answer]: [IncomingMessage] = await new Promise((resolve) =>
    get({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } }, (found) => resolve([found])),
  )
  return Object.assign(answer, { body: await text(answer) })
}

describe('site', () => {
  test('every answer carries the security headers, none of them unsafe', async () => {
    const expected = securityHeaders({ connect: [noS3] })
    for (const path of ['/', '/assets/index-Bx3kQ9_a.js', '/config.json', '/tidak.ada'])
      expect((await ask(path)).headers).toMatchObject(expected)
    expect(expected['content-security-policy']).not.toContain('unsafe')
    expect(expected['content-security-policy']).toContain(`connect-src 'self' ${noS3}`)
  })

  test.each(['/', '/perjanjian', '/perjanjian/agr_01ABC', '/masuk/selesai?code=a.b'])(
    '%s is a page of the app, never cached blindly',
    async (path) => {
      const answer = await ask(path)
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.body).toContain('Kawal')
    },
  )

  test('a page that has not changed is not sent again', async () => {
    const { etag = '' } = (await ask('/')).headers
    expect((await ask('/', { 'if-none-match': etag })).statusCode).toBe(304)
  })

  test('a file that is not there is 404, not a page', async () => {
    expect((await ask('/assets/hilang.js')).statusCode).toBe(404)
  })

  test('hashed files are cached for ever and sent compressed to those who accept it', async () => {
    const plain = await ask('/assets/index-Bx3kQ9_a.js')
    const small = await ask('/assets/index-Bx3kQ9_a.js', { 'accept-encoding': 'gzip, deflate, br;q=0.9' })
    const refused = await ask('/assets/index-Bx3kQ9_a.js', { 'accept-encoding': 'br;q=0' })
    expect(plain.body).toBe(script)
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(small.headers['content-encoding']).toBe('br')
    expect(Number(small.headers['content-length'])).toBeLessThan(script.length)
    expect(refused.headers['content-encoding']).toBeUndefined()
  })

  test.each([
    '/../rahasia.txt',
    '/assets/../../rahasia.txt',
    '/%2e%2e/rahasia.txt',
    '/..%2frahasia.txt',
    '/assets/..\\..\\rahasia.txt',
    '//rahasia.txt',
    '/assets/index-Bx3kQ9_a.js%00.html',
  ])('the path %s leads nowhere', async (path) => {
    const answer = await ask(path)
    expect(answer.statusCode).toBe(404)
    expect(answer.body).not.toContain('rahasia')
  })

  test('tells the web where to sign in', async () => {
    expect(JSON.parse((await ask('/config.json')).body)).toEqual({
      issuer: `${door.origin}/oidc`,
      clientId: 'kawal-web',
      apiBase: '/api/v1',
    })
  })

  test('sends a page asked for by address to the one origin, and refuses names of others', async () => {
    const { port } = new URL(door.origin)
    const byAddress = await ask('/agenda?x=1', { host: `127.0.0.1:${port}` })
    expect([byAddress.statusCode, byAddress.headers.location]).toEqual([307, `${door.origin}/agenda?x=1`])
    expect((await ask('/api/v1/me', { host: 'jahat.example' })).statusCode).toBe(421)
  })

  test('refuses to change files', async () => {
    expect((await fetch(door.origin, { method: 'PUT', body: 'x' })).status).toBe(405)
  })
})

describe('API behind the door', () => {
  test('method, path, body, status and headers pass through both ways', async () => {
    const answer = await fetch(`${door.origin}/api/v1/agreements?type=pks`, {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'if-match': '"3"' },
    })
    expect([answer.status, answer.headers.get('etag')]).toEqual([418, '"7"'])
    const seen = await answer.json()
    expect(seen).toMatchObject({ path: '/api/v1/agreements?type=pks', body: '{"a":1}' })
    expect(seen).toMatchObject({
      headers: { 'if-match': '"3"', 'x-forwarded-proto': 'http', 'x-forwarded-host': new URL(door.origin).host },
    })
  })

  test('a body of unknown length is streamed through', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (const part of ['se', 'pa', 'rah']) controller.enqueue(new TextEncoder().encode(part))
        controller.close()
      },
    })
    const answer = await fetch(`${door.origin}/api/v1/x`, { method: 'POST', body, duplex: 'half' })
    expect(await answer.json()).toMatchObject({ body: 'separah' })
  })

  test('requests share one kept connection', async () => {
    let connections = 0
    const kept = await openLocalDoor((_request, response) => response.end('ya'), { onConnection: () => connections++ })
    for (let n = 0; n < 20; n++) expect(await (await fetch(`${kept.origin}/api/v1/health`)).text()).toBe('ya')
    expect(connections).toBe(1)
    await kept.stop()
  })

  test('a long request that is refused before it has all come leaves its connection fit for the next', async () => {
    const strict = await openLocalDoor((request, response) => {
      const isLong = request.url?.endsWith('/long') === true
      response.writeHead(isLong ? 413 : 200).end(() => request.resume())
    })
    for (let n = 0; n < 10; n++) {
      const pieces = new ReadableStream({
        start(controller) {
          for (let piece = 0; piece < 30; piece++) controller.enqueue(new Uint8Array(100_000))
          controller.close()
        },
      })
      expect((await fetch(`${strict.origin}/api/v1/long`, { method: 'POST', body: pieces, duplex: 'half' })).status).toBe(413)
      expect((await fetch(`${strict.origin}/api/v1/short`, { method: 'POST', body: '{}' })).status).toBe(200)
    }
    await strict.stop()
  })

  test('a request cannot forge where it comes from', async () => {
    const answer = await ask('/api/v1/me', { 'x-forwarded-for': '8.8.8.8' })
    expect(JSON.parse(answer.body)).toMatchObject({ headers: { 'x-forwarded-for': '127.0.0.1' } })
  })

  test('while the API is down the answer is a problem with 503 and Retry-After', async () => {
    const lonely = await openLocalDoor((_request, response) => response.end())
    await fetch(`${lonely.origin}/api/v1/health`)
    await lonely.stopApi()
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${lonely.origin}/api/v1/health`, { method, ...(method === 'POST' && { body: 'x'.repeat(100_000) }) })
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual([
        503,
        'application/problem+json',
        '1',
      ])
      expect(await answer.json()).toMatchObject({ status: 503, code: 'busy' })
    }
    await lonely.stop()
  })
})

describe('port', () => {
  test('answers over IPv4 and, where there is one, IPv6, and 503 until the parts are up', async () => {
    const port = await openPort(0)
    expect((await fetch(`http://localhost:${port.port}/`)).status).toBe(503)
    await port.close()
    const socket = connect(port.port, '127.0.0.1')
    const errors: unknown[] = await once(socket, 'error')
    expect(errors[0]).toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('a taken port is told in one sentence', async () => {
    const first = await openPort(0)
    const second = openPort(first.port)
    await expect(second).rejects.toBeInstanceOf(LaunchError)
    await expect(second).rejects.toThrow(`Port ${first.port} is taken`)
    await first.close()
  })
})
