import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Encoding, SiteFile } from './site-files.ts'

/** Serves one file of the site; a path without a dot is a page of the app and gets index.html. */
export async function serveSite(request: IncomingMessage, response: ServerResponse, files: Map<string, SiteFile>): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end()
  const file = findFile(request.url?.split('?')[0] ?? '/', files)
  if (!file) return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Tidak ditemukan / Not found')
  const headers = {
    etag: file.etag,
    vary: 'Accept-Encoding',
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (request.headers['if-none-match']?.includes(file.etag)) return void response.writeHead(304, headers).end()
  const [encoding, path] = chooseEncoding(file, String(request.headers['accept-encoding'] ?? ''))
  const { size } = await stat(path)
  const coding = encoding === 'identity' ? {} : { 'content-encoding': encoding }
  response.writeHead(200, { ...headers, ...coding, 'content-type': file.type, 'content-length': size })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(path), response)
}

function findFile(path: string, files: Map<string, SiteFile>): SiteFile | undefined {
  const lastPart = path.split('/').at(-1) ?? ''
  return files.get(path) ?? (lastPart.includes('.') ? undefined : files.get('/index.html'))
}

function chooseEncoding({ encodings }: SiteFile, accepted: string): [Encoding, string] {
  for (const encoding of ['br', 'gzip'] as const) {
    const path = encodings.get(encoding)
    if (path !== undefined && isAccepted(encoding, accepted)) return [encoding, path]
  }
  return ['identity', encodings.get('identity') ?? '']
}

function isAccepted(encoding: Encoding, accepted: string): boolean {
  return accepted.split(',').some((part) => {
    const [name, quality] = part.trim().split(/\s*;\s*q=/)
    return name === encoding && Number(quality ?? 1) > 0
  })
}
