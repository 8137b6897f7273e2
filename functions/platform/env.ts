import * as z from 'zod/mini'

/**
 * The environment contract. Infrastructure satisfies these types, start-up parses them; nothing else reads `process.env`.
 * The `*_ENDPOINT` variables are unset in AWS; on one machine they point at the local parts, or at any compatible service.
 */
const TableEnvironment = z.object({
  KAWAL_TABLE: z.string().check(z.minLength(1)),
  KAWAL_DYNAMODB_ENDPOINT: z.optional(z.url()),
})

const LogEnvironment = z.object({
  KAWAL_LOG_LEVEL: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
})

/** Variables of the jobs that only need the table: projector, rebuild. */
export const JobEnvironment = z.extend(TableEnvironment, LogEnvironment.shape)
export type JobEnvironment = z.infer<typeof JobEnvironment>

/** Variables of the worker, which also reads files. */
export const WorkerEnvironment = z.extend(JobEnvironment, {
  KAWAL_BUCKET: z.string().check(z.minLength(1)),
  KAWAL_S3_ENDPOINT: z.optional(z.url()),
})
export type WorkerEnvironment = z.infer<typeof WorkerEnvironment>

/** Variables of the API function. */
export const ApiEnvironment = z.extend(WorkerEnvironment, {
  /** OIDC issuer whose tokens are accepted. */
  KAWAL_OIDC_ISSUER: z.url(),
  /** OAuth client id of the web front end. */
  KAWAL_OIDC_CLIENT_ID: z.string().check(z.minLength(1)),
  /** Where the issuer's keys are, when not at <issuer>/.well-known/jwks.json (Cognito's place). */
  KAWAL_OIDC_JWKS_URL: z.optional(z.url()),
  /** Takes the place of the bucket's origin in links to files. */
  KAWAL_DOWNLOADS_URL: z.url(),
})
export type ApiEnvironment = z.infer<typeof ApiEnvironment>

/** Variables of the bootstrap job, which makes the first administrator. */
export const BootstrapEnvironment = z.extend(JobEnvironment, {
  /** OIDC subject of the first administrator. */
  KAWAL_ADMIN_SUBJECT: z.string().check(z.minLength(1)),
  KAWAL_ADMIN_NAME: z.string().check(z.minLength(1)),
})
export type BootstrapEnvironment = z.infer<typeof BootstrapEnvironment>

/** Variables of the API when it is served by Node itself on one machine. */
export const ServerEnvironment = z.extend(ApiEnvironment, {
  /** Port to listen on, on 127.0.0.1; 0 takes a free one. The chosen one is told to the parent process as {port}. */
  KAWAL_API_PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65535)), 0),
})
export type ServerEnvironment = z.infer<typeof ServerEnvironment>

/**
 * Reads the environment once, at start-up.
 * @throws Error that names every variable that is missing or wrong, never its value.
 */
export function readEnvironment<Schema extends z.ZodMiniType>(schema: Schema, source: NodeJS.ProcessEnv = process.env): z.output<Schema> {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))]
  throw new Error(`Environment variables missing or wrong: ${names.join(', ')}`)
}
