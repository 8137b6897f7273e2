import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { AmzHeaders } from './amz-headers.ts'
import { S3Error, type S3ErrorCode } from './s3-error.ts'

interface Digest {
  update: (chunk: Uint8Array) => void
  value: () => string
}

interface ExpectedDigest {
  digest: Digest
  expected: string
  refusal: S3ErrorCode
}

const checksums = { sha256: () => hashDigest('sha256', 'base64'), sha1: () => hashDigest('sha1', 'base64'), crc32: crc32Digest }
const refusedChecksums = ['crc32c', 'crc64nvme']

/** Everything the sender promised about the bytes; each promise is kept or the object is refused. */
export function expectedDigests(contentMd5: string | undefined, amz: AmzHeaders): ExpectedDigest[] {
  if (refusedChecksums.some((name) => amz(`x-amz-checksum-${name}`) !== undefined) || amz('x-amz-trailer') !== undefined) {
    throw new S3Error('NotImplemented', 'Kawal stores SHA-256, SHA-1 and CRC32 checksums sent as headers')
  }
  const promises: ExpectedDigest[] = []
  for (const [name, digest] of Object.entries(checksums)) {
    const expected = amz(`x-amz-checksum-${name}`)
    if (expected !== undefined) promises.push({ digest: digest(), expected, refusal: 'BadDigest' })
  }
  const payloadHash = amz('x-amz-content-sha256')
  if (payloadHash?.startsWith('STREAMING-')) throw new S3Error('NotImplemented', 'Chunked signatures are not supported')
  if (payloadHash !== undefined && payloadHash !== 'UNSIGNED-PAYLOAD') {
    promises.push({ digest: hashDigest('sha256', 'hex'), expected: payloadHash, refusal: 'XAmzContentSHA256Mismatch' })
  }
  if (contentMd5 !== undefined) promises.push({ digest: hashDigest('md5', 'base64'), expected: contentMd5, refusal: 'BadDigest' })
  return promises
}

export function refuseBrokenPromises(promises: ExpectedDigest[]): void {
  for (const { digest, expected, refusal } of promises) {
    if (digest.value() !== expected) throw new S3Error(refusal, 'The digest you specified did not match the calculated one.')
  }
}

function hashDigest(algorithm: string, encoding: 'base64' | 'hex'): Digest {
  const hash = createHash(algorithm)
  return { update: (chunk) => hash.update(chunk), value: () => hash.digest(encoding) }
}

function crc32Digest(): Digest {
  let sum = 0
  const value = () => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(sum)
    return bytes.toString('base64')
  }
  return { update: (chunk) => void (sum = crc32(chunk, sum)), value }
}
