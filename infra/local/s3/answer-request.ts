import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readAmzHeaders } from './amz-headers.ts'
import { copyObject } from './copy-object.ts'
import { answerPreflight, permitOrigin } from './cors.ts'
import { listObjects } from './list-objects.ts'
import type { ObjectStore } from './object-store.ts'
import { putObject } from './put-object.ts'
import { readObject } from './read-object.ts'
import { type RequestTarget, readTarget } from './request-target.ts'
import { errorDocument, S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'
import { type SignatureCheck, verifySignature } from './verify-signature.ts'

export interface S3Settings extends SignatureCheck {
  buckets: readonly string[]
  allowedOrigins: readonly string[]
}

/** Answers one request as S3 would: permission first, then the operation, refusals as XML with S3's codes. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  store: ObjectStore,
  settings: S3Settings,
): Promise<void> {
  const requestId = randomUUID()
  response.setHeader('x-amz-request-id', requestId)
  try {
    permitOrigin(request, response, settings.allowedOrigins)
    if (request.method === 'OPTIONS') return answerPreflight(request, response, settings.allowedOrigins)
    const target = readTarget(request.url ?? '/')
    await verifySignature(request, target, settings)
    if (!settings.buckets.includes(target.bucket)) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist')
    const operation = chooseOperation(request.method ?? '', target, request.headers['x-amz-copy-source'] !== undefined)
    await operation({ request, response, target, amz: readAmzHeaders(request.headers, target), store, now: settings.now })
  } catch (error) {
    refuse(request, response, error, requestId)
  }
}

type Operation = (request: S3Request) => Promise<void>

const objectOperations: Record<string, Operation> = { GET: readObject, HEAD: readObject, PUT: putObject, DELETE: deleteObject }
const bucketOperations: Record<string, Operation> = { GET: listObjects, HEAD: headBucket }
/** Sub-resources that are not kept here: asking for one must not be taken for the object itself. */
const unknownParts = [
  'acl',
  'attributes',
  'cors',
  'delete',
  'legal-hold',
  'lifecycle',
  'policy',
  'retention',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
]

function chooseOperation(method: string, { key, query }: RequestTarget, isCopy: boolean): Operation {
  if (unknownParts.some((part) => query.has(part))) throw new S3Error('NotImplemented', 'This part of S3 is not kept on one machine')
  if (isCopy && method === 'PUT' && key !== '') return copyObject
  const operation = (key === '' ? bucketOperations : objectOperations)[method]
  if (!operation) throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.')
  return operation
}

async function deleteObject({ response, target, store }: S3Request): Promise<void> {
  await store.delete(target.bucket, target.key)
  response.writeHead(204).end()
}

async function headBucket({ response }: S3Request): Promise<void> {
  response.writeHead(200).end()
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, requestId: string): void {
  if (response.headersSent || (request.destroyed && !request.complete)) {
    response.destroy()
    return
  }
  const known = error instanceof S3Error ? error : new S3Error('InternalError', 'We encountered an internal error. Please try again.')
  if (!(error instanceof S3Error)) console.error('S3:', requestId, error)
  request.resume()
  const body = errorDocument(known, request.url?.split('?')[0] ?? '/', requestId)
  response.writeHead(known.status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
