import { DomainError } from '#shared/errors.ts'
import { may, relationsFor, type Access, type Permission } from '#shared/permissions.ts'
import type { Caller, Context } from './context.ts'

const forbidden = (): DomainError => new DomainError('forbidden', 'You may not do this.')

/** Whether the permission table lets this caller do this to a record; reads the organisation tree only where it matters. */
export async function isAllowed(ctx: Context, caller: Caller, permission: Permission, access: Access): Promise<boolean> {
  const needsTree = relationsFor(permission, caller.role).some((relation) => relation !== 'jurisdiction' && relation !== 'nation')
  const concerned = [caller.organisationId, access.ownerId ?? []].flat()
  return may(permission, caller, access, needsTree ? await ctx.directory.tree(access.jurisdiction, concerned) : {})
}

/** Those of some permissions that this caller has for a record. */
export async function permittedAmong(
  ctx: Context,
  caller: Caller,
  permissions: readonly Permission[],
  access: Access,
): Promise<ReadonlySet<Permission>> {
  const verdicts = await Promise.all(permissions.map((permission) => isAllowed(ctx, caller, permission, access)))
  return new Set(permissions.filter((_, position) => verdicts[position]))
}

/**
 * The items of a list within the caller's reach that they may read. Only an agency is asked about each: what hangs under a shared record
 * can be of others.
 */
export async function readableAmong<Item>(
  ctx: Context,
  caller: Caller,
  permission: Permission,
  items: Item[],
  accessOf: (item: Item) => Access,
): Promise<Item[]> {
  if (caller.role !== 'agency') return items
  const verdicts = await Promise.all(items.map((item) => isAllowed(ctx, caller, permission, accessOf(item))))
  return items.filter((_, position) => verdicts[position])
}

/** @throws DomainError `forbidden`. */
export async function authorise(ctx: Context, caller: Caller, permission: Permission, access: Access): Promise<void> {
  if (!(await isAllowed(ctx, caller, permission, access))) throw forbidden()
}

/**
 * Refuses a role that may never do this, before anything is read or parsed.
 * @throws DomainError `forbidden`.
 */
export function authoriseRole(caller: Caller, permission: Permission): void {
  if (relationsFor(permission, caller.role).length === 0) throw forbidden()
}
