import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { type S3Start, startS3 } from '#infra/local/s3/start-s3.ts'

/** What a test needs to speak with the shared S3 server. */
export interface TestS3 {
  endpoint: string
  bucket: string
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string }
  allowedOrigin: string
}

const settings = {
  bucket: 'kawal-test',
  region: 'ap-southeast-3',
  credentials: { accessKeyId: 'kawaltest', secretAccessKey: 'kawaltest' },
  allowedOrigin: 'http://localhost:8080',
}

/** One S3 server on a random port with a folder of its own; a test run shares one through `inject('s3')`. */
export async function startTestS3(
  options: Partial<Pick<S3Start, 'now' | 'folder'>> = {},
): Promise<TestS3 & { folder: string; stop(): Promise<void> }> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'kawal-s3-')))
  const { bucket, allowedOrigin, ...check } = settings
  const server = await startS3({ port: 0, buckets: [bucket], allowedOrigins: [allowedOrigin], ...check, ...options, folder })
  const stop = async () => {
    await server.stop()
    if (options.folder === undefined) await rm(folder, { recursive: true })
  }
  return { ...settings, endpoint: server.endpoint, folder, stop }
}

export function testS3Client({ endpoint, region, credentials }: TestS3): S3Client {
  return new S3Client({ endpoint, region, credentials, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED', maxAttempts: 1 })
}
