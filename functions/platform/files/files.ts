import { GetObjectCommand, HeadObjectCommand, NotFound, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

export type Upload = { method: 'PUT'; url: string; headers: Record<string, string> }
export type StoredObject = { size: number; sha256: string | undefined; mediaType: string | undefined }
export type Files = ReturnType<typeof openFiles>

const uploadSeconds = 15 * 60
const downloadSeconds = 5 * 60

const toBase64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64')

/** RFC 6266: an ASCII fallback and the real name, percent-encoded. */
const attachment = (fileName: string): string => {
  const fallback = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`
}

type FilesSettings = {
  client: S3Client
  bucket: string
  /** Takes the place of the bucket's origin in links to files; whoever answers there asks the bucket for the same path and query. */
  downloadsUrl?: string | undefined
}

/** The evidence bucket: presigned ways in and out, and the checks of `complete`. */
export function openFiles({ client, bucket: Bucket, downloadsUrl }: FilesSettings) {
  return {
    /** A PUT that only these bytes fit: size, type and SHA-256 are part of the signature. */
    async presignUpload(key: string, file: { mediaType: string; size: number; sha256: string }): Promise<Upload> {
      const checksum = toBase64(file.sha256)
      const url = await getSignedUrl(
        client,
        new PutObjectCommand({
          Bucket,
          Key: key,
          ContentType: file.mediaType,
          ContentLength: file.size,
          ChecksumSHA256: checksum,
        }),
        {
          expiresIn: uploadSeconds,
          unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
          signableHeaders: new Set(['content-type', 'content-length', 'x-amz-checksum-sha256', 'host']),
        },
      )
      return { method: 'PUT', url, headers: { 'content-type': file.mediaType, 'x-amz-checksum-sha256': checksum } }
    },

    /** What was uploaded; undefined when nothing was. `sha256` in hex. */
    async head(key: string): Promise<StoredObject | undefined> {
      try {
        const found = await client.send(new HeadObjectCommand({ Bucket, Key: key, ChecksumMode: 'ENABLED' }))
        return {
          size: found.ContentLength ?? 0,
          sha256: found.ChecksumSHA256 === undefined ? undefined : Buffer.from(found.ChecksumSHA256, 'base64').toString('hex'),
          mediaType: found.ContentType,
        }
      } catch (error) {
        if (error instanceof NotFound || error instanceof NoSuchKey) return undefined
        throw error
      }
    },

    /** The bytes; the caller has checked the size. */
    async read(key: string): Promise<Uint8Array> {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }))
      if (Body === undefined) throw new Error('The bucket answered without a body')
      return Body.transformToByteArray()
    },

    /** A link to the bytes that works for five minutes and saves them under their own name. */
    async presignDownload(key: string, file: { fileName: string; mediaType: string }): Promise<string> {
      const signed = await getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket,
          Key: key,
          ResponseContentDisposition: attachment(file.fileName),
          ResponseContentType: file.mediaType,
          ResponseCacheControl: 'private, no-store',
        }),
        { expiresIn: downloadSeconds },
      )
      return downloadsUrl === undefined ? signed : signed.replace(/^https?:\/\/[^/]+/, () => downloadsUrl)
    },
  }
}
