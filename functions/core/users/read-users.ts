import type * as z from 'zod/mini'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { UserCard, type Me, type User, type UserQuery } from '#shared/users.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { requireOrganisation } from '../organisations/store.ts'
import { jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { actingAs, users, usersInStatus, usersOf, usersOfOrganisation } from './store.ts'

/**
 * One page of a jurisdiction's members.
 * @throws DomainError as `users.list` of the contract lists them.
 */
export async function listUsers(ctx: Context, caller: Caller, query: z.output<typeof UserQuery>): Promise<Page<UserCard>> {
  authoriseRole(caller, 'users.read')
  const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
  if (query.organisationId !== undefined) await requireOrganisation(ctx, jurisdiction, query.organisationId)
  return listPage(ctx, { jurisdiction }, questionFor(jurisdiction, query), query, (row) => cardOf(UserCard, row))
}

function questionFor(jurisdiction: Jurisdiction, { organisationId, status }: z.output<typeof UserQuery>) {
  if (organisationId !== undefined) return usersOfOrganisation(organisationId, status)
  return status === undefined ? usersOf(jurisdiction) : usersInStatus(jurisdiction, status)
}

/** One member. @throws DomainError `not_found`, `forbidden`. */
export async function getUser(ctx: Context, caller: Caller, id: string): Promise<User> {
  const { record } = await findRecord(ctx, users, caller, id)
  await authorise(ctx, caller, 'users.read', users.access(record))
  return record
}

/** Who is signed in, with the name of the organisation they act for. */
export async function describeMe(ctx: Context, caller: Caller): Promise<Me> {
  const { userId, name, role, organisationId, jurisdiction } = caller
  const tree = await ctx.directory.tree(jurisdiction, [organisationId])
  return { id: userId, name, role, organisationId, organisationName: tree[organisationId]?.name ?? organisationId, jurisdiction }
}

/** Who has become a member just now. */
export const describeUser = (ctx: Context, user: User): Promise<Me> => describeMe(ctx, actingAs(user))
