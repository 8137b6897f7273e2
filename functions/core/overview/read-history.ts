import type { HistoryPage } from '#shared/history.ts'
import { nounOfId } from '#shared/ids.ts'
import { agreements } from '../agreements/store.ts'
import { commitments } from '../commitments/store.ts'
import type { Caller, Context } from '../context.ts'
import { documents } from '../documents/store.ts'
import { findSubject } from '../documents/subject.ts'
import { organisations } from '../organisations/store.ts'
import { readHistory } from '../records/history.ts'
import type { PageRequest } from '../records/list.ts'
import type { AnyRecord, NounDefinition } from '../records/noun.ts'
import { findRecord, notFound } from '../records/read.ts'
import { users } from '../users/store.ts'

/**
 * One page of the history of any record; who may read the record may read its history.
 * @throws DomainError `not_found`, `forbidden`, `invalid_cursor`.
 */
export async function historyOfRecord(ctx: Context, caller: Caller, id: string, page: PageRequest): Promise<HistoryPage> {
  const accessOf = async <Shape extends AnyRecord>(definition: NounDefinition<Shape>) =>
    definition.access((await findRecord(ctx, definition, caller, id)).record)
  switch (nounOfId(id)) {
    case 'commitments':
      return readHistory(ctx, caller, id, { permission: 'commitments.read', access: await accessOf(commitments) }, page)
    case 'agreements':
      return readHistory(ctx, caller, id, { permission: 'agreements.read', access: await accessOf(agreements) }, page)
    case 'organisations':
      return readHistory(ctx, caller, id, { permission: 'organisations.read', access: await accessOf(organisations) }, page)
    case 'users':
      return readHistory(ctx, caller, id, { permission: 'users.read', access: await accessOf(users) }, page)
    case 'documents': {
      const { record } = await findRecord(ctx, documents, caller, id)
      const { access } = await findSubject(ctx, caller, record.subjectId)
      return readHistory(ctx, caller, id, { permission: 'documents.read', access }, page)
    }
    case undefined:
      throw notFound()
  }
}
