import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import type { StoredDocument } from '#shared/documents.ts'
import { parseInput } from '#shared/parse.ts'
import { authorise } from '../authorise.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { markerOf } from '../records/marker.ts'
import { load, notFound, stored } from '../records/read.ts'
import { inspectContent } from './inspect-content.ts'
import { documents, objectKeyOf } from './store.ts'
import { attachPermission, findSubject, statusIn } from './subject.ts'

const NoBody = z.strictObject({})

/**
 * Takes uploaded bytes in when size, SHA-256 and content are what was announced. Done twice it answers the same.
 * @throws DomainError as `documents.complete` of the contract lists them.
 */
export async function completeDocument(ctx: Context, command: Command): Promise<Outcome<StoredDocument>> {
  const loaded = await load(ctx, command, [command.id])
  const record = stored(documents, loaded.row(command.id), command.caller)?.record
  if (record === undefined) throw notFound()
  const subject = await findSubject(ctx, command.caller, record.subjectId)
  const permission = attachPermission(record.subjectId)
  await authorise(ctx, command.caller, permission, subject.access)
  parseInput(NoBody, command.body)
  const isReplay = markerOf(loaded.marker, command) !== undefined
  if (!isReplay && record.status !== 'pending') return { value: { ...record, status: statusIn(subject, record) }, replayed: true }
  if (!isReplay) await checkBytes(ctx, record)
  return changeRecord(ctx, command, {
    definition: documents,
    permission,
    access: subject.access,
    input: NoBody,
    mode: 'appending',
    next: (current) => ({ after: { ...current, status: 'stored' }, action: 'complete', from: ['pending', 'stored'] }),
    present: async (document) => document,
  })
}

async function checkBytes(ctx: Context, document: StoredDocument): Promise<void> {
  const key = objectKeyOf(document)
  const found = await ctx.files.head(key)
  if (found === undefined) throw new DomainError('upload_missing', 'The file has not arrived yet; send its bytes first.')
  if (found.size !== document.size) throw new DomainError('upload_mismatch', 'The uploaded file has another size than announced.')
  const bytes = await ctx.files.read(key)
  if (createHash('sha256').update(bytes).digest('hex') !== document.sha256)
    throw new DomainError('upload_mismatch', 'The uploaded file is not the one announced.')
  if ((await inspectContent(bytes)) !== document.mediaType)
    throw new DomainError('content_refused', 'The content is not of the announced type, or is of a type that is not accepted.')
}
