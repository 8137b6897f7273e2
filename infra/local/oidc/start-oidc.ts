import type { IncomingMessage, ServerResponse } from 'node:http'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { answerSignIn, isLostSignIn } from './answer-sign-in.ts'
import { makeProvider } from './make-provider.ts'
import { openSignInStore } from './sign-in-store.ts'
import { signingKeys } from './signing-keys.ts'

export interface Oidc {
  /** Answers requests under /oidc. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  stop: () => void
}

interface OidcStart {
  /** Origin of the front door; the issuer is <origin>/oidc. */
  origin: string
  folder: string
  cookieKey: string
}

const mountPath = '/oidc'

export async function startOidc({ origin, folder, cookieKey }: OidcStart): Promise<Oidc> {
  mkdirSync(folder, { recursive: true })
  const jwks = await signingKeys(join(folder, 'keys.json'))
  const store = openSignInStore(join(folder, 'sessions.db'))
  const provider = makeProvider({ origin, adapter: store.adapter, jwks, cookieKey })
  provider.on('server_error', (_context, error) => console.error('Sign-in:', error))
  const callback = provider.callback()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    if (path.startsWith(`${mountPath}/masuk/`)) return answerOrStartAgain(request, response)
    // The provider works out its own mount path from the difference of the two.
    Object.assign(request, { originalUrl: path, url: path.slice(mountPath.length) || '/' })
    await callback(request, response)
  }

  async function answerOrStartAgain(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await answerSignIn(provider, request, response)
    } catch (error) {
      if (!isLostSignIn(error)) throw error
      response.writeHead(303, { location: '/' }).end()
    }
  }

  return { answer, stop: store.close }
}
