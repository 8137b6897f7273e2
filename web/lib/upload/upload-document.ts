import type { StoredDocument } from '#shared/documents.ts'
import type { Api } from '../api/api-context.tsx'
import { ApiError } from '../api/api-error.ts'
import { hashFile } from './hash-file.ts'
import { mediaTypeOf } from './media-type.ts'
import { putFile } from './put-file.ts'

export type UploadStep = { step: 'hashing' } | { step: 'uploading'; percent: number } | { step: 'checking' }

type Job = {
  subjectId: string
  file: File
  /** Kept by a retry: it is the same document, whose address is signed anew. */
  key: string
  signal: AbortSignal
  onStep(step: UploadStep): void
}

/** Announces a file, sends its bytes and has them checked. */
export async function uploadDocument(api: Api, { subjectId, file, key, signal, onStep }: Job): Promise<StoredDocument> {
  onStep({ step: 'hashing' })
  const mediaType = mediaTypeOf(file.name)
  if (mediaType === undefined) throw new ApiError('content_refused')
  const sha256 = await hashFile(file)
  onStep({ step: 'uploading', percent: 0 })
  const body = { subjectId, fileName: file.name, mediaType, size: file.size, sha256 }
  const { document, upload } = await api.call('documents.create', { body, idempotencyKey: key, signal })
  await putFile(upload, file, (percent) => onStep({ step: 'uploading', percent }), signal)
  onStep({ step: 'checking' })
  return api.call('documents.complete', { id: document.id, body: {}, idempotencyKey: `${key}.complete`, signal })
}
