import type { JsonWebKey } from 'node:crypto'
import { type Configuration, type Context, type Grant, Provider } from 'oidc-provider'
import { accountOfSubject } from '../accounts.ts'
import { logoutPage, problemPage, signedOutPage } from './other-pages.ts'
import { webClientId } from './web-client-id.ts'

const scopes = 'openid offline_access'
/** What access tokens are for; the API accepts this audience. */
const audience = 'kawal-api'
const resource = 'urn:kawal:api'
const minutes = 60
const days = 24 * 60 * minutes

interface Parts {
  origin: string
  adapter: Configuration['adapter']
  jwks: { keys: JsonWebKey[] }
  cookieKey: string
}

/** The local OIDC issuer: code + PKCE for the one public client, refresh, revocation, sign-out. */
export function makeProvider({ origin, adapter, jwks, cookieKey }: Parts): Provider {
  return new Provider(`${origin}/oidc`, {
    adapter,
    jwks,
    clients: [webClient(origin)],
    scopes: scopes.split(' '),
    cookies: { keys: [cookieKey], names: { session: 'kawal_session', interaction: 'kawal_interaction', resume: 'kawal_resume' } },
    ttl: {
      AccessToken: 15 * minutes,
      AuthorizationCode: 1 * minutes,
      IdToken: 15 * minutes,
      Interaction: 60 * minutes,
      RefreshToken: 14 * days,
      Session: 14 * days,
      Grant: 14 * days,
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_context: Context, client: { clientId: string }) => client.clientId === webClientId },
      rpInitiatedLogout: { enabled: true, logoutSource: logoutPage, postLogoutSuccessSource: signedOutPage },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 15 * minutes,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    // Like Cognito: a refresh token for every sign-in, good until it is revoked, without rotation that two open tabs would trip over.
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    rotateRefreshToken: false,
    clientBasedCORS: (_context, asking) => asking === origin,
    findAccount: async (_context, subject) =>
      accountOfSubject(subject) ? { accountId: subject, claims: async () => ({ sub: subject }) } : undefined,
    interactions: { url: (_context, { uid }) => `/oidc/masuk/${uid}` },
    loadExistingGrant: grantWithoutAsking,
    renderError: problemPage,
  })
}

function webClient(origin: string): Record<string, unknown> {
  return {
    client_id: webClientId,
    client_name: 'Kawal',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${origin}/masuk/selesai`],
    post_logout_redirect_uris: [`${origin}/`],
  }
}

/** Kawal's own front end needs no consent screen. */
async function grantWithoutAsking({ oidc }: Context): Promise<Grant | undefined> {
  const { provider, client, session } = oidc
  const known = session.grantIdFor(client.clientId)
  const existing = known === undefined ? undefined : await provider.Grant.find(known)
  if (existing) return existing
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
  grant.addOIDCScope(scopes)
  grant.addResourceScope(resource, scopes)
  await grant.save()
  return grant
}
