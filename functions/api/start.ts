import { randomUUID } from 'node:crypto'
import type { ApiEnvironment } from '#functions/platform/env.ts'
import type { Files } from '#functions/platform/files/files.ts'
import { openLog } from '#functions/platform/log.ts'
import { startContext } from '#functions/platform/start.ts'
import { tokenVerifier } from '#functions/platform/tokens.ts'
import { createApp } from './app.ts'

/** The door with everything behind it, from the environment; made once per process. */
export function startApp(environment: ApiEnvironment, files: Files): ReturnType<typeof createApp> {
  return createApp({
    ctx: startContext(environment, files),
    verifyToken: tokenVerifier({
      issuer: environment.KAWAL_OIDC_ISSUER,
      clientId: environment.KAWAL_OIDC_CLIENT_ID,
      jwksUrl: environment.KAWAL_OIDC_JWKS_URL,
    }),
    log: openLog(environment.KAWAL_LOG_LEVEL),
    newRequestId: randomUUID,
  })
}
