import { setImmediate as nextTurn } from 'node:timers/promises'
import * as z from 'zod/mini'
import { apiBase } from '#shared/contract/contract.ts'
import { Problem } from '#shared/errors.ts'

export type Door = { request: (path: string, init?: RequestInit) => Response | Promise<Response> }

export type Options = { key?: string; ifMatch?: number | string; headers?: Record<string, string>; raw?: string }

export type Reply = { status: number; body: unknown; headers: Headers; problem: () => Problem; record: () => KeptRecord }

const KeptRecord = z.looseObject({ id: z.string(), version: z.int(), status: z.optional(z.string()) })
type KeptRecord = z.infer<typeof KeptRecord>

/** Sends one request as a person; `as` is the token, none when undefined. */
export async function send(
  door: Door,
  as: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  options: Options = {},
): Promise<Reply> {
  // A world in memory never waits: without a turn between requests no socket and no timer of the test would get one for seconds.
  await nextTurn()
  const text = options.raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await door.request(apiBase + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
      ...(options.ifMatch === undefined
        ? {}
        : { 'if-match': typeof options.ifMatch === 'number' ? `"${options.ifMatch}"` : options.ifMatch }),
      ...options.headers,
    },
    ...(text === undefined ? {} : { body: text }),
  })
  const answer: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : await response.text()
  return {
    status: response.status,
    body: answer,
    headers: response.headers,
    problem: () => Problem.parse(answer),
    record: () => KeptRecord.parse(answer),
  }
}

/** A door held by one person. */
export const as = (door: Door, token: string | undefined) => ({
  get: (path: string, options?: Options) => send(door, token, 'GET', path, undefined, options),
  post: (path: string, body: unknown = {}, options?: Options) => send(door, token, 'POST', path, body, options),
  patch: (path: string, body: unknown, options?: Options) => send(door, token, 'PATCH', path, body, options),
})
export type Person = ReturnType<typeof as>

/** A reply that must not be a refusal. */
export function ok(reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`)
  return reply
}

/** The answer's body, parsed with the shape that the contract declares for the endpoint: an undeclared field fails. */
export function bodyOf<Output extends z.ZodMiniType>(
  declared: { path: string; status: number; output: Output },
  reply: Reply,
): z.output<Output> {
  if (reply.status !== declared.status) throw new Error(`${declared.path} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
  return declared.output.parse(reply.body)
}
