import type { HistoryPage } from '#shared/history.ts'
import { nounOfId } from '#shared/ids.ts'
import type { Permission } from '#shared/permissions.ts'
import { agreements } from '../agreements/store.ts'
import { assessments } from '../assessments/store.ts'
import { commitments } from '../commitments/store.ts'
import type { Caller, Context } from '../context.ts'
import { documents } from '../documents/store.ts'
import { findSubject } from '../documents/subject.ts'
import { followUps } from '../follow-ups/store.ts'
import { holidays } from '../holidays/store.ts'
import { organisations } from '../organisations/store.ts'
import { readHistory, type HistorySubject } from '../records/history.ts'
import type { PageRequest } from '../records/list.ts'
import type { AnyRecord, NounDefinition } from '../records/noun.ts'
import { findOwnOrNational } from '../records/nation.ts'
import { findRecord, notFound } from '../records/read.ts'
import { processes } from '../processes/store.ts'
import { sessions } from '../sessions/store.ts'
import { templates } from '../templates/store.ts'
import { users } from '../users/store.ts'

/**
 * One page of the history of any record; who may read the record may read its history.
 * @throws DomainError `not_found`, `forbidden`, `invalid_cursor`.
 */
export async function historyOfRecord(ctx: Context, caller: Caller, id: string, page: PageRequest): Promise<HistoryPage> {
  const own = async <Shape extends AnyRecord>(definition: NounDefinition<Shape>, permission: Permission): Promise<HistorySubject> => {
    const { record } = await findRecord(ctx, definition, caller, id)
    return { permission, access: definition.access(record), internal: definition.internal }
  }
  const ofOwnOrNational = async <Shape extends AnyRecord>(definition: NounDefinition<Shape>, permission: Permission) => {
    const { record, reader } = await findOwnOrNational(ctx, definition, caller, id)
    return readHistory(ctx, reader, id, { permission, access: definition.access(record), internal: definition.internal }, page)
  }
  switch (nounOfId(id)) {
    case 'commitments':
      return readHistory(ctx, caller, id, await own(commitments, 'commitments.read'), page)
    case 'agreements':
      return readHistory(ctx, caller, id, await own(agreements, 'agreements.read'), page)
    case 'organisations':
      return readHistory(ctx, caller, id, await own(organisations, 'organisations.read'), page)
    case 'users':
      return readHistory(ctx, caller, id, await own(users, 'users.read'), page)
    case 'sessions':
      return readHistory(ctx, caller, id, await own(sessions, 'sessions.read'), page)
    case 'templates':
      return ofOwnOrNational(templates, 'templates.read')
    case 'follow-ups':
      return readHistory(ctx, caller, id, await own(followUps, 'follow-ups.read'), page)
    case 'assessments':
      return readHistory(ctx, caller, id, await own(assessments, 'assessments.read'), page)
    case 'holidays':
      return ofOwnOrNational(holidays, 'holidays.read')
    case 'processes':
      return readHistory(ctx, caller, id, await own(processes, 'processes.read'), page)
    case 'documents': {
      const { record } = await findRecord(ctx, documents, caller, id)
      const { access } = await findSubject(ctx, caller, record.subjectId)
      return readHistory(ctx, caller, id, { permission: 'documents.read', access, internal: documents.internal }, page)
    }
    case undefined:
      throw notFound()
  }
}
