import { pipeline } from 'node:stream/promises'
import { readRange } from './byte-range.ts'
import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'
import type { StoredObject } from './stored-object.ts'

const overrides = ['content-type', 'content-disposition', 'content-language', 'content-encoding', 'cache-control', 'expires']

/** GetObject and HeadObject. */
export async function readObject({ request, response, target, amz, store }: S3Request): Promise<void> {
  const object = store.find(target.bucket, target.key)
  if (!object) throw new S3Error('NoSuchKey', 'The specified key does not exist.')
  const range = readRange(request.headers.range, object.size)
  const headers = { ...objectHeaders(object), ...overridden(target.query) }
  if (amz('x-amz-checksum-mode') === 'ENABLED' && !range) Object.assign(headers, checksumHeaders(object))
  const length = range ? range.end - range.start + 1 : object.size
  if (range) Object.assign(headers, { 'content-range': `bytes ${range.start}-${range.end}/${object.size}` })
  response.writeHead(range ? 206 : 200, { ...headers, 'content-length': length })
  if (request.method === 'HEAD' || length === 0) response.end()
  else await pipeline(store.read(object, range), response)
}

function objectHeaders(object: StoredObject): Record<string, string> {
  return {
    ...object.headers,
    'content-type': object.contentType,
    etag: object.etag,
    'last-modified': new Date(object.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
  }
}

function checksumHeaders({ sha256 }: StoredObject): Record<string, string> {
  return { 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-type': 'FULL_OBJECT' }
}

/** response-content-disposition and its kin; only signed requests get this far, so only the signer sets them. */
function overridden(query: Map<string, string>): Record<string, string> {
  const entries = overrides.map((name) => [name, query.get(`response-${name}`)] as const)
  const given = entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  if (given.some(([, value]) => /[\r\n]/.test(value))) throw new S3Error('InvalidArgument', 'A header value may not hold a line break')
  return Object.fromEntries(given)
}
