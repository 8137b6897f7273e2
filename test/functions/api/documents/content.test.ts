import { PutObjectCommand } from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { MediaType } from '#shared/documents.ts'
import { describeFile, pdfBytes } from '#test/support/deeds.ts'
import { bodyOf } from '#test/support/request.ts'
import { testS3Client } from '#test/support/s3.ts'
import { setStage, type Stage } from '../stage.ts'
import { disguised, taken } from './bytes.ts'

let stage: Stage
let subject: string
beforeAll(async () => {
  stage = await setStage()
  subject = await stage.commitmentIn('agency')
})

const announce = async (bytes: Uint8Array, more: object = {}) =>
  bodyOf(contract['documents.create'], await stage.cast.agency.post('/documents', describeFile(subject, bytes, more)))
const put = (upload: { url: string; headers: Record<string, string> }, bytes: Uint8Array, headers = upload.headers) =>
  fetch(upload.url, { method: 'PUT', headers, body: Buffer.from(bytes) })
const complete = (id: string) => stage.cast.agency.post(`/documents/${id}/complete`)

describe('a file', () => {
  it.each(MediaType.options)('of type %s is taken in and comes back as it was, under its own name', async (mediaType) => {
    const { ending, bytes } = taken[mediaType]
    const fileName = `Laporan “ketiga” (ñ, 日本) 100% 'akhir'${ending}`
    const { document, upload } = await announce(bytes, { mediaType, fileName })
    expect([document.status, (await put(upload, bytes)).status]).toEqual(['pending', 200])
    expect((await complete(document.id)).body).toMatchObject({ status: 'stored', version: 2, fileName })

    const link = await stage.cast.agency.get(`/documents/${document.id}/content`)
    expect(link.status).toBe(302)
    const found = await fetch(link.headers.get('location') ?? '')
    expect(Buffer.from(await found.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
    expect(found.headers.get('content-type')).toBe(mediaType)
    expect(found.headers.get('cache-control')).toBe('private, no-store')
    const disposition = found.headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~%!-]+$/)
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(fileName)
  })

  it.each(disguised)('that is not what it says is refused: %s', async (_, mediaType, bytes) => {
    const { document, upload } = await announce(bytes, { mediaType, fileName: `berkas${taken[mediaType].ending}` })
    expect((await put(upload, bytes)).status).toBe(200)
    expect((await complete(document.id)).problem()).toMatchObject({ status: 422, code: 'content_refused' })
    expect((await stage.cast.agency.get(`/documents/${document.id}`)).body).toMatchObject({ status: 'pending', version: 1 })
    expect((await stage.cast.agency.get(`/documents/${document.id}/content`)).problem().code).toBe('upload_missing')
  })

  it.each([
    ['a name of another kind', { fileName: 'bukti.html' }, 'fileName'],
    ['no ending', { fileName: 'bukti' }, 'fileName'],
    ['a type that is not taken', { mediaType: 'text/html', fileName: 'bukti.html' }, 'mediaType'],
    ['nothing in it', { size: 0 }, 'size'],
    ['more than 25 MB', { size: 25 * 1024 * 1024 + 1 }, 'size'],
    ['a hash that is none', { sha256: 'z'.repeat(64) }, 'sha256'],
    ['a hash too short', { sha256: 'a'.repeat(63) }, 'sha256'],
    ['a subject that takes no files', { subjectId: 'org_01F8MECHZX0000000000000004' }, 'subjectId'],
  ])('is not even announced with %s', async (_, more, path) => {
    const { status, errors } = (await stage.cast.agency.post('/documents', describeFile(subject, pdfBytes(), more))).problem()
    expect([status, errors?.[0]?.path]).toEqual([422, path])
  })

  it('announced at 25 MB is accepted', async () => {
    expect((await announce(pdfBytes(), { size: 25 * 1024 * 1024 })).document.size).toBe(26_214_400)
  })
})

describe('the bytes of an announced file', () => {
  it('are asked for until they are there', async () => {
    const bytes = pdfBytes()
    const { document, upload } = await announce(bytes)
    expect((await complete(document.id)).problem()).toMatchObject({ status: 409, code: 'upload_missing' })
    expect((await stage.cast.agency.get(`/documents/${document.id}/content`)).problem().code).toBe('upload_missing')
    await put(upload, bytes)
    expect((await complete(document.id)).status).toBe(200)
    expect((await complete(document.id)).body).toMatchObject({ status: 'stored', version: 2 })
  })

  it('cannot be others, longer or shorter ones, or of another type: the link fits these alone', async () => {
    const bytes = pdfBytes('satu')
    const { document, upload } = await announce(bytes)
    for (const other of [pdfBytes('dua'), bytes.subarray(1), Buffer.concat([bytes, Buffer.from('x')])])
      expect((await put(upload, other)).status).toBeGreaterThanOrEqual(400)
    expect((await put(upload, bytes, { ...upload.headers, 'content-type': 'text/html' })).status).toBe(403)
    expect((await complete(document.id)).problem().code).toBe('upload_missing')
  })

  it.each([
    ['of another size', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    [
      'of the same size with another content',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('200 200', '201 201'), 'latin1'),
    ],
  ])('that came into the store by another way are not taken in: %s', async (_, changed) => {
    const bytes = pdfBytes()
    const { document } = await announce(bytes)
    const s3 = inject('s3')
    await testS3Client(s3).send(
      new PutObjectCommand({ Bucket: s3.bucket, Key: `63/${document.id}`, Body: changed(bytes), ContentType: 'application/pdf' }),
    )
    expect((await complete(document.id)).problem()).toMatchObject({ status: 422, code: 'upload_mismatch' })
  })
})
