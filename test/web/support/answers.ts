import { vi } from 'vitest'

export type Sent = { url: string; method: string; headers: Headers; body: string | undefined }

const json = (status: number, body: unknown, type = 'application/json') =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'content-type': type } })

/** A network that gives these answers in turn and remembers what it was asked. */
export function answerWith(...answers: readonly (Response | Error)[]): Sent[] {
  const sent: Sent[] = []
  const left = [...answers]
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    sent.push({
      url,
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : undefined,
    })
    const next = left.shift()
    if (next === undefined) throw new Error(`Nothing left to answer ${url} with`)
    if (next instanceof Error) throw next
    return next
  })
  return sent
}

export const ok = (body: unknown) => json(200, body)
export const problem = (status: number, code: string, more: Record<string, unknown> = {}) =>
  json(status, { type: `urn:kawal:problem:${code}`, title: code, status, code, requestId: 'r-1', ...more }, 'application/problem+json')
export const html = (status: number) => json(status, '<html>Gateway</html>', 'text/html')

/** A network where each address always reads the same, and writes are answered in turn. */
export function answerReads(reads: Record<string, unknown>, ...writes: readonly (Response | Error)[]): Sent[] {
  const sent = answerWith(...writes)
  const write = globalThis.fetch
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (init.method !== 'GET') return write(url, init)
    const [, body] = Object.entries(reads).find(([path]) => url.includes(path)) ?? []
    return body === undefined ? problem(404, 'not_found') : ok(body)
  })
  return sent
}
