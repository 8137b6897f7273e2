import type { IncomingMessage, ServerResponse } from 'node:http'
import { evidenceBucketDefinition } from '#functions/platform/files/definition.ts'
import { S3Error } from './s3-error.ts'

const { corsMethods, uploadHeaders } = evidenceBucketDefinition

/** Lets the listed origins read an answer; any other origin gets the answer without permission to read it. */
export function permitOrigin(request: IncomingMessage, response: ServerResponse, allowedOrigins: readonly string[]): void {
  const { origin } = request.headers
  if (origin === undefined) return
  response.setHeader('vary', 'Origin')
  if (!allowedOrigins.includes(origin)) return
  response.setHeader('access-control-allow-origin', origin)
}

/** Answers a preflight; anything the bucket's rules do not name is refused. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse, allowedOrigins: readonly string[]): void {
  const { origin = '' } = request.headers
  const method = request.headers['access-control-request-method'] ?? ''
  const headers = (request.headers['access-control-request-headers'] ?? '').split(',').map((name) => name.trim().toLowerCase())
  const isAllowed =
    allowedOrigins.includes(origin) &&
    corsMethods.some((allowed) => allowed === method) &&
    headers.every((name) => name === '' || uploadHeaders.some((allowed) => allowed === name))
  if (!isAllowed) throw new S3Error('AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
  response
    .writeHead(200, {
      'access-control-allow-methods': corsMethods.join(', '),
      'access-control-allow-headers': uploadHeaders.join(', '),
      'access-control-max-age': '600',
    })
    .end()
}
