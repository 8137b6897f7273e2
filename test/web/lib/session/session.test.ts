import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSession, type Authorise } from '#web/lib/session/session.ts'
import { storedTokens, storeTokens, type Tokens } from '#web/lib/session/tokens.ts'

const config = { issuer: 'https://issuer.example', clientId: 'kawal-web', apiBase: '/api/v1', scope: 'openid' }
const minute = 60_000
const tokens = (name: string, lastsMs: number): Tokens => ({
  accessToken: name,
  refreshToken: `refresh-${name}`,
  expiresAt: Date.now() + lastsMs,
})

const issuerThat = (renewTokens: Authorise['renewTokens']) => async (): Promise<Authorise> => ({
  startSignIn: async () => undefined,
  finishSignIn: async () => ({ tokens: tokens('first', 15 * minute), returnTo: '/komitmen?status=returned' }),
  renewTokens,
  revokeTokens: async () => undefined,
  signOutAddress: async () => undefined,
})

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers({ now: new Date('2026-11-22T02:00:00Z') })
})
afterEach(() => vi.useRealTimers())

test('a finished sign-in leads to the wanted page and survives a reload', async () => {
  const session = createSession(
    config,
    issuerThat(async () => undefined),
  )
  expect(session.state()).toBe('signed_out')
  expect(await session.finish(new URL('https://kawal.example/masuk/selesai?code=x'))).toBe('/komitmen?status=returned')
  expect(session.state()).toBe('signed_in')
  expect(
    createSession(
      config,
      issuerThat(async () => undefined),
    ).state(),
  ).toBe('signed_in')
})

test('tokens are renewed silently a minute before they end', async () => {
  storeTokens(tokens('first', 15 * minute))
  const renew = vi.fn<Authorise['renewTokens']>(async () => tokens('second', 15 * minute))
  const session = createSession(config, issuerThat(renew))
  await vi.advanceTimersByTimeAsync(13 * minute)
  expect(renew).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1.5 * minute)
  expect(renew).toHaveBeenCalledOnce()
  expect(await session.accessToken()).toBe('second')
  expect(storedTokens()?.refreshToken).toBe('refresh-second')
})

test('calls that need a fresh token at the same time renew it once', async () => {
  storeTokens(tokens('first', 15 * minute))
  const renew = vi.fn<Authorise['renewTokens']>(async () => tokens('second', 15 * minute))
  const session = createSession(config, issuerThat(renew))
  expect(await Promise.all([session.renewedToken(), session.renewedToken(), session.renewedToken()])).toEqual([
    'second',
    'second',
    'second',
  ])
  expect(renew).toHaveBeenCalledOnce()
})

test('a refresh token that the issuer refuses ends the session and says so', async () => {
  storeTokens(tokens('first', 15 * minute))
  const session = createSession(
    config,
    issuerThat(async () => undefined),
  )
  const changes: string[] = []
  session.subscribe(() => changes.push(session.state()))
  expect(await session.renewedToken()).toBeUndefined()
  expect(changes).toEqual(['expired'])
  expect(storedTokens()).toBeUndefined()
})

test('a network that fails does not end the session', async () => {
  storeTokens(tokens('first', 15 * minute))
  const session = createSession(
    config,
    issuerThat(async () => Promise.reject(new TypeError('Failed to fetch'))),
  )
  expect(await session.renewedToken()).toBeUndefined()
  expect(session.state()).toBe('signed_in')
  expect(await session.accessToken()).toBe('first')
})

test('what is stored and broken counts as signed out', () => {
  sessionStorage.setItem('kawal.tokens', '{"accessToken":')
  expect(
    createSession(
      config,
      issuerThat(async () => undefined),
    ).state(),
  ).toBe('signed_out')
})
