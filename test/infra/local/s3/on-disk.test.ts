import { readdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestS3, testS3Client } from '#test/support/s3.ts'
import { Bucket, pdf } from './s3-probe.ts'

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
    await expect.poll(() => readdir(join(own.folder, 'bodies')), { timeout: 20_000 }).toHaveLength(1)
    socket.destroy()
    await expect.poll(() => readdir(join(own.folder, 'bodies')), { timeout: 20_000 }).toEqual([])
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
