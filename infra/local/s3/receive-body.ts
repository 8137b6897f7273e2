import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { rm } from 'node:fs/promises'
import type { AmzHeaders } from './amz-headers.ts'
import { withFile } from './durable-file.ts'
import { expectedDigests, refuseBrokenPromises } from './expected-digests.ts'
import { S3Error } from './s3-error.ts'

export interface ReceivedBody {
  size: number
  /** Base64. */
  sha256: string
  /** Hex, S3's ETag of a single PUT. */
  md5: string
}

/** Takes the bytes to disk and syncs them; keeps nothing unless every promised digest and the length hold. */
export async function receiveBody(request: IncomingMessage, amz: AmzHeaders, path: string): Promise<ReceivedBody> {
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  if (Number.isNaN(length)) throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.')
  const contentMd5 = request.headers['content-md5']
  const promises = expectedDigests(typeof contentMd5 === 'string' ? contentMd5 : undefined, amz)
  try {
    const received = await writeBody(request, path, (chunk) => promises.forEach(({ digest }) => digest.update(chunk)))
    if (received.size !== length) throw new S3Error('IncompleteBody', 'You did not provide the number of bytes you announced')
    refuseBrokenPromises(promises)
    return received
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

async function writeBody(request: IncomingMessage, path: string, look: (chunk: Uint8Array) => void): Promise<ReceivedBody> {
  const sha256 = createHash('sha256')
  const md5 = createHash('md5')
  let size = 0
  await withFile(path, 'wx', async (file) => {
    for await (const chunk of bytesOf(request)) {
      sha256.update(chunk)
      md5.update(chunk)
      look(chunk)
      size += chunk.length
      await file.writeFile(chunk)
    }
    await file.sync()
  })
  return { size, sha256: sha256.digest('base64'), md5: md5.digest('hex') }
}

async function* bytesOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  for await (const chunk of request) yield Buffer.from(chunk)
}
