import * as z from 'zod/mini'

/** What is kept beside the bytes of an object. */
export const StoredObject = z.object({
  bucket: z.string(),
  key: z.string(),
  /** Name of the file with the bytes; a new one for every write. */
  body: z.string(),
  size: z.number(),
  contentType: z.string(),
  etag: z.string(),
  /** Base64, as S3's header. */
  sha256: z.string(),
  lastModified: z.string(),
  /** Further headers answered as they came: content-disposition, cache-control, x-amz-meta-*. */
  headers: z.record(z.string(), z.string()),
})
export type StoredObject = z.infer<typeof StoredObject>
