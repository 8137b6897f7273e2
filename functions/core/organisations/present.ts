import { statusOfOrganisation, type Organisation } from '#shared/organisations.ts'
import { isAllowed } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { legalMoves } from './rules.ts'
import { organisations } from './store.ts'

/** What the reader may do with an organisation now. */
export async function actionsForOrganisation(ctx: Context, caller: Caller, organisation: Organisation): Promise<string[]> {
  if (!(await isAllowed(ctx, caller, 'organisations.manage', organisations.access(organisation)))) return []
  return [...legalMoves(organisation), ...(statusOfOrganisation(organisation) === 'active' ? ['edit'] : [])]
}
