import type { StoredDocument } from '#shared/documents.ts'
import { invalidField } from '#shared/errors.ts'
import type { Loaded } from '../records/read.ts'
import { fromRow } from '../records/row.ts'
import { documents } from './store.ts'

/**
 * A document that was read with others; it must be taken in and belong to this record.
 * @param path the field that names it.
 * @throws DomainError `invalid_input`.
 */
export function requireFileOf(subjectId: string, documentId: string, loaded: Loaded, path: string): StoredDocument {
  const row = loaded.row(documentId)
  const document = row === undefined ? undefined : fromRow(documents, row).record
  if (document === undefined || document.subjectId !== subjectId) throw invalidField(path, 'not_found')
  if (document.status === 'pending') throw invalidField(path, 'not_stored')
  return document
}
