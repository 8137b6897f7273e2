import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { securityHeaders } from '#infra/security-headers.ts'
import { proxyApi } from './proxy-api.ts'
import { isDownload, serveDownload } from './serve-download.ts'
import { serveSite } from './serve-site.ts'
import { siteFiles } from './site-files.ts'

interface FrontDoor {
  /** The one address that people use. */
  origin: string
  siteFolder: string
  s3Origin: string
  /** What the web reads at /config.json. */
  config: { issuer: string; clientId: string; apiBase: string }
  portOfApi: () => number | undefined
  /** Absent when the issuer is another service. */
  answerOidc?: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/** What CloudFront is in AWS: the site, the API under /api, files under /files, and here also the local issuer under /oidc. */
export async function makeFrontDoor({
  origin,
  siteFolder,
  s3Origin,
  config,
  portOfApi,
  answerOidc,
}: FrontDoor): Promise<{ listener: RequestListener; close(): void }> {
  const files = await siteFiles(siteFolder)
  const api = proxyApi(portOfApi)
  const issuerOrigin = new URL(config.issuer).origin
  const headers = new Headers(securityHeaders({ connect: [s3Origin, ...(issuerOrigin === origin ? [] : [issuerOrigin])] }))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0] ?? '/'
    const host = request.headers.host ?? ''
    // Another name that leads here is a rebound one, not a person's.
    if (!loopbackNames.includes(host.replace(/:\d+$/, '')))
      return void response.writeHead(421, { 'content-type': 'text/plain' }).end('Unknown host')
    if (path === '/api' || path.startsWith('/api/')) return api.answer(request, response)
    if (answerOidc && path.startsWith('/oidc/')) return answerOidc(request, response)
    if (`http://${host}` !== origin) return void response.writeHead(307, { location: origin + (request.url ?? '/') }).end()
    if (isDownload(path)) return serveDownload(request, response, s3Origin)
    response.setHeaders(headers)
    if (path === '/config.json') return sendConfig(response, config)
    await serveSite(request, response, files)
  }

  const listener: RequestListener = (request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, error))
  }
  return { listener, close: api.close }
}

function sendConfig(response: ServerResponse, config: FrontDoor['config']): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(JSON.stringify(config))
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  console.error('Front door:', error)
  response.writeHead(500, { 'content-type': 'text/plain' }).end('Kesalahan / Error')
}
