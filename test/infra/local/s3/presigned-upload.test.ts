import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, test } from 'vitest'
import { s3, client, Bucket, pdf, sha256, newKey, presignUpload, uploadHeaders, upload, isThere } from './s3-probe.ts'

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
    [
      'a life beyond a week',
      { url: (url) => url.replace('X-Amz-Expires=300', 'X-Amz-Expires=700000'), refusal: [400, 'AuthorizationQueryParametersError'] },
    ],
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
