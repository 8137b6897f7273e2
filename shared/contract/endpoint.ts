import * as z from 'zod/mini'
import type { ErrorCode } from '../errors.ts'
import type { Permission } from '../permissions.ts'

export type Method = 'GET' | 'POST' | 'PATCH'

/**
 * One endpoint, declared once: the routes, the OpenAPI document, the typed web client and the test battery derive from it.
 * Paths are relative to `/api/v1`; `{id}` is the only kind of parameter.
 */
export type Endpoint = {
  method: Method
  path: string
  summary: string
  /** Row of the permission table; `signed_in`: any member; `authenticated`: an account that need not be a member yet; `public`: no account. */
  permission: Permission | 'signed_in' | 'authenticated' | 'public'
  query?: z.ZodMiniType
  body?: z.ZodMiniType
  /** Success status and the shape of its body; 302 has none. */
  status: 200 | 201 | 302
  output: z.ZodMiniType
  /** Whether the answer carries an ETag with the record's version. */
  hasEtag?: boolean
  /** Whether `If-Match` is needed. */
  needsIfMatch?: boolean
  /** Failures beyond those that follow from the fields above. */
  errors?: readonly ErrorCode[]
}

/** Keeps the literal types of a declaration. */
export const endpoint = <const Declared extends Endpoint>(declared: Declared): Declared => declared

/** Names of the parameters in a path. */
export const parametersOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

/** Every failure that an endpoint can answer with, the common ones included. */
export function errorsOf(declared: Endpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>(['internal', 'too_many_requests', 'busy', ...(declared.errors ?? [])])
  if (declared.permission !== 'public') codes.add('unauthenticated')
  if (!['public', 'authenticated'].includes(declared.permission)) codes.add('forbidden')
  if (declared.path.includes('{')) codes.add('not_found')
  if (declared.query !== undefined) codes.add('invalid_input')
  if (declared.body !== undefined) codes.add('malformed_json').add('invalid_input').add('unsupported_media_type').add('body_too_large')
  if (declared.method !== 'GET') codes.add('idempotency_mismatch')
  if (declared.needsIfMatch) codes.add('precondition_required').add('stale_version')
  return [...codes]
}

/** Empty query: anything in it is an unknown field. */
export const NoQuery = z.strictObject({})
