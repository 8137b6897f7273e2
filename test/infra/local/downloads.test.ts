import { PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openFiles } from '#functions/platform/files/files.ts'
import { downloadHeaders } from '#infra/security-headers.ts'
import { testS3Client } from '#test/support/s3.ts'
import { type LocalDoor, noS3, openLocalDoor } from './local-door.ts'
import { pdf, newKey } from './s3/s3-probe.ts'

const s3 = inject('s3')
const client = testS3Client(s3)
let door: LocalDoor
beforeAll(async () => {
  door = await openLocalDoor((_request, response) => response.end(), { s3Origin: s3.endpoint })
})
afterAll(() => door.stop())

const openAt = (origin: string) => openFiles({ client, bucket: s3.bucket, downloadsUrl: `${origin}/files` })

async function linkTo(bytes: Buffer, origin = door.origin): Promise<string> {
  const key = newKey()
  await client.send(new PutObjectCommand({ Bucket: s3.bucket, Key: key, Body: bytes, ContentType: 'text/html' }))
  return openAt(origin).presignDownload(key, { fileName: 'Laporan “ketiga” 100%.pdf', mediaType: 'application/pdf' })
}

test('a signed link leads to the bytes under the site’s address, with the headers that S3 cannot add', async () => {
  const link = await linkTo(pdf)
  expect(link.startsWith(`${door.origin}/files/`)).toBe(true)
  const answer = await fetch(link)
  expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(pdf)]).toEqual([200, true])
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    ...downloadHeaders,
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': expect.stringMatching(/^attachment; /),
    'cache-control': 'private, no-store',
  })
  expect(downloadHeaders['x-content-type-options']).toBe('nosniff')
  expect(downloadHeaders['content-security-policy']).toContain('sandbox')
})

test('a browser’s own headers do not reach the bucket: a token kept by the redirect does no harm', async () => {
  const answer = await fetch(await linkTo(pdf), { headers: { authorization: 'Bearer token', 'x-amz-acl': 'public-read', cookie: 'a=b' } })
  expect(answer.status).toBe(200)
})

test('a part of a file can be asked for', async () => {
  const answer = await fetch(await linkTo(pdf), { headers: { range: 'bytes=1-3' } })
  expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([206, `bytes 1-3/${pdf.length}`, 'PDF'])
})

test.each([
  ['without a signature', (link: string) => link.split('?')[0] ?? ''],
  ['for another file', (link: string) => link.replace(/\/bukti\/[^?]+/, '/bukti/lain')],
  ['to be shown in the browser', (link: string) => link.replace('attachment', 'inline')],
])('a link that was changed is refused, %s, and the refusal runs nothing either', async (_, change) => {
  const answer = await fetch(change(await linkTo(pdf)))
  expect(answer.status).toBe(403)
  expect(Object.fromEntries(answer.headers)).toMatchObject(downloadHeaders)
})

test('nothing can be stored or deleted there', async () => {
  const link = await linkTo(pdf)
  for (const method of ['PUT', 'POST', 'DELETE']) {
    const answer = await fetch(link, { method })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  }
  expect((await fetch(link)).status).toBe(200)
})

test('while the bucket does not answer, it is 503 and worth another try', async () => {
  const lonely = await openLocalDoor((_request, response) => response.end(), { s3Origin: noS3 })
  const answer = await fetch(await linkTo(pdf, lonely.origin))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
  await lonely.stop()
})
