import { S3Client } from '@aws-sdk/client-s3'
import type { ApiEnvironment, WorkerEnvironment } from '../env.ts'
import { timeouts } from '../timeouts.ts'
import { openFiles, type Files } from './files.ts'

/** Only the API hands out links to files. */
export type FilesEnvironment = Pick<WorkerEnvironment, 'KAWAL_BUCKET' | 'KAWAL_S3_ENDPOINT'> &
  Partial<Pick<ApiEnvironment, 'KAWAL_DOWNLOADS_URL'>>

/** The bucket; its endpoint is unset in AWS. Checksums only where asked for: the default would sign the CRC of an empty body into upload links. */
export function connectFiles({
  KAWAL_S3_ENDPOINT: endpoint,
  KAWAL_BUCKET: bucket,
  KAWAL_DOWNLOADS_URL: downloadsUrl,
}: FilesEnvironment): Files {
  const client = new S3Client({
    maxAttempts: 3,
    requestHandler: timeouts,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  })
  return openFiles({ client, bucket, downloadsUrl })
}
