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
