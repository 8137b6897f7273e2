import type { SiteConfig } from '../config.ts'
import type * as authorise from './authorise.ts'
import { forgetTokens, storedTokens, storeTokens, type Tokens } from './tokens.ts'

/** `expired`: there was a session and the issuer would not renew it. */
export type SessionState = 'signed_out' | 'signed_in' | 'expired'

export type Session = {
  state(): SessionState
  subscribe(listener: () => void): () => void
  signIn(returnTo: string): Promise<void>
  /** Ends the trip to the issuer; answers the page that was wanted. */
  finish(address: URL): Promise<string>
  signOut(): Promise<void>
  accessToken(): Promise<string | undefined>
  renewedToken(): Promise<string | undefined>
}

export type Authorise = typeof authorise

const renewBeforeMs = 60_000
const loadAuthorise = (): Promise<Authorise> => import('./authorise.ts')

/** The session of this tab: tokens in memory, kept over a reload, renewed silently before they end. */
export function createSession(config: SiteConfig, load: () => Promise<Authorise> = loadAuthorise): Session {
  let tokens: Tokens | undefined = storedTokens()
  let state: SessionState = tokens === undefined ? 'signed_out' : 'signed_in'
  let renewing: Promise<string | undefined> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const enter = (next: SessionState, nextTokens: Tokens | undefined) => {
    state = next
    tokens = nextTokens
    if (tokens === undefined) forgetTokens()
    else storeTokens(tokens)
    schedule()
    for (const listener of listeners) listener()
  }

  const renew = async (): Promise<string | undefined> => {
    if (tokens === undefined) return undefined
    const fresh = await (await load()).renewTokens(config, tokens)
    enter(fresh === undefined ? 'expired' : 'signed_in', fresh)
    return fresh?.accessToken
  }

  const renewOnce = () => {
    renewing ??= renew().finally(() => (renewing = undefined))
    return renewing
  }

  const schedule = () => {
    clearTimeout(timer)
    if (tokens?.refreshToken === undefined) return
    // A failed attempt (no network) is repeated by the next call, which needs a token anyway.
    timer = setTimeout(() => void renewOnce().catch(() => undefined), Math.max(tokens.expiresAt - renewBeforeMs - Date.now(), 0))
  }
  schedule()

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    signIn: async (returnTo) => (await load()).startSignIn(config, returnTo),
    async finish(address) {
      const finished = await (await load()).finishSignIn(config, address)
      enter('signed_in', finished.tokens)
      return finished.returnTo
    },
    async signOut() {
      const { revokeTokens, signOutAddress } = await load()
      const last = tokens
      const address = await signOutAddress(config, last).catch(() => undefined)
      if (last !== undefined) await revokeTokens(config, last).catch(() => undefined)
      enter('signed_out', undefined)
      location.assign(address ?? '/')
    },
    async accessToken() {
      const isFresh = tokens !== undefined && tokens.expiresAt - renewBeforeMs / 2 > Date.now()
      if (isFresh || tokens?.refreshToken === undefined) return tokens?.accessToken
      return renewOnce().catch(() => tokens?.accessToken)
    },
    renewedToken: () => renewOnce().catch(() => undefined),
  }
}
