import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { readEnvironment } from '#functions/platform/env.ts'
import { setupAccount, subjectOf } from './accounts.ts'
import { LaunchError } from './launch-error.ts'
import { webClientId } from './oidc/web-client-id.ts'
import { reasonOf } from './reason-of.ts'

const text = z.string().check(z.minLength(1))

/** What a person may set for the local platform. The *_ENDPOINT and ISSUER variables put another service in the place of a local part. */
const LocalEnvironment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(65535)), 8080),
  KAWAL_DATA: z._default(text, '.kawal'),
  KAWAL_LOG_LEVEL: z._default(text, 'info'),
  KAWAL_TABLE: z._default(text, 'kawal'),
  KAWAL_BUCKET: z._default(text, 'kawal-evidence'),
  KAWAL_DYNAMODB_ENDPOINT: z.optional(z.url()),
  KAWAL_S3_ENDPOINT: z.optional(z.url()),
  KAWAL_OIDC_ISSUER: z.optional(z.url()),
  KAWAL_OIDC_CLIENT_ID: z._default(text, webClientId),
  KAWAL_OIDC_JWKS_URL: z.optional(z.url()),
  KAWAL_ADMIN_SUBJECT: z._default(text, subjectOf(setupAccount.account)),
  KAWAL_ADMIN_NAME: z._default(text, setupAccount.name),
  JAVA_HOME: z.optional(z.string()),
  AWS_REGION: z._default(text, 'ap-southeast-3'),
  AWS_ACCESS_KEY_ID: z.optional(text),
  AWS_SECRET_ACCESS_KEY: z.optional(text),
  AWS_SESSION_TOKEN: z.optional(text),
})
export type Settings = z.infer<typeof LocalEnvironment>

/** @throws LaunchError that names the variables which are wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  try {
    const settings = readEnvironment(LocalEnvironment, environment)
    return { ...settings, KAWAL_DATA: resolve(settings.KAWAL_DATA) }
  } catch (error) {
    throw new LaunchError(`${reasonOf(error)}.`)
  }
}
