import { readTarget } from './request-target.ts'
import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'
import { element, xmlDocument } from './xml.ts'

/** CopyObject: bytes, type and kept headers of an object under another key. */
export async function copyObject({ response, target, amz, store, now }: S3Request): Promise<void> {
  if (amz('x-amz-metadata-directive') === 'REPLACE') throw new S3Error('NotImplemented', 'A copy keeps its metadata')
  const source = readTarget(`/${(amz('x-amz-copy-source') ?? '').replace(/^\//, '')}`)
  const original = store.find(source.bucket, source.key)
  if (!original) throw new S3Error('NoSuchKey', 'The specified key does not exist.')
  const copy = {
    ...original,
    bucket: target.bucket,
    key: target.key,
    body: await store.copyBody(original),
    lastModified: now().toISOString(),
  }
  await store.put(copy)
  const result = element('LastModified', copy.lastModified) + element('ETag', copy.etag)
  response.writeHead(200, { 'content-type': 'application/xml' }).end(xmlDocument('CopyObjectResult', result))
}
