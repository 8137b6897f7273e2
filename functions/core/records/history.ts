import type { HistoryPage } from '#shared/history.ts'
import type { Access, Permission } from '#shared/permissions.ts'
import { eventPrefix } from '#functions/platform/table/keys.ts'
import { authorise } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { eventOfRow, type Event } from './event.ts'
import { hiddenFields, visibleChanges } from './internal.ts'
import { listPage, type PageRequest } from './list.ts'
import type { Internal } from './noun.ts'

/** What decides who may read a history: the record's own access, or that of the record it belongs to. */
export type HistorySubject = { permission: Permission; access: Access; internal: Internal | undefined }

/**
 * One page of a record's history, newest first, with the names of the people in it. An event that only changed what is internal
 * is listed without its changes: something happened, and the chain of hashes has no gap.
 * @throws DomainError `forbidden`, `invalid_cursor`.
 */
export async function readHistory(
  ctx: Context,
  caller: Caller,
  id: string,
  subject: HistorySubject,
  page: PageRequest,
): Promise<HistoryPage> {
  await authorise(ctx, caller, subject.permission, subject.access)
  const { items, next } = await listPage(ctx, caller, { partition: id, prefix: eventPrefix, newestFirst: true }, page, eventOfRow)
  const hidden = await hiddenFields(ctx, caller, subject.internal, subject.access)
  return { items: items.map((event) => itemOf(event, hidden)), people: await peopleIn(ctx, items), ...(next === undefined ? {} : { next }) }
}

const itemOf = ({ version, at, actor, action, changes, note, processId, hash, previousHash }: Event, hidden: readonly string[]) => ({
  version,
  at,
  actor,
  action,
  changes: visibleChanges(changes, hidden),
  hash,
  ...(note === undefined ? {} : { note }),
  ...(processId === undefined ? {} : { processId }),
  ...(previousHash === undefined ? {} : { previousHash }),
})

/** Names of the actors; of head office people who acted here too, whatever the reader's jurisdiction. */
async function peopleIn(ctx: Context, events: readonly Event[]): Promise<HistoryPage['people']> {
  const ids = [...new Set(events.map((event) => event.actor))]
  const people = await Promise.all(ids.map((id) => ctx.directory.person(id)))
  return Object.fromEntries(
    people.flatMap((person) => (person === undefined ? [] : [[person.id, { name: person.name, organisationId: person.organisationId }]])),
  )
}
