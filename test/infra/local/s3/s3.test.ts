import { createHash, randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startTestS3, testS3Client } from '#test/support/s3.ts'

const s3 = inject('s3')
const client = testS3Client(s3)
const { bucket: Bucket } = s3
const pdf = Buffer.from('%PDF-1.7 bukti dukung')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')
const newKey = () => `bukti/${randomUUID()}`

interface Upload {
  Key: string
  bytes: Buffer
  type: string
}

/** A presigned PUT bound to type, length and hash, as the API makes it. */
async function presignUpload({ Key, bytes, type }: Upload, expiresIn = 300): Promise<string> {
  const command = new PutObjectCommand({ Bucket, Key, ContentType: type, ContentLength: bytes.length, ChecksumSHA256: sha256(bytes) })
  return getSignedUrl(client, command, {
    expiresIn,
    signableHeaders: new Set(['content-type', 'content-length', 'host']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  })
}

const uploadHeaders = (bytes: Buffer, type = 'application/pdf') => ({ 'content-type': type, 'x-amz-checksum-sha256': sha256(bytes) })

async function upload(url: string, bytes: Buffer, headers: Record<string, string> = uploadHeaders(bytes)): Promise<[number, string | undefined]> {
  const answer = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers })
  return [answer.status, errorCode(await answer.text())]
}

const errorCode = (body: string) => /<Code>(\w+)<\/Code>/.exec(body)?.[1]

async function store(Key: string, Body = pdf): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/pdf' }))
}

const isThere = (Key: string) =>
  client.send(new HeadObjectCommand({ Bucket, Key })).then(
    () => true,
    () => false,
  )

