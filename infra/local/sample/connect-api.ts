import { setTimeout as wait } from 'node:timers/promises'
import type * as z from 'zod/mini'
import { apiBase } from '#shared/contract/contract.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Upload } from '#shared/documents.ts'
import { Problem } from '#shared/errors.ts'
import { LaunchError } from '../launch-error.ts'

export interface ApiAddress {
  /** Where Kawal answers, for example `http://localhost:8080`. */
  origin: string
  /** An access token of a local account. */
  tokenFor(account: string): Promise<string>
}

interface Question {
  /** What is being done, for the sentence that a failure is told in. */
  step: string
  /** Which account asks. */
  as: string
  id?: string
  body?: unknown
  /** Fixed, so that asking again gives the first answer and changes nothing. */
  key?: string
  /** For If-Match. */
  version?: number
}

const mostTries = 6
const patience = 30_000
const busy = [429, 503]

/** Speaks with the API as any program does, one method for every endpoint of the contract. */
export function connectApi({ origin, tokenFor }: ApiAddress) {
  const tokens = new Map<string, Promise<string>>()
  let requests = 0

  const tokenOf = (account: string): Promise<string> => {
    const token = tokens.get(account) ?? tokenFor(account)
    tokens.set(account, token)
    return token
  }

  async function send(step: string, url: string, init: RequestInit): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      requests += 1
      const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) }).catch((cause: unknown) => {
        throw new LaunchError(`The sample stopped at "${step}": no answer from ${new URL(url).origin}`, { cause })
      })
      if (!busy.includes(response.status) || tries === mostTries) return response
      await response.body?.cancel()
      await wait(Number(response.headers.get('retry-after') ?? 1) * 1000)
    }
  }

  return {
    /** Asks and parses the answer. @throws LaunchError that names the step, the API's code and its fields. */
    async ask<Output extends z.ZodMiniType>(endpoint: Endpoint & { output: Output }, question: Question): Promise<z.output<Output>> {
      const { step, as, id = '', body, key, version } = question
      const headers = new Headers({ authorization: `Bearer ${await tokenOf(as)}` })
      if (body !== undefined) headers.set('content-type', 'application/json')
      if (key !== undefined) headers.set('idempotency-key', key)
      if (version !== undefined) headers.set('if-match', `"${version}"`)
      const url = `${origin}${apiBase}${endpoint.path.replace('{id}', id)}`
      const response = await send(step, url, { method: endpoint.method, headers, body: body === undefined ? null : JSON.stringify(body) })
      const text = await response.text()
      if (response.status !== endpoint.status) throw refusal(step, response.status, text)
      const { output }: { output: Output } = endpoint
      return output.parse(JSON.parse(text))
    },

    /** Sends the bytes of a file to where the API said. */
    async put(step: string, { method, url, headers }: Upload, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      const response = await send(step, url, { method, headers, body: bytes })
      if (!response.ok) throw refusal(step, response.status, await response.text())
    },

    /** How many requests there have been so far, repeated ones included. */
    requests: () => requests,
  }
}
export type Api = ReturnType<typeof connectApi>

function refusal(step: string, status: number, text: string): LaunchError {
  const problem = readProblem(text)
  if (problem === undefined) return new LaunchError(`The sample stopped at "${step}": HTTP ${status} ${text.slice(0, 200)}`)
  const fields = (problem.errors ?? []).map(({ path, code }) => `${path} ${code}`).join(', ')
  const hint =
    problem.code === 'idempotency_mismatch' ? '; this data folder holds another edition of the sample, start with an empty one' : ''
  return new LaunchError(`The sample stopped at "${step}": ${problem.code}${fields && ` (${fields})`}${hint}`)
}

function readProblem(text: string): Problem | undefined {
  try {
    return Problem.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
