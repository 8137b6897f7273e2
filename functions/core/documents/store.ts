import { StoredDocument } from '#shared/documents.ts'
import { parentPosition } from '#functions/platform/table/keys.ts'
import type { NounDefinition } from '../records/noun.ts'
import { newestUnder, type Asked } from '../records/questions.ts'

export const documents: NounDefinition<StoredDocument> = {
  noun: 'documents',
  schema: StoredDocument,
  cardFields: ['subjectId', 'fileName', 'mediaType', 'size', 'status', 'createdAt'],
  cardExtras: ({ signatures }) => (signatures === undefined ? {} : { signatureState: signatures.state }),
  positions: ({ id, subjectId }) => ({ byParent: parentPosition(subjectId, 'documents', id) }),
  // A document follows the permissions of its subject; see subject.ts.
  access: ({ jurisdiction }) => ({ jurisdiction }),
  statusOf: ({ status }) => status,
}

export const documentsOf = (subjectId: string): Asked => newestUnder(subjectId, 'documents')

/** Where a document's bytes are in the evidence bucket. */
export const objectKeyOf = ({ jurisdiction, id }: Pick<StoredDocument, 'jurisdiction' | 'id'>): string => `${jurisdiction}/${id}`
