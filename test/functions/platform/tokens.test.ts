import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tokenVerifier, type VerifyToken } from '#functions/platform/tokens.ts'

const clientId = 'kawal-web'
type Key = { privateKey: CryptoKey; publicKey: CryptoKey; jwk: JWK }

let first: Key
let second: Key
let jwksUrl: string
let issuer: string
let fetches = 0
/** What the issuer's key set answers just now. */
let keySet: () => { status: number; body: string }
let verify: VerifyToken

async function newKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}

const server = createServer((_, response) => {
  fetches += 1
  const { status, body } = keySet()
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
})
const holding =
  (...keys: Key[]) =>
  () => ({ status: 200, body: JSON.stringify({ keys: keys.map((key) => key.jwk) }) })

beforeAll(async () => {
  ;[first, second] = await Promise.all([newKey('one'), newKey('two')])
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  issuer = `http://127.0.0.1:${address.port}`
  jwksUrl = `${issuer}/jwks`
})
afterAll(() => void server.close())
beforeEach(() => {
  fetches = 0
  keySet = holding(first)
  verify = tokenVerifier({ issuer, clientId, jwksUrl })
})

const cognito = { token_use: 'access', client_id: clientId, scope: 'openid' }
const local = { aud: 'kawal-api', client_id: clientId }

type Odd = { key?: Key; kid?: string; issuer?: string; from?: string; until?: string; sub?: string }
function sign(payload: Record<string, unknown>, odd: Odd = {}): Promise<string> {
  const token = new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', kid: odd.kid ?? 'one', typ: 'at+jwt' })
    .setIssuer(odd.issuer ?? issuer)
    .setIssuedAt()
    .setExpirationTime(odd.until ?? '5m')
  if (odd.sub !== '') token.setSubject(odd.sub ?? 'orang-1')
  if (odd.from !== undefined) token.setNotBefore(odd.from)
  return token.sign((odd.key ?? first).privateKey)
}

describe('a good access token', () => {
  it.each([
    ['as Cognito makes it', cognito],
    ['as the local provider makes it', local],
    ['for several audiences', { ...local, aud: ['other', 'kawal-api'] }],
  ])('%s tells whom it speaks for', async (_, payload) => {
    expect(await verify(await sign(payload))).toEqual({ subject: 'orang-1' })
  })

  it('costs one look at the key set, and one more after the keys have been changed', async () => {
    for (let count = 0; count < 3; count++) await verify(await sign(cognito))
    expect(fetches).toBe(1)
    keySet = holding(first, second)
    expect(await verify(await sign(cognito, { key: second, kid: 'two' }))).toEqual({ subject: 'orang-1' })
    expect(fetches).toBe(2)
  })
})

describe('a token that is not good', () => {
  it.each<[string, () => Promise<string> | string]>([
    ['of another issuer', () => sign(cognito, { issuer: 'http://127.0.0.1:1' })],
    ['that has expired', () => sign(cognito, { until: '-1s' })],
    ['that is not valid yet', () => sign(cognito, { from: '1h' })],
    ['of another client', () => sign({ ...cognito, client_id: 'other' })],
    ['of no client', () => sign({ token_use: 'access' })],
    ['for another audience', () => sign({ ...local, aud: 'other' })],
    ['that is an id token of Cognito', () => sign({ token_use: 'id', aud: clientId })],
    ['that is an id token of Cognito with the client named', () => sign({ token_use: 'id', aud: clientId, client_id: clientId })],
    ['that is an id token of the local provider', () => sign({ aud: clientId })],
    ['that speaks for nobody', () => sign(cognito, { sub: '' })],
    ['signed with another key', () => sign(cognito, { key: second })],
    ['signed with a key that the issuer does not have', () => sign(cognito, { key: second, kid: 'two' })],
    ['without signature', () => new UnsecuredJWT(cognito).setIssuer(issuer).setSubject('orang-1').setExpirationTime('5m').encode()],
    ['signed with the public key as a password', async () => signedAsPassword()],
    [
      'with a changed text',
      async () => withPart(1, Buffer.from(JSON.stringify({ ...cognito, iss: issuer, sub: 'kepala' })).toString('base64url')),
    ],
    ['with a changed signature', async () => withPart(2, Buffer.from('x'.repeat(256)).toString('base64url'))],
    ['cut short', async () => (await sign(cognito)).slice(0, -1)],
    ['made of garbage', () => 'a.b.c'],
    ['made of nothing', () => ''],
  ])('is nobody: %s', async (_, make) => {
    expect(await verify(await make())).toBeUndefined()
  })

  it('does not make the issuer be asked again and again, nor shut out the good ones', async () => {
    await verify(await sign(cognito))
    for (let count = 0; count < 5; count++)
      expect(await verify(await sign(cognito, { key: second, kid: `made-up-${count}` }))).toBeUndefined()
    expect(fetches).toBe(2)
    expect(await verify(await sign(cognito))).toEqual({ subject: 'orang-1' })
  })
})

const withPart = async (position: number, part: string) => (await sign(cognito)).split('.').with(position, part).join('.')

const signedAsPassword = async () =>
  new SignJWT(cognito)
    .setProtectedHeader({ alg: 'HS256', kid: 'one' })
    .setIssuer(issuer)
    .setSubject('orang-1')
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(await exportSPKI(first.publicKey)))

describe('a key set that cannot be had', () => {
  it.each([
    ['is away', () => ({ status: 503, body: '' })],
    ['answers with a page', () => ({ status: 200, body: '<html>login</html>' })],
    ['answers with something else', () => ({ status: 200, body: '{"keys":"none"}' })],
  ])('is a fault of the moment, never a verdict on the person: it %s', async (_, broken) => {
    keySet = broken
    for (let count = 0; count < 2; count++) await expect(verify(await sign(cognito))).rejects.toMatchObject({ code: 'busy' })
    keySet = holding(first)
    expect(await verify(await sign(cognito))).toEqual({ subject: 'orang-1' })
  })

  it('because nobody listens is the same', async () => {
    const lonely = tokenVerifier({ issuer, clientId, jwksUrl: 'http://127.0.0.1:9/jwks' })
    await expect(lonely(await sign(cognito))).rejects.toMatchObject({ code: 'busy', details: { retryAfterSeconds: 2 } })
  })
})
