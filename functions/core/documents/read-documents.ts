import type * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import { DocumentCard, type DocumentQuery, type StoredDocument } from '#shared/documents.ts'
import { authorise } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { listPage, type Page } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { documents, documentsOf, objectKeyOf } from './store.ts'
import { findSubject, statusIn } from './subject.ts'

/**
 * One page of a record's documents.
 * @throws DomainError as `documents.list` of the contract lists them.
 */
export async function listDocuments(ctx: Context, caller: Caller, query: z.output<typeof DocumentQuery>): Promise<Page<DocumentCard>> {
  const { subjectId } = query
  if (subjectId === undefined)
    throw new DomainError('unsupported_filter', 'Documents are listed by the record they belong to.', {
      fields: [{ path: 'subjectId', code: 'required' }],
    })
  const subject = await findSubject(ctx, caller, subjectId)
  await authorise(ctx, caller, 'documents.read', subject.access)
  const page = await listPage(ctx, subject, documentsOf(subjectId), query, (row) => cardOf(DocumentCard, row))
  return { ...page, items: page.items.map((card) => ({ ...card, status: statusIn(subject, card) })) }
}

/** One document. @throws DomainError `not_found`, `forbidden`. */
export async function getDocument(ctx: Context, caller: Caller, id: string): Promise<StoredDocument> {
  const { record } = await findRecord(ctx, documents, caller, id)
  const subject = await findSubject(ctx, caller, record.subjectId)
  await authorise(ctx, caller, 'documents.read', subject.access)
  return { ...record, status: statusIn(subject, record) }
}

/**
 * A link to the bytes of a document, good for five minutes.
 * @throws DomainError `upload_missing` while the bytes have not been taken in.
 */
export async function linkToContent(ctx: Context, caller: Caller, id: string): Promise<string> {
  const document = await getDocument(ctx, caller, id)
  if (document.status === 'pending') throw new DomainError('upload_missing', 'The file has not been taken in yet.')
  return ctx.files.presignDownload(objectKeyOf(document), document)
}
