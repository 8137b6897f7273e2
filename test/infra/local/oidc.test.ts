import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts, localPassword } from '#infra/local/accounts.ts'
import { fetchToken } from '#infra/local/fetch-token.ts'
import { type LocalDoor, openLocalDoor } from './local-door.ts'
import { readPublicKey, readRefusal, readTokens, type SignIn, signIn } from './sign-in.ts'

let door: LocalDoor
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawal-oidc-'))
  door = await openLocalDoor((_request, response) => response.end(), { dataFolder: folder })
})
afterAll(async () => {
  await door.stop()
  await rm(folder, { recursive: true })
})

const askToken = (fields: Record<string, string>) =>
  fetch(`${door.origin}/oidc/token`, { method: 'POST', body: new URLSearchParams({ client_id: 'kawal-web', ...fields }) })

const exchange = ({ code, verifier }: SignIn) =>
  askToken({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: `${door.origin}/masuk/selesai` })

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${door.origin}/oidc/jwks`)), {
    issuer: `${door.origin}/oidc`,
    audience: 'kawal-api',
    typ: 'at+jwt',
  })

describe('discovery', () => {
  test('names every endpoint under the issuer', async () => {
    const found = await (await fetch(`${door.origin}/oidc/.well-known/openid-configuration`)).json()
    expect(found).toMatchObject({
      issuer: `${door.origin}/oidc`,
      authorization_endpoint: `${door.origin}/oidc/auth`,
      token_endpoint: `${door.origin}/oidc/token`,
      jwks_uri: `${door.origin}/oidc/jwks`,
      end_session_endpoint: `${door.origin}/oidc/session/end`,
      revocation_endpoint: `${door.origin}/oidc/token/revocation`,
    })
  })

  test('shows public keys only', async () => {
    expect(Object.keys(await readPublicKey(door.origin)).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    expect((await stat(join(folder, 'sign-in', 'keys.json'))).mode & 0o777).toBe(0o600)
  })
})

describe('code and PKCE', () => {
  test('gives an access token of 15 minutes for the API, an ID token and a refresh token', async () => {
    const answer = await exchange(await signIn(door.origin, 'setda'))
    const tokens = await readTokens(answer)
    const { payload } = await verify(tokens.access_token)
    expect(payload).toMatchObject({ sub: 'local-setda', client_id: 'kawal-web' })
    expect(Number(payload.exp) - Number(payload.iat)).toBe(900)
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 900 })
  })

  test.each(['asisten', 'pusat', 'setda-babel', 'penyiap'])('fetchToken signs %s in', async (account) => {
    expect((await verify(await fetchToken(door.origin, account))).payload.sub).toBe(`local-${account}`)
  })

  test('fetchToken says which account it does not know', async () => {
    await expect(fetchToken(door.origin, 'siapa')).rejects.toThrow('Kawal knows no account "siapa".')
  })

  test('refuses a wrong verifier', async () => {
    const answer = await exchange({ ...(await signIn(door.origin, 'skpd')), verifier: 'x'.repeat(43) })
    expect([answer.status, await readRefusal(answer)]).toEqual([400, 'invalid_grant'])
  })

  test('refuses a code used twice, and takes back what it had given', async () => {
    const given = await signIn(door.origin, 'skpd')
    const first = await readTokens(await exchange(given))
    expect(await readRefusal(await exchange(given))).toBe('invalid_grant')
    const refreshed = await askToken({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
    expect(await readRefusal(refreshed)).toBe('invalid_grant')
  })

  test('refuses a made-up code', async () => {
    expect((await exchange({ ...(await signIn(door.origin, 'skpd')), code: 'karangan' })).status).toBe(400)
  })

  test.each([
    ['an unknown redirect', { redirect_uri: 'http://jahat.example/masuk/selesai' }],
    ['an unknown client', { client_id: 'lain' }],
  ])('refuses %s on its own page without sending anyone there', async (_what, wrong) => {
    const query = new URLSearchParams({
      client_id: 'kawal-web',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${door.origin}/masuk/selesai`,
      ...wrong,
    })
    const answer = await fetch(`${door.origin}/oidc/auth?${query.toString()}`, { redirect: 'manual', headers: { accept: 'text/html' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
    expect(await answer.text()).toContain('Tidak bisa masuk')
  })

  test('refuses a sign-in without PKCE', async () => {
    const query = new URLSearchParams({
      client_id: 'kawal-web',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${door.origin}/masuk/selesai`,
    })
    const answer = await fetch(`${door.origin}/oidc/auth?${query.toString()}`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toContain('error=invalid_request')
  })
})

describe('after signing in', () => {
  test('a refresh token gives new access tokens, also twice, until it is revoked', async () => {
    const { refresh_token } = await readTokens(await exchange(await signIn(door.origin, 'kepala')))
    for (let round = 0; round < 2; round++) {
      const refreshed = await readTokens(await askToken({ grant_type: 'refresh_token', refresh_token }))
      expect((await verify(refreshed.access_token)).payload.sub).toBe('local-kepala')
    }
    const revoked = await fetch(`${door.origin}/oidc/token/revocation`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'kawal-web', token: refresh_token }),
    })
    expect(revoked.status).toBe(200)
    expect((await askToken({ grant_type: 'refresh_token', refresh_token })).status).toBe(400)
  })

  test('a second sign-in of the same browser asks nothing; after signing out it asks again', async () => {
    const first = await signIn(door.origin, 'asisten')
    const { id_token } = await readTokens(await exchange(first))
    const again = await signIn(door.origin, 'asisten', first.browser)
    expect(again.hasSeenLogin).toBe(false)
    const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: `${door.origin}/` })
    const page = await first.browser.open(`${door.origin}/oidc/session/end?${query.toString()}`)
    expect(page.body).toContain('document.forms[0].submit()')
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const left = await first.browser.open(`${door.origin}/oidc/session/end/confirm`, new URLSearchParams({ xsrf, logout: 'yes' }))
    expect(left.url).toBe(`${door.origin}/`)
    expect((await signIn(door.origin, 'asisten', first.browser)).hasSeenLogin).toBe(true)
  })

  test('keys, sessions and refresh tokens outlive a restart', async () => {
    const { refresh_token, access_token } = await readTokens(await exchange(await signIn(door.origin, 'pimpinan')))
    const again = await openLocalDoor((_request, response) => response.end(), { dataFolder: folder })
    expect((await verify(access_token)).protectedHeader.kid).toBe((await readPublicKey(again.origin)).kid)
    const body = new URLSearchParams({ client_id: 'kawal-web', grant_type: 'refresh_token', refresh_token })
    expect((await fetch(`${again.origin}/oidc/token`, { method: 'POST', body })).status).toBe(200)
    await again.stop()
  })
})

describe('sign-in page', () => {
  test('lists the demo accounts and not the one that sets Kawal up, in Indonesian and English', async () => {
    const { loginPage } = await signIn(door.origin, 'admin')
    for (const { account, name } of demoAccounts) expect(loginPage.body).toContain(`${name} (${account})`)
    expect(loginPage.body).not.toContain('penyiap')
    expect(loginPage.body).toContain('<html lang="id">')
    expect(loginPage.body).toContain(localPassword)
    expect(loginPage.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/)
  })

  test('makes an account for whoever was invited: any name, the same person each time', async () => {
    const guest = async (name: string) => {
      const { code, ...rest } = await signIn(door.origin, 'tamu-', undefined, { form: { guest: name } })
      const tokens = await readTokens(await exchange({ code, ...rest }))
      return (await verify(tokens.access_token)).payload.sub
    }
    expect([await guest(' Rahmat Hidayat '), await guest('rahmat hidayat')]).toEqual([
      'local-tamu-rahmat-hidayat',
      'local-tamu-rahmat-hidayat',
    ])
    expect((await verify(await fetchToken(door.origin, 'tamu-rahmat-hidayat'))).payload.sub).toBe('local-tamu-rahmat-hidayat')
    for (const name of ['', '<b>', '../admin', 'x'.repeat(31)])
      await expect(signIn(door.origin, 'tamu-', undefined, { form: { guest: name } })).rejects.toThrow(/422/)
  })

  test('a wrong password shows the page again with what to do, in the language chosen', async () => {
    const failed = signIn(door.origin, 'admin', undefined, { password: 'salah', query: '?lang=en' })
    await expect(failed).rejects.toThrow(/422[\s\S]*role="alert"[\s\S]*do not match/)
  })

  test('an address whose sign-in is long over leads back to the front page', async () => {
    const answer = await fetch(`${door.origin}/oidc/masuk/lama`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })
})