describe('storing and reading', () => {
  test('gives back the bytes, type, length, ETag and custom headers that were put', async () => {
    const Key = newKey()
    await client.send(new PutObjectCommand({ Bucket, Key, Body: pdf, ContentType: 'application/pdf', ContentDisposition: 'inline', Metadata: { asal: 'uji' } }))
    const found = await client.send(new GetObjectCommand({ Bucket, Key }))
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? [])).toEqual(pdf)
    expect(found).toMatchObject({ ContentType: 'application/pdf', ContentLength: pdf.length, ContentDisposition: 'inline', Metadata: { asal: 'uji' } })
    expect(found.ETag).toBe(`"${createHash('md5').update(pdf).digest('hex')}"`)
  })

  test('head tells the checksum when asked for it', async () => {
    const Key = newKey()
    await store(Key)
    expect(await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))).toMatchObject({
      ChecksumSHA256: sha256(pdf),
      ChecksumType: 'FULL_OBJECT',
      ContentLength: pdf.length,
    })
    expect((await client.send(new HeadObjectCommand({ Bucket, Key }))).ChecksumSHA256).toBeUndefined()
  })

  test('stores the empty object', async () => {
    const Key = newKey()
    await store(Key, Buffer.alloc(0))
    expect((await client.send(new GetObjectCommand({ Bucket, Key }))).ContentLength).toBe(0)
  })

  test('stores 20 MB', async () => {
    const Key = newKey()
    const Body = Buffer.alloc(20 * 1024 * 1024, 7)
    await store(Key, Body)
    expect((await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))).ChecksumSHA256).toBe(sha256(Body))
  })

  test.each([
    ['bytes=0-3', '%PDF', `bytes 0-3/${pdf.length}`],
    ['bytes=-6', 'dukung', `bytes ${pdf.length - 6}-${pdf.length - 1}/${pdf.length}`],
    ['bytes=15-999', 'dukung', `bytes 15-20/${pdf.length}`],
  ])('reads the range %s', async (Range, text, ContentRange) => {
    const Key = newKey()
    await store(Key)
    const part = await client.send(new GetObjectCommand({ Bucket, Key, Range }))
    expect(part.ContentRange).toBe(ContentRange)
    expect(await part.Body?.transformToString()).toBe(text)
  })

  test('overwriting shows the new bytes; write-once refuses it', async () => {
    const Key = newKey()
    await store(Key)
    await store(Key, Buffer.from('baru'))
    expect(await (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString()).toBe('baru')
    const again = client.send(new PutObjectCommand({ Bucket, Key, Body: pdf, IfNoneMatch: '*' }))
    await expect(again).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } })
  })

  test('copies, deletes, and deletes twice without complaint', async () => {
    const [from, to] = [newKey(), newKey()]
    await store(from)
    await client.send(new CopyObjectCommand({ Bucket, Key: to, CopySource: `${Bucket}/${from}` }))
    await client.send(new DeleteObjectCommand({ Bucket, Key: from }))
    await client.send(new DeleteObjectCommand({ Bucket, Key: from }))
    expect([await isThere(from), await isThere(to)]).toEqual([false, true])
    expect(await (await client.send(new GetObjectCommand({ Bucket, Key: to }))).Body?.transformToString()).toBe(pdf.toString())
  })

  test('lists by prefix, in key order, page by page', async () => {
    const Prefix = `daftar-${randomUUID()}/`
    for (const name of ['c', 'a', 'é', 'b&<']) await store(Prefix + name)
    await store(`lain-${randomUUID()}`)
    const first = await client.send(new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: 3 }))
    expect(first.Contents?.map(({ Key }) => Key)).toEqual(['a', 'b&<', 'c'].map((name) => Prefix + name))
    expect(first).toMatchObject({ IsTruncated: true, KeyCount: 3 })
    const second = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: first.NextContinuationToken }))
    expect(second.Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([[`${Prefix}é`, pdf.length]])
    expect(second.IsTruncated).toBe(false)
  })

  test.each(['../../etc/passwd', '..', 'a/../../b', '%2e%2e/c', 'a//b', '/mulai', 'spasi dan +plus', 'laporan «akhir».pdf', 'a\\..\\b'])(
    'takes the key %j as a name only, never as a path',
    async (Key) => {
      await store(Key, Buffer.from(Key))
      expect(await (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString()).toBe(Key)
      await client.send(new DeleteObjectCommand({ Bucket, Key }))
    },
  )

  test('knows its bucket and no other', async () => {
    await client.send(new HeadBucketCommand({ Bucket }))
    const elsewhere = client.send(new ListObjectsV2Command({ Bucket: 'lain' }))
    await expect(elsewhere).rejects.toMatchObject({ name: 'NoSuchBucket', $metadata: { httpStatusCode: 404 } })
  })

  test('answers NoSuchKey for what is not there', async () => {
    const missing = client.send(new GetObjectCommand({ Bucket, Key: newKey() }))
    await expect(missing).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } })
  })
})

