import { createHash, randomUUID } from 'node:crypto'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { client, Bucket, pdf, sha256, newKey, store, isThere } from './s3-probe.ts'

describe('storing and reading', () => {
  test('gives back the bytes, type, length, ETag and custom headers that were put', async () => {
    const Key = newKey()
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: pdf,
        ContentType: 'application/pdf',
        ContentDisposition: 'inline',
        Metadata: { asal: 'uji' },
      }),
    )
    const found = await client.send(new GetObjectCommand({ Bucket, Key }))
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? [])).toEqual(pdf)
    expect(found).toMatchObject({
      ContentType: 'application/pdf',
      ContentLength: pdf.length,
      ContentDisposition: 'inline',
      Metadata: { asal: 'uji' },
    })
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
