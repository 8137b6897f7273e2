import type { S3Request } from './s3-request.ts'
import { receiveBody } from './receive-body.ts'
import { S3Error } from './s3-error.ts'
import type { ObjectStore } from './object-store.ts'
import type { StoredObject } from './stored-object.ts'

const keptHeaders = /^(content-disposition|content-encoding|content-language|cache-control|x-amz-meta-.+)$/

export async function putObject({ request, response, target, amz, store, now }: S3Request): Promise<void> {
  refuseOverwriting(request.headers['if-none-match'], store, target)
  const body = store.newBody()
  const { size, sha256, md5 } = await receiveBody(request, amz, store.bodyPath(body))
  refuseOverwriting(request.headers['if-none-match'], store, target)
  const object: StoredObject = {
    bucket: target.bucket,
    key: target.key,
    body,
    size,
    contentType: request.headers['content-type'] ?? 'binary/octet-stream',
    etag: `"${md5}"`,
    sha256,
    lastModified: now().toISOString(),
    headers: headersToKeep(request.headers),
  }
  await store.put(object)
  response.writeHead(200, { etag: object.etag, 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-type': 'FULL_OBJECT' }).end()
}

function refuseOverwriting(ifNoneMatch: string | undefined, store: ObjectStore, { bucket, key }: { bucket: string; key: string }): void {
  if (ifNoneMatch === '*' && store.find(bucket, key)) {
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold')
  }
}

function headersToKeep(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => keptHeaders.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}
