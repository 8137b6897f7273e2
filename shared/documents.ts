import * as z from 'zod/mini'
import { DocumentId, SubjectId, UserId } from './ids.ts'
import { listQuery, recordFields } from './records.ts'
import { SignatureReading, SignatureState } from './signatures.ts'
import { Line } from './text.ts'

/** The closed list of file types that can be evidence; everything else is refused by content, not only by name. */
export const MediaType = z.enum([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])
export type MediaType = z.infer<typeof MediaType>

/** Media type -> the file name endings that go with it. */
export const fileNameEndings: Record<MediaType, readonly string[]> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
}

/** Bytes; one upload is at most 25 MB. */
export const maxFileSize = 25 * 1024 * 1024

/**
 * `pending` until the bytes are checked, then `stored`. `accepted` and `rejected` follow from the verdict on the record
 * that the file proves; they are read from that record and not stored a second time.
 */
export const DocumentStatus = z.enum(['pending', 'stored', 'accepted', 'rejected'])
export type DocumentStatus = z.infer<typeof DocumentStatus>

/** A file that belongs to a record and follows its permissions. Its bytes never change. */
export const StoredDocument = z.strictObject({
  id: DocumentId,
  ...recordFields,
  subjectId: SubjectId,
  fileName: Line,
  mediaType: MediaType,
  size: z.int().check(z.gte(1), z.lte(maxFileSize)),
  /** Lower-case hex. */
  sha256: z.string().check(z.toLowerCase(), z.regex(/^[0-9a-f]{64}$/)),
  status: DocumentStatus,
  uploadedBy: UserId,
  /** What a look at the electronic signatures of a PDF found; absent until the worker has looked. */
  signatures: z.optional(SignatureReading),
})
export type StoredDocument = z.infer<typeof StoredDocument>

export const DocumentCard = z.strictObject({
  ...z.pick(StoredDocument, {
    id: true,
    subjectId: true,
    fileName: true,
    mediaType: true,
    size: true,
    status: true,
    createdAt: true,
  }).shape,
  signatureState: z.optional(SignatureState),
})
export type DocumentCard = z.infer<typeof DocumentCard>

const endsLikeItsType = ({ fileName, mediaType }: { fileName: string; mediaType: MediaType }) =>
  fileNameEndings[mediaType].some((ending) => fileName.toLowerCase().endsWith(ending))

export const CreateDocument = z
  .strictObject({
    id: z.optional(DocumentId),
    ...z.pick(StoredDocument, { subjectId: true, fileName: true, mediaType: true, size: true, sha256: true }).shape,
  })
  .check(z.refine(endsLikeItsType, { path: ['fileName'], params: { code: 'invalid_value' } }))
export type CreateDocument = z.infer<typeof CreateDocument>

/** Where and how the browser sends the bytes: one PUT with exactly these headers. */
export const Upload = z.strictObject({ method: z.literal('PUT'), url: z.url(), headers: z.record(z.string(), z.string()) })
export type Upload = z.infer<typeof Upload>

export const DocumentWithUpload = z.strictObject({ document: StoredDocument, upload: Upload })
export type DocumentWithUpload = z.infer<typeof DocumentWithUpload>

/** Documents are listed by the record that they belong to. */
export const DocumentQuery = z.strictObject({ ...listQuery, subjectId: z.optional(SubjectId) })
