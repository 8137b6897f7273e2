import { contract } from '#shared/contract/contract.ts'
import { completeDocument } from '#functions/core/documents/complete-document.ts'
import { createDocument } from '#functions/core/documents/create-document.ts'
import { getDocument, linkToContent, listDocuments } from '#functions/core/documents/read-documents.ts'
import { asking, history, versioned, written, type Handler } from './answer.ts'

export const documentsHandlers = {
  'documents.list': asking(contract['documents.list'], ({ ctx, caller, query }) => listDocuments(ctx, caller, query)),
  'documents.create': async ({ ctx, command }) => {
    const { value, replayed } = await createDocument(ctx, command)
    return { body: value, version: value.document.version, replayed, location: `/documents/${value.document.id}` }
  },
  'documents.get': ({ ctx, caller, id }) => versioned(getDocument(ctx, caller, id)),
  'documents.complete': ({ ctx, command }) => written(completeDocument(ctx, command)),
  'documents.content': async ({ ctx, caller, id }) => ({ location: await linkToContent(ctx, caller, id) }),
  'documents.history': history,
} satisfies Record<string, Handler>
