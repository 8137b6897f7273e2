import { GetObjectCommand, HeadObjectCommand, NotFound, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openFiles } from '#functions/platform/files/files.ts'

const client = new S3Client({
  region: 'ap-southeast-3',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' },
  requestChecksumCalculation: 'WHEN_REQUIRED',
})
const files = openFiles({ client, bucket: 'bukti' })
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

describe('an upload link', () => {
  it('is signed over size, type and hash, which the sender must therefore send', async () => {
    const { method, url, headers } = await files.presignUpload('63/doc_1', { mediaType: 'application/pdf', size: 4, sha256 })
    const { searchParams, pathname } = new URL(url)
    expect([method, pathname, searchParams.get('X-Amz-Expires')]).toEqual(['PUT', '/63/doc_1', '900'])
    expect(searchParams.get('X-Amz-SignedHeaders')?.split(';').sort()).toEqual([
      'content-length',
      'content-type',
      'host',
      'x-amz-checksum-sha256',
    ])
    expect(headers).toEqual({ 'content-type': 'application/pdf', 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') })
    expect(url).not.toMatch(/crc32/i)
  })
})

describe('a download link', () => {
  it.each([
    ['laporan.pdf', 'laporan.pdf'],
    ['a"b\\c%41.pdf', 'a_b_c_41.pdf'],
    ['baris\u00e9 \u65e5.pdf', 'baris_ _.pdf'],
    ["it's (1)*.pdf", "it's (1)*.pdf"],
    ['\u{1f600}.pdf', '__.pdf'],
  ])('saves %s under its own name, with a plain one for old programs', async (fileName, plain) => {
    const url = new URL(await files.presignDownload('63/doc_1', { fileName, mediaType: 'application/pdf' }))
    const disposition = url.searchParams.get('response-content-disposition') ?? ''
    const [, fallback, encoded] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''([\w.~%!-]+)$/.exec(disposition) ?? []
    expect(fallback).toBe(plain)
    expect(decodeURIComponent(encoded ?? '')).toBe(fileName)
    expect(url.searchParams.get('response-content-type')).toBe('application/pdf')
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300')
  })
})

describe('a link by way of the site', () => {
  const file = { fileName: "it's 100% $& a 'final' (1).pdf", mediaType: 'application/pdf' }
  const atSite = openFiles({ client, bucket: 'bukti', downloadsUrl: 'https://kawal.example.go.id/files' })

  it('is the bucket’s own with another origin: same path, same query, signed for the host that the bucket is asked under', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-22T02:00:00Z') })
    const [own, site] = [await files.presignDownload('63/doc_1', file), await atSite.presignDownload('63/doc_1', file)]
    vi.useRealTimers()
    const bucket = 'https://bukti.s3.ap-southeast-3.amazonaws.com'
    expect(own.startsWith(`${bucket}/63/doc_1?`)).toBe(true)
    expect(site).toBe(own.replace(bucket, () => 'https://kawal.example.go.id/files'))
    expect(new URL(site).searchParams.get('X-Amz-SignedHeaders')).toBe('host')
    expect(new URL(site).searchParams.get('response-cache-control')).toBe('private, no-store')
  })

  it('is none for uploads, which go to the bucket itself', async () => {
    const { url } = await atSite.presignUpload('63/doc_1', { mediaType: 'application/pdf', size: 4, sha256 })
    expect(new URL(url).host).toBe('bukti.s3.ap-southeast-3.amazonaws.com')
  })
})

describe('the store', () => {
  const store = mockClient(client)
  beforeEach(() => void store.reset())

  it('says what was uploaded, with its hash in hex', async () => {
    store
      .on(HeadObjectCommand)
      .resolves({ ContentLength: 4, ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'), ContentType: 'application/pdf' })
    expect(await files.head('63/doc_1')).toEqual({ size: 4, sha256, mediaType: 'application/pdf' })
  })

  it('tells nothing there from not to be had', async () => {
    const busy = new S3ServiceException({ name: 'SlowDown', $fault: 'server', $metadata: { httpStatusCode: 503 } })
    store
      .on(HeadObjectCommand)
      .rejectsOnce(new NotFound({ $metadata: {}, message: 'no' }))
      .rejectsOnce(busy)
    expect(await files.head('63/doc_1')).toBeUndefined()
    await expect(files.head('63/doc_1')).rejects.toBe(busy)
  })

  it('faults on an answer without a body', async () => {
    store.on(GetObjectCommand).resolves({})
    await expect(files.read('63/doc_1')).rejects.toThrow('without a body')
  })
})