describe('presigned upload', () => {
  test('takes exactly the bytes it was signed for', async () => {
    const Key = newKey()
    expect(await upload(await presignUpload({ Key, bytes: pdf, type: 'application/pdf' }), pdf)).toEqual([200, undefined])
    expect(await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))).toMatchObject({
      ChecksumSHA256: sha256(pdf),
      ContentType: 'application/pdf',
    })
  })

  const longer = Buffer.concat([pdf, pdf])
  const other = Buffer.from(pdf.toString().toUpperCase())
  test.each<[string, { url?: (url: string) => string; bytes?: Buffer; headers?: Record<string, string>; refusal: [number, string] }]>([
    ['another body of the same length', { bytes: other, headers: uploadHeaders(pdf), refusal: [400, 'BadDigest'] }],
    ['another body with its own hash', { bytes: other, refusal: [403, 'SignatureDoesNotMatch'] }],
    ['another length', { bytes: longer, headers: uploadHeaders(pdf), refusal: [403, 'SignatureDoesNotMatch'] }],
    ['another type', { headers: uploadHeaders(pdf, 'text/html'), refusal: [403, 'SignatureDoesNotMatch'] }],
    ['no hash', { headers: { 'content-type': 'application/pdf' }, refusal: [403, 'SignatureDoesNotMatch'] }],
    ['a header slipped in', { headers: { ...uploadHeaders(pdf), 'x-amz-acl': 'public-read' }, refusal: [403, 'AccessDenied'] }],
    ['another key', { url: (url) => url.replace('/bukti/', '/rahasia/'), refusal: [403, 'SignatureDoesNotMatch'] }],
    ['a longer life', { url: (url) => url.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'), refusal: [403, 'SignatureDoesNotMatch'] }],
    ['a life beyond a week', { url: (url) => url.replace('X-Amz-Expires=300', 'X-Amz-Expires=700000'), refusal: [400, 'AuthorizationQueryParametersError'] }],
    ['a bent signature', { url: (url) => url.replace(/(X-Amz-Signature=)..../, '$10000'), refusal: [403, 'SignatureDoesNotMatch'] }],
    ['another access key', { url: (url) => url.replace('kawaltest', 'kawalasing'), refusal: [403, 'InvalidAccessKeyId'] }],
    ['another region', { url: (url) => url.replace('ap-southeast-3', 'us-east-1'), refusal: [400, 'AuthorizationHeaderMalformed'] }],
    ['a parameter added', { url: (url) => `${url}&tambahan=1`, refusal: [403, 'SignatureDoesNotMatch'] }],
    ['a parameter doubled', { url: (url) => `${url}&X-Amz-Expires=300`, refusal: [400, 'InvalidArgument'] }],
    ['no signature at all', { url: (url) => url.split('?')[0] ?? '', refusal: [403, 'AccessDenied'] }],
    ['a broken escape', { url: (url) => url.replace('/bukti/', '/bukti%zz/'), refusal: [400, 'InvalidURI'] }],
  ])('refuses %s and keeps nothing', async (_what, { url = (same) => same, bytes = pdf, headers, refusal }) => {
    const Key = newKey()
    const signed = await presignUpload({ Key, bytes: pdf, type: 'application/pdf' })
    expect(await upload(url(signed), bytes, headers)).toEqual(refusal)
    expect(await isThere(Key)).toBe(false)
  })

  test('refuses the presigner’s default checksum of an empty body, as S3 does', async () => {
    const careless = new S3Client({ ...s3, forcePathStyle: true })
    const url = await getSignedUrl(careless, new PutObjectCommand({ Bucket, Key: newKey() }))
    expect(await upload(url, pdf, {})).toEqual([400, 'BadDigest'])
  })

  test('does not serve a GET with a PUT’s signature', async () => {
    const url = await presignUpload({ Key: newKey(), bytes: pdf, type: 'application/pdf' })
    expect((await fetch(url, { headers: uploadHeaders(pdf) })).status).toBe(403)
  })
})

describe('presigned download', () => {
  test('answers with the disposition and type of the signer, nosniff, and no permission for other origins', async () => {
    const Key = newKey()
    await store(Key)
    const ResponseContentDisposition = `attachment; filename="lap.pdf"; filename*=UTF-8''laporan%20%C3%A9.pdf`
    const command = new GetObjectCommand({ Bucket, Key, ResponseContentDisposition, ResponseContentType: 'application/octet-stream' })
    const answer = await fetch(await getSignedUrl(client, command, { expiresIn: 60 }), { headers: { origin: 'http://jahat.example' } })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': ResponseContentDisposition,
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('refuses a changed disposition', async () => {
    const Key = newKey()
    await store(Key)
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: 'attachment' }))
    expect((await fetch(url.replace('attachment', 'inline'))).status).toBe(403)
  })
})

