import type { HistoryPage } from '#shared/history.ts'
import type { Access, Permission } from '#shared/permissions.ts'
import { eventPrefix } from '#functions/platform/table/keys.ts'
import { authorise } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { eventOfRow, type Event } from './event.ts'
import { listPage, type PageRequest } from './list.ts'

/**
 * One page of a record's history, newest first, with the names of the people in it.
 * @param subject what decides who may read it: the record's own access, or that of the record it belongs to.
 * @throws DomainError `forbidden`, `invalid_cursor`.
 */
export async function readHistory(
  ctx: Context,
  caller: Caller,
  id: string,
  subject: { permission: Permission; access: Access },
  page: PageRequest,
): Promise<HistoryPage> {
  await authorise(ctx, caller, subject.permission, subject.access)
  const { items, next } = await listPage(ctx, caller, { partition: id, prefix: eventPrefix, newestFirst: true }, page, eventOfRow)
  return { items: items.map(itemOf), people: await peopleIn(ctx, items), ...(next === undefined ? {} : { next }) }
}

const itemOf = ({ version, at, actor, action, changes, note, hash, previousHash }: Event) => ({
  version,
  at,
  actor,
  action,
  changes,
  hash,
  ...(note === undefined ? {} : { note }),
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
