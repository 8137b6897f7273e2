import type { Changes } from '#shared/history.ts'
import type { Access } from '#shared/permissions.ts'
import { isAllowed } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { edited } from './edited.ts'
import type { AnyRecord, Internal, NounDefinition } from './noun.ts'

/** The names of the fields that this caller may not read. */
export async function hiddenFields(
  ctx: Context,
  caller: Caller,
  internal: Internal | undefined,
  access: Access,
): Promise<readonly string[]> {
  if (internal === undefined || (await isAllowed(ctx, caller, internal.permission, access))) return []
  return internal.fields
}

/** A record without the internal fields that this caller may not read; for whatever answers it. */
export async function withoutInternal<Shape extends AnyRecord>(
  ctx: Context,
  caller: Caller,
  definition: NounDefinition<Shape>,
  record: Shape,
): Promise<Shape> {
  const hidden = await hiddenFields(ctx, caller, definition.internal, definition.access(record))
  return hidden.length === 0 ? record : edited(definition, record, Object.fromEntries(hidden.map((name) => [name, null])))
}

/** What an event changed, without fields that are hidden. */
export const visibleChanges = (changes: Changes, hidden: readonly string[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => !hidden.includes(name)))
