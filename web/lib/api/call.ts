import * as z from 'zod/mini'
import type { Contract, EndpointName } from '#shared/contract/contract.ts'
import type { Method } from '#shared/contract/endpoint.ts'
import { ApiError, errorOfResponse, unreadable } from './api-error.ts'
import { endpointOf, type Answer } from './endpoints.ts'

type Declared<Name extends EndpointName> = Contract[Name]
type NeedsId<Name extends EndpointName> = string extends Declared<Name>['path']
  ? true
  : Declared<Name>['path'] extends `${string}{id}${string}`
    ? true
    : false
/** Actions are declared with the wide type of their method; they and edits go against a version. */
type NeedsVersion<Name extends EndpointName> = Method extends Declared<Name>['method']
  ? true
  : Declared<Name> extends { needsIfMatch: true }
    ? true
    : false

/** What a call needs, from the endpoint's declaration. */
export type Request<Name extends EndpointName> = (NeedsId<Name> extends true ? { id: string } : { id?: never }) &
  (NeedsVersion<Name> extends true ? { version: number } : { version?: never }) &
  (Declared<Name> extends { query: infer Query extends z.ZodMiniType } ? { query?: z.input<Query> } : { query?: never }) &
  (Declared<Name> extends { body: infer Body extends z.ZodMiniType } ? { body: z.input<Body> } : { body?: never }) & {
    idempotencyKey?: string
    signal?: AbortSignal
  }

/** Where calls go and who makes them. */
export type Caller = {
  apiBase: string
  accessToken(): Promise<string | undefined>
  /** A fresh token after a refusal; undefined when the session is over. */
  renewedToken(): Promise<string | undefined>
  language(): string
}

type Address = { method: Method; path: string }
type Plain = { id?: string; version?: number; query?: unknown; body?: unknown; idempotencyKey?: string; signal?: AbortSignal }

const Query = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.undefined()]))

/** Path and query of a call, relative to the base. */
function pathOf({ path: declared }: Address, { id, query }: Plain): string {
  const path = declared.replace('{id}', encodeURIComponent(id ?? ''))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(Query.parse(query ?? {}))) if (value !== undefined) search.set(key, String(value))
  return search.size === 0 ? path : `${path}?${search}`
}

const headersOf = ({ method }: Address, { version, body, idempotencyKey }: Plain, caller: Caller, token: string | undefined): Headers => {
  const headers = new Headers({ accept: 'application/json', 'accept-language': caller.language() })
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  if (method !== 'GET' && idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  return headers
}

/** Sends a request with the session's token, once more with a fresh one when it was refused. */
export async function send(address: Address, request: Plain, caller: Caller): Promise<Response> {
  const keyed = { idempotencyKey: crypto.randomUUID(), ...request }
  const attempt = async (token: string | undefined) =>
    fetch(`${caller.apiBase}${pathOf(address, keyed)}`, {
      method: address.method,
      headers: headersOf(address, keyed, caller, token),
      ...(keyed.body === undefined ? {} : { body: JSON.stringify(keyed.body) }),
      ...(keyed.signal === undefined ? {} : { signal: keyed.signal }),
    }).catch((cause: unknown) => {
      if (keyed.signal?.aborted) throw cause
      throw new ApiError('unreachable')
    })
  const response = await attempt(await caller.accessToken())
  if (response.status !== 401) return response
  const renewed = await caller.renewedToken()
  return renewed === undefined ? response : attempt(renewed)
}

/**
 * Calls an endpoint by its name in the contract.
 * @throws ApiError with the code of the problem, `outdated` when the answer is not what this page's contract says.
 */
export async function call<Name extends EndpointName>(name: Name, request: Request<Name>, caller: Caller): Promise<Answer<Name>> {
  const endpoint = await endpointOf(name)
  const response = await send(endpoint, request, caller)
  if (!response.ok) throw await errorOfResponse(response)
  const body: unknown = await response.json().catch(() => undefined)
  if (body === undefined) throw unreadable(response)
  const answer = endpoint.output.safeParse(body)
  if (!answer.success) throw unreadable(response, 'outdated')
  return answer.data
}