describe('signed requests', () => {
  const ask = (options: Partial<ConstructorParameters<typeof S3Client>[0]>) =>
    new S3Client({ ...s3, forcePathStyle: true, maxAttempts: 1, ...options }).send(new ListObjectsV2Command({ Bucket }))

  test('refuses a wrong secret', async () => {
    const wrong = { accessKeyId: 'kawaltest', secretAccessKey: 'salah' }
    await expect(ask({ credentials: wrong })).rejects.toMatchObject({ name: 'SignatureDoesNotMatch', $metadata: { httpStatusCode: 403 } })
  })

  test('refuses a clock an hour away', async () => {
    const late = await startTestS3({ now: () => new Date(Date.now() + 3_600_000) })
    const lateClient = testS3Client(late)
    await expect(lateClient.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' })
    const url = await getSignedUrl(lateClient, new GetObjectCommand({ Bucket, Key: 'a' }), { expiresIn: 60 })
    const answer = await fetch(url)
    expect([answer.status, errorCode(await answer.text())]).toEqual([403, 'AccessDenied'])
    await late.stop()
  })

  test('refuses what it does not keep instead of doing something else', async () => {
    const Key = newKey()
    await store(Key)
    const versioned = client.send(new DeleteObjectCommand({ Bucket, Key, VersionId: 'x' }))
    await expect(versioned).rejects.toMatchObject({ name: 'NotImplemented', $metadata: { httpStatusCode: 501 } })
    expect(await isThere(Key)).toBe(true)
  })
})

describe('browsers of other origins', () => {
  const preflight = (origin: string, method: string, headers: string) =>
    fetch(`${s3.endpoint}/${Bucket}/x`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
    })

  test('the site may upload with the agreed headers', async () => {
    const answer = await preflight(s3.allowedOrigin, 'PUT', 'content-type,x-amz-checksum-sha256')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe(s3.allowedOrigin)
    expect(answer.headers.get('access-control-allow-headers')).toContain('x-amz-checksum-sha256')
  })

  test.each([
    ['another origin', 'http://jahat.example', 'PUT', 'content-type'],
    ['another method', s3.allowedOrigin, 'DELETE', 'content-type'],
    ['another header', s3.allowedOrigin, 'PUT', 'x-amz-acl'],
  ])('refuses %s', async (_what, origin, method, headers) => {
    const answer = await preflight(origin, method, headers)
    expect([answer.status, errorCode(await answer.text())]).toEqual([403, 'AccessForbidden'])
  })
})

describe('on disk', () => {
  let own: Awaited<ReturnType<typeof startTestS3>>
  beforeAll(async () => {
    own = await startTestS3()
  })
  afterAll(() => own.stop())

  test('an upload cut off in the middle leaves nothing', async () => {
    const command = new PutObjectCommand({ Bucket, Key: 'putus', ContentLength: 1000 })
    const url = new URL(await getSignedUrl(testS3Client(own), command, { signableHeaders: new Set(['host', 'content-length']) }))
    const socket = connect(Number(url.port), url.hostname)
    socket.write(`PUT ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 1000\r\n\r\nseparuh`)
    await expect.poll(() => readdir(join(own.folder, 'bodies'))).toHaveLength(1)
    socket.destroy()
    await expect.poll(() => readdir(join(own.folder, 'bodies'))).toEqual([])
    await expect(testS3Client(own).send(new HeadObjectCommand({ Bucket, Key: 'putus' }))).rejects.toMatchObject({ name: 'NotFound' })
  })

  test('objects are there after a restart and half-written ones are swept', async () => {
    await testS3Client(own).send(new PutObjectCommand({ Bucket, Key: 'tetap', Body: pdf }))
    await writeFile(join(own.folder, 'bodies', 'sisa'), 'x')
    await writeFile(join(own.folder, 'objects', 'sisa.draft'), '{')
    const again = await startTestS3({ folder: own.folder })
    const found = await testS3Client(again).send(new GetObjectCommand({ Bucket, Key: 'tetap' }))
    expect(await found.Body?.transformToString()).toBe(pdf.toString())
    expect(await readdir(join(own.folder, 'bodies'))).toHaveLength(1)
    expect((await readdir(join(own.folder, 'objects'))).every((name) => name.endsWith('.json'))).toBe(true)
    await again.stop()
  })
})
