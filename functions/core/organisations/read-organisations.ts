import type * as z from 'zod/mini'
import { OrganisationCard, type Organisation, type OrganisationQuery } from '#shared/organisations.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { atMostOneFilter, jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { organisations, organisationsOf, organisationsOfKind, organisationsUnder, requireOrganisation } from './store.ts'

/**
 * One page of a jurisdiction's organisations. Head office's name cards are for everybody who is signed in: it is a party to
 * agreements of every province.
 * @throws DomainError as `organisations.list` of the contract lists them.
 */
export async function listOrganisations(
  ctx: Context,
  caller: Caller,
  query: z.output<typeof OrganisationQuery>,
): Promise<Page<OrganisationCard>> {
  authoriseRole(caller, 'organisations.read')
  const { kind, parentId } = query
  atMostOneFilter({ kind, parentId })
  const jurisdiction = query.jurisdiction === 'national' ? 'national' : jurisdictionOfList(caller, query.jurisdiction)
  if (parentId !== undefined) await requireOrganisation(ctx, jurisdiction, parentId)
  const question =
    parentId !== undefined
      ? organisationsUnder(parentId)
      : kind !== undefined
        ? organisationsOfKind(jurisdiction, kind)
        : organisationsOf(jurisdiction)
  return listPage(ctx, { jurisdiction }, question, query, (row) => cardOf(OrganisationCard, row))
}

/** One organisation. @throws DomainError `not_found`, `forbidden`. */
export async function getOrganisation(ctx: Context, caller: Caller, id: string): Promise<Organisation> {
  const { record } = await findRecord(ctx, organisations, caller, id)
  await authorise(ctx, caller, 'organisations.read', organisations.access(record))
  return record
}
