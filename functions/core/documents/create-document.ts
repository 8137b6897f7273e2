import { DomainError, invalidField } from '#shared/errors.ts'
import { CreateDocument, type StoredDocument, type Upload } from '#shared/documents.ts'
import type { Command, Context } from '../context.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { documents, objectKeyOf } from './store.ts'
import { attachPermission, subjectIn } from './subject.ts'

/**
 * Announces a file of a record and answers where its bytes go; the URL is signed anew at every answer, also of a replay.
 * @throws DomainError as `documents.create` of the contract lists them.
 */
export async function createDocument(ctx: Context, command: Command): Promise<Outcome<{ document: StoredDocument; upload: Upload }>> {
  const { value: document, replayed } = await createRecord(ctx, command, {
    definition: documents,
    permission: attachPermission(subjectNamedIn(command.body)),
    input: CreateDocument,
    needs: ({ subjectId }) => ({ ids: [subjectId] }),
    build: (input, loaded) => {
      const subject = subjectIn(loaded.row(input.subjectId), command.caller)
      if (subject === undefined) throw invalidField('subjectId', 'not_found')
      return {
        access: subject.access,
        mutations: () => {
          if (!subject.takesDocuments) throw new DomainError('locked', 'This record is closed and takes no more files.')
          const id = input.id ?? ctx.newId('documents')
          const { jurisdiction } = subject
          return [
            { after: { ...input, id, jurisdiction, status: 'pending' as const, uploadedBy: command.caller.userId }, action: 'create' },
          ]
        },
      }
    },
  })
  return { value: { document, upload: await ctx.files.presignUpload(objectKeyOf(document), document) }, replayed }
}

/** The subject in a body as it came. */
const subjectNamedIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'subjectId' in body ? body.subjectId : undefined
