import * as oauth from 'oauth4webapi'
import type { SiteConfig } from '../config.ts'
import { storePendingSignIn, takePendingSignIn, type Tokens } from './tokens.ts'

const callbackPath = '/masuk/selesai'
const redirectUri = () => `${location.origin}${callbackPath}`

const localHosts = ['localhost', '127.0.0.1', '[::1]']

/** Plain http is for an issuer on this machine alone. */
const transportOf = ({ issuer }: SiteConfig) => {
  const { protocol, hostname } = new URL(issuer)
  return { [oauth.allowInsecureRequests]: protocol === 'http:' && localHosts.includes(hostname) }
}

async function discover(config: SiteConfig): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(config.issuer)
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...transportOf(config) })
  return oauth.processDiscoveryResponse(issuer, response)
}

const clientOf = ({ clientId }: SiteConfig): oauth.Client => ({ client_id: clientId })

const tokensOf = (answer: oauth.TokenEndpointResponse, before?: Tokens): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? before?.refreshToken,
  idToken: answer.id_token ?? before?.idToken,
  expiresAt: Date.now() + (answer.expires_in ?? 300) * 1000,
})

/** Leaves for the issuer; comes back to `returnTo` after `finishSignIn`. */
export async function startSignIn(config: SiteConfig, returnTo: string): Promise<void> {
  const server = await discover(config)
  if (server.authorization_endpoint === undefined) throw new Error('The issuer has no authorization endpoint')
  const pending = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo,
  }
  storePendingSignIn(pending)
  const url = new URL(server.authorization_endpoint)
  const parameters = {
    client_id: config.clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: config.scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(config.resource === undefined ? {} : { resource: config.resource }),
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  location.assign(url)
}

/** Trades the code in the address for tokens. */
export async function finishSignIn(config: SiteConfig, address: URL): Promise<{ tokens: Tokens; returnTo: string }> {
  const pending = takePendingSignIn()
  if (pending === undefined) throw new Error('No sign-in was begun in this tab')
  const server = await discover(config)
  const client = clientOf(config)
  const parameters = oauth.validateAuthResponse(server, client, address, pending.state)
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri(),
    pending.verifier,
    transportOf(config),
  )
  const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  })
  return { tokens: tokensOf(answer), returnTo: pending.returnTo }
}

/** New tokens for a refresh token, which the issuer may replace on the way; undefined when it refuses. */
export async function renewTokens(config: SiteConfig, before: Tokens): Promise<Tokens | undefined> {
  if (before.refreshToken === undefined) return undefined
  const server = await discover(config)
  const client = clientOf(config)
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), before.refreshToken, transportOf(config))
  try {
    return tokensOf(await oauth.processRefreshTokenResponse(server, client, response), before)
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) return undefined
    throw error
  }
}

/** Takes the refresh token back at the issuer. */
export async function revokeTokens(config: SiteConfig, tokens: Tokens): Promise<void> {
  const server = await discover(config)
  if (server.revocation_endpoint === undefined || tokens.refreshToken === undefined) return
  await oauth.revocationRequest(server, clientOf(config), oauth.None(), tokens.refreshToken, transportOf(config))
}

/** Where the browser goes to end the issuer's session as well. */
export async function signOutAddress(config: SiteConfig, tokens: Tokens | undefined): Promise<string | undefined> {
  const server = await discover(config)
  if (server.end_session_endpoint === undefined) return undefined
  const url = new URL(server.end_session_endpoint)
  const home = `${location.origin}/`
  url.searchParams.set('client_id', config.clientId)
  url.searchParams.set('post_logout_redirect_uri', home)
  // Cognito's own name for the same thing.
  url.searchParams.set('logout_uri', home)
  if (tokens?.idToken !== undefined) url.searchParams.set('id_token_hint', tokens.idToken)
  return url.href
}
