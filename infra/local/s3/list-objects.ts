import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'
import type { StoredObject } from './stored-object.ts'
import { element, xmlDocument } from './xml.ts'

const pageSize = 1000

/** ListObjectsV2 with prefix, start-after, max-keys and continuation-token. */
export async function listObjects({ response, target: { bucket, query }, store }: S3Request): Promise<void> {
  if (query.get('list-type') !== '2' || query.has('delimiter'))
    throw new S3Error('NotImplemented', 'Only ListObjectsV2 without delimiter is supported')
  const prefix = query.get('prefix') ?? ''
  const limit = readLimit(query.get('max-keys'))
  const after = readToken(query.get('continuation-token')) ?? query.get('start-after')
  const rest = store.all(bucket).filter(({ key }) => key.startsWith(prefix) && (after === undefined || isAfter(key, after)))
  const page = rest.slice(0, limit)
  const isTruncated = rest.length > page.length && page.length > 0
  const lines = [
    element('Name', bucket),
    element('Prefix', prefix),
    element('KeyCount', page.length),
    element('MaxKeys', limit),
    element('IsTruncated', isTruncated),
    ...(isTruncated ? [element('NextContinuationToken', makeToken(page.at(-1)?.key ?? ''))] : []),
    ...page.map(contents),
  ]
  response.writeHead(200, { 'content-type': 'application/xml' }).end(xmlDocument('ListBucketResult', lines.join('')))
}

function contents(object: StoredObject): string {
  const { key, lastModified, etag, size } = object
  const fields = [element('Key', key), element('LastModified', lastModified), element('ETag', etag), element('Size', size)]
  return `<Contents>${fields.join('')}${element('StorageClass', 'STANDARD')}</Contents>`
}

function isAfter(key: string, mark: string): boolean {
  return Buffer.compare(Buffer.from(key), Buffer.from(mark)) > 0
}

function readLimit(text: string | undefined): number {
  if (text !== undefined && !/^\d{1,9}$/.test(text)) throw new S3Error('InvalidArgument', 'max-keys is not a number')
  return Math.min(Number(text ?? pageSize), pageSize)
}

function makeToken(key: string): string {
  return Buffer.from(key).toString('base64url')
}

function readToken(token: string | undefined): string | undefined {
  return token === undefined ? undefined : Buffer.from(token, 'base64url').toString()
}
