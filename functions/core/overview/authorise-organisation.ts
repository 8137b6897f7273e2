import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { authorise } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { organisations, requireOrganisation } from '../organisations/store.ts'
import { findRecord } from '../records/read.ts'

/**
 * Whose overview an organisation's is. The caller's own tree, which is kept at hand, tells that without a read; head office looks into all.
 * @throws DomainError `not_found`, `forbidden`.
 */
export async function authoriseOrganisation(ctx: Context, caller: Caller, id: string): Promise<Jurisdiction> {
  const jurisdiction = await jurisdictionOf(ctx, caller, id)
  await authorise(ctx, caller, 'overview.read', { jurisdiction, ownerId: id })
  return jurisdiction
}

async function jurisdictionOf(ctx: Context, caller: Caller, id: string): Promise<Jurisdiction> {
  if (caller.jurisdiction === 'national') return (await findRecord(ctx, organisations, caller, id)).record.jurisdiction
  await requireOrganisation(ctx, caller.jurisdiction, id)
  return caller.jurisdiction
}
