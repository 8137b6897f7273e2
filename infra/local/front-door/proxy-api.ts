import { randomUUID } from 'node:crypto'
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http'

const perConnection = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

export interface ApiProxy {
  answer: (request: IncomingMessage, response: ServerResponse) => void
  close: () => void
}

/** Hands requests on to the API process, wherever it listens now, bodies as streams in both directions. */
export function proxyApi(portOfApi: () => number | undefined): ApiProxy {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  return {
    answer: (request, response) => forward(request, response, agent, portOfApi),
    close: () => agent.destroy(),
  }
}

function forward(request: IncomingMessage, response: ServerResponse, agent: Agent, portOfApi: () => number | undefined): void {
  const port = portOfApi()
  if (port === undefined) return answerUnavailable(request, response)
  const { method, url: path } = request
  const upstream = httpRequest({ host: '127.0.0.1', port, method, path, agent, headers: headersToApi(request) })
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, withoutPerConnection(answer.headers))
    answer.on('error', () => response.destroy())
    answer.pipe(response)
  })
  upstream.on('error', () => {
    // A kept connection can die while idle: what carries no body is simply asked once more.
    if (upstream.reusedSocket && (method === 'GET' || method === 'HEAD') && !response.headersSent)
      return forward(request, response, agent, portOfApi)
    answerUnavailable(request, response)
  })
  response.on('close', () => {
    // An answer can come before the whole request has: its rest is cleared away, or the connection could carry no other.
    request.unpipe(upstream).resume()
    upstream.destroy()
  })
  request.pipe(upstream)
}

function headersToApi(request: IncomingMessage): IncomingHttpHeaders {
  return {
    ...withoutPerConnection(request.headers),
    'x-forwarded-for': request.socket.remoteAddress,
    'x-forwarded-host': request.headers.host,
    'x-forwarded-proto': 'http',
    ...(request.headers['transfer-encoding'] !== undefined && { 'transfer-encoding': 'chunked' }),
  }
}

function withoutPerConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name, value]) => value !== undefined && !perConnection.includes(name)))
}

function answerUnavailable(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent || response.destroyed) return void response.destroy()
  request.resume()
  const problem = {
    type: 'about:blank',
    title: 'The API is not running at the moment',
    status: 503,
    code: 'busy',
    requestId: randomUUID(),
    errors: [],
  }
  response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' }).end(JSON.stringify(problem))
}
