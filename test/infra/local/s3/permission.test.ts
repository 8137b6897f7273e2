import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, test } from 'vitest'
import { startTestS3, testS3Client } from '#test/support/s3.ts'
import { s3, client, Bucket, pdf, newKey, errorCode, store, isThere } from './s3-probe.ts'

describe('presigned download', () => {
  test('answers with the disposition and type of the signer, and no permission for other origins', async () => {
    const Key = newKey()
    await store(Key)
    const ResponseContentDisposition = `attachment; filename="lap.pdf"; filename*=UTF-8''laporan%20%C3%A9.pdf`
    const command = new GetObjectCommand({ Bucket, Key, ResponseContentDisposition, ResponseContentType: 'application/octet-stream' })
    const answer = await fetch(await getSignedUrl(client, command, { expiresIn: 60 }), { headers: { origin: 'http://jahat.example' } })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': ResponseContentDisposition,
      'content-type': 'application/octet-stream',
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('refuses a token beside the signature, as S3 does', async () => {
    const Key = newKey()
    await store(Key)
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key }))
    const answer = await fetch(url, { headers: { authorization: 'Bearer token' } })
    expect([answer.status, errorCode(await answer.text())]).toEqual([400, 'InvalidArgument'])
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
