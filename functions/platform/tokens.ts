import { JwtRsaVerifier } from 'aws-jwt-verify'
import { JwksValidationError, JwtBaseError } from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import type { Fetcher } from 'aws-jwt-verify/https'
import { DomainError } from '#shared/errors.ts'

/** Who a token speaks for: the issuer's subject. */
export type VerifyToken = (token: string) => Promise<{ subject: string } | undefined>

/** `aud` of the local provider's access tokens; Cognito's carry no audience but `token_use`. */
const audience = 'kawal-api'

/** The issuer's keys cannot be had just now: no verdict on the token. */
const keysUnavailable = (cause: unknown): DomainError =>
  new DomainError('busy', 'Sign-in cannot be checked just now; please try again.', { retryAfterSeconds: 2, cause })

/** Fetches key sets also over plain http, which the library's own fetcher refuses; only local issuers are http. */
const fetcher: Fetcher = {
  async fetch(uri) {
    try {
      const response = await fetch(uri, { signal: AbortSignal.timeout(3000) })
      if (!response.ok) throw new Error(`Key set answered ${response.status}`)
      return await response.arrayBuffer()
    } catch (error) {
      throw keysUnavailable(error)
    }
  },
}

const isAccessTokenOf = (clientId: string, payload: Record<string, unknown>): boolean => {
  const audiences = [payload['aud']].flat()
  return payload['client_id'] === clientId && (payload['token_use'] === 'access' || audiences.includes(audience))
}

/**
 * Verifies access tokens of one issuer, Cognito or local: signature, issuer, expiry, client, and that it is an access token.
 * @returns the subject, or undefined for a token that is not good.
 * @throws DomainError `busy` while the key set cannot be had.
 */
export function tokenVerifier(settings: { issuer: string; clientId: string; jwksUrl?: string | undefined }): VerifyToken {
  const verifier = JwtRsaVerifier.create(
    {
      issuer: settings.issuer,
      audience: null,
      jwksUri: settings.jwksUrl ?? `${settings.issuer}/.well-known/jwks.json`,
      customJwtCheck: ({ payload }) => {
        if (!isAccessTokenOf(settings.clientId, payload)) throw new WrongToken('Not an access token of this client')
      },
    },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  )
  return async (token) => {
    try {
      const { sub } = await verifier.verify(token)
      return typeof sub === 'string' ? { subject: sub } : undefined
    } catch (error) {
      if (error instanceof JwksValidationError) throw keysUnavailable(error)
      if (error instanceof JwtBaseError) return undefined
      throw error
    }
  }
}

class WrongToken extends JwtBaseError {}
