import * as z from 'zod/mini'
import { CreateDocument, DocumentCard, DocumentQuery, DocumentWithUpload, StoredDocument } from '../documents.ts'
import { pageOf } from '../records.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

export const documentEndpoints = {
  'documents.list': endpoint({
    method: 'GET',
    path: '/documents',
    summary: 'Documents of a record; filter: subjectId (needed)',
    permission: 'documents.read',
    query: DocumentQuery,
    status: 200,
    output: pageOf(DocumentCard),
    errors: ['invalid_cursor', 'unsupported_filter', 'not_found'],
  }),
  'documents.create': endpoint({
    method: 'POST',
    path: '/documents',
    summary: 'Announce a file; answers where to send its bytes with one PUT',
    permission: 'documents.attach',
    body: CreateDocument,
    status: 201,
    output: DocumentWithUpload,
    hasEtag: true,
    errors: ['already_exists', 'locked'],
  }),
  'documents.get': endpoint({
    method: 'GET',
    path: '/documents/{id}',
    summary: 'One document',
    permission: 'documents.read',
    status: 200,
    output: StoredDocument,
    hasEtag: true,
  }),
  'documents.complete': endpoint({
    method: 'POST',
    path: '/documents/{id}/complete',
    summary: 'Check the uploaded bytes (size, hash, content) and take them in',
    permission: 'documents.attach',
    body: z.strictObject({}),
    status: 200,
    output: StoredDocument,
    hasEtag: true,
    errors: ['upload_missing', 'upload_mismatch', 'content_refused'],
  }),
  'documents.content': endpoint({
    method: 'GET',
    path: '/documents/{id}/content',
    summary: 'Redirect to the bytes: as attachment, under their own name, for five minutes',
    permission: 'documents.read',
    status: 302,
    output: z.void(),
    errors: ['upload_missing'],
  }),
  'documents.history': historyOf('documents', 'documents.read'),
} as const
