import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { evidenceBucketDefinition } from '#functions/platform/files/definition.ts'
import { downloadHeaders } from '#infra/security-headers.ts'

const { downloadsPath } = evidenceBucketDefinition
const passedOn = ['content-type', 'content-length', 'content-disposition', 'content-range', 'accept-ranges', 'cache-control', 'etag']

export const isDownload = (path: string): boolean => path.startsWith(`${downloadsPath}/`)

/** Fetches what a signed address names from the bucket, without the sender's own headers, and adds those that S3 cannot. */
export async function serveDownload(request: IncomingMessage, response: ServerResponse, s3Origin: string): Promise<void> {
  const { method = '', url = '' } = request
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { ...downloadHeaders, allow: 'GET, HEAD' }).end()
  const answer = await askBucket(`${s3Origin}${url.slice(downloadsPath.length)}`, method, request.headers.range)
  if (answer === undefined) return void response.writeHead(503, { ...downloadHeaders, 'retry-after': '1' }).end()
  response.writeHead(answer.status, { ...keptHeaders(answer.headers), ...downloadHeaders })
  if (answer.body === null) response.end()
  else await pipeline(Readable.fromWeb(answer.body), response)
}

/** Undefined while the bucket does not answer. A token beside the signature would be one permission too many for S3. */
async function askBucket(address: string, method: string, range: string | undefined): Promise<Response | undefined> {
  const headers = { 'accept-encoding': 'identity', ...(range !== undefined && { range }) }
  try {
    return await fetch(address, { method, headers, redirect: 'manual' })
  } catch (error) {
    console.error('Bucket:', error)
    return undefined
  }
}

function keptHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => passedOn.includes(name)))
}
