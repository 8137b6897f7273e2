import type { Context as HonoContext } from 'hono'
import * as z from 'zod/mini'
import { DomainError, type Problem } from '#shared/errors.ts'
import type { Log } from '#functions/platform/log.ts'
import { TableUnavailable } from '#functions/platform/table/table.ts'
import { statusOf } from './statuses.ts'

/** A fault that the file store says is its own. */
const ServerFault = z.object({ $metadata: z.object({ httpStatusCode: z.number().check(z.gte(500)) }) })

/** Faults of what stands behind us that pass: better asked again than called our fault. */
const isUnavailable = (error: unknown): boolean =>
  error instanceof TableUnavailable ||
  ServerFault.safeParse(error).success ||
  (error instanceof Error &&
    (error.name === 'TimeoutError' ||
      ('$retryable' in error && error.$retryable !== undefined) ||
      ['ECONNREFUSED', 'ECONNRESET'].includes('code' in error ? String(error.code) : '')))

/** Whatever was thrown, as a refusal; what nobody may read becomes `internal` or `busy`, with a fixed sentence. */
function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (isUnavailable(error)) return new DomainError('busy', 'The service is busy; please try again.', { retryAfterSeconds: 2, cause: error })
  return new DomainError('internal', 'Something went wrong on our side.', { cause: error })
}

/** Answers problem+json (RFC 9457) for anything thrown; logs whole what is our fault. */
export function respondError(error: unknown, c: HonoContext, log: Log, requestId: string): Response {
  const { code, message, details } = refusalOf(error)
  const status = statusOf[code]
  if (status >= 500) log.error('request_failed', { requestId, code, error: details.cause ?? error })
  const problem: Problem = {
    type: `urn:kawal:problem:${code}`,
    title: message,
    status,
    code,
    requestId,
    ...(details.fields === undefined ? {} : { errors: details.fields }),
    ...(details.legalActions === undefined ? {} : { legalActions: details.legalActions }),
    ...(details.current === undefined ? {} : { current: details.current }),
  }
  if (code === 'unauthenticated') c.header('WWW-Authenticate', 'Bearer')
  if (details.retryAfterSeconds !== undefined) c.header('Retry-After', String(details.retryAfterSeconds))
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' })
}
