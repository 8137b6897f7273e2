import { createHash, randomUUID } from 'node:crypto'
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { inject } from 'vitest'
import { testS3Client } from '#test/support/s3.ts'

export const s3 = inject('s3')
export const client = testS3Client(s3)
export const { bucket: Bucket } = s3
export const pdf = Buffer.from('%PDF-1.7 bukti dukung')
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')
export const newKey = () => `bukti/${randomUUID()}`

interface Upload {
  Key: string
  bytes: Buffer
  type: string
}

/** A presigned PUT bound to type, length and hash, as the API makes it. */
export async function presignUpload({ Key, bytes, type }: Upload, expiresIn = 300): Promise<string> {
  const command = new PutObjectCommand({ Bucket, Key, ContentType: type, ContentLength: bytes.length, ChecksumSHA256: sha256(bytes) })
  return getSignedUrl(client, command, {
    expiresIn,
    signableHeaders: new Set(['content-type', 'content-length', 'host']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  })
}

export const uploadHeaders = (bytes: Buffer, type = 'application/pdf') => ({ 'content-type': type, 'x-amz-checksum-sha256': sha256(bytes) })

export async function upload(
  url: string,
  bytes: Buffer,
  headers: Record<string, string> = uploadHeaders(bytes),
): Promise<[number, string | undefined]> {
  const answer = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers })
  return [answer.status, errorCode(await answer.text())]
}

export const errorCode = (body: string) => /<Code>(\w+)<\/Code>/.exec(body)?.[1]

export async function store(Key: string, Body = pdf): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/pdf' }))
}

export const isThere = (Key: string) =>
  client.send(new HeadObjectCommand({ Bucket, Key })).then(
    () => true,
    () => false,
  )
