import type { ApiEnvironment, BootstrapEnvironment, JobEnvironment, ServerEnvironment, WorkerEnvironment } from '#functions/platform/env.ts'
import type { Credentials } from './s3/verify-signature.ts'
import type { Settings } from './settings.ts'

export interface Wiring {
  settings: Settings
  credentials: Credentials & { sessionToken?: string }
  dynamodbEndpoint: string
  s3Endpoint: string
  /** Where people fetch files. */
  downloadsUrl: string
  issuer: string
}

/** Variables as a process gets them; leaving one out that the contract names is a type error. */
type AsText<Environment> = Record<keyof Environment, string>

/** Nothing of the person's own AWS set-up reaches the parts. */
function processEnvironment({ settings, credentials }: Wiring): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    AWS_REGION: settings.AWS_REGION,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken !== undefined && { AWS_SESSION_TOKEN: credentials.sessionToken }),
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  }
}

function jobVariables({ settings, dynamodbEndpoint }: Wiring): AsText<JobEnvironment> {
  return { KAWAL_TABLE: settings.KAWAL_TABLE, KAWAL_DYNAMODB_ENDPOINT: dynamodbEndpoint, KAWAL_LOG_LEVEL: settings.KAWAL_LOG_LEVEL }
}

/** For the rebuild. */
export function jobEnvironment(wiring: Wiring): Record<string, string> {
  return { ...processEnvironment(wiring), ...jobVariables(wiring) }
}

function workerVariables(wiring: Wiring): AsText<WorkerEnvironment> {
  return { ...jobVariables(wiring), KAWAL_BUCKET: wiring.settings.KAWAL_BUCKET, KAWAL_S3_ENDPOINT: wiring.s3Endpoint }
}

/** For the jobs that the stream feeds. */
export function workerEnvironment(wiring: Wiring): Record<string, string> {
  return { ...processEnvironment(wiring), ...workerVariables(wiring) }
}

export function bootstrapEnvironment(wiring: Wiring): Record<string, string> {
  const { KAWAL_ADMIN_SUBJECT, KAWAL_ADMIN_NAME } = wiring.settings
  const variables: AsText<BootstrapEnvironment> = { ...jobVariables(wiring), KAWAL_ADMIN_SUBJECT, KAWAL_ADMIN_NAME }
  return { ...processEnvironment(wiring), ...variables }
}

export function apiEnvironment(wiring: Wiring): Record<string, string> {
  const { settings, issuer, downloadsUrl } = wiring
  const api: AsText<ApiEnvironment> = {
    ...workerVariables(wiring),
    KAWAL_OIDC_ISSUER: issuer,
    KAWAL_OIDC_CLIENT_ID: settings.KAWAL_OIDC_CLIENT_ID,
    KAWAL_OIDC_JWKS_URL: settings.KAWAL_OIDC_JWKS_URL ?? `${issuer}/jwks`,
    KAWAL_DOWNLOADS_URL: downloadsUrl,
  }
  const server: AsText<ServerEnvironment> = { ...api, KAWAL_API_PORT: '0' }
  return { ...processEnvironment(wiring), ...server }
}
