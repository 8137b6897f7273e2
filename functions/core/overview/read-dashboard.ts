import type * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import type { Dashboard, DashboardQuery, OrganisationSummary, OrganisationSummaryQuery } from '#shared/overview.ts'
import { CommitmentStatus, isCounted } from '#shared/commitments.ts'
import { summarise, type Tally } from '#shared/tally.ts'
import type { TallyScope } from '#functions/platform/table/keys.ts'
import { authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { jurisdictionOfList, listPage, refuseMixedScope, type Page } from '../records/list.ts'
import { authoriseOrganisation } from './authorise-organisation.ts'
import { countedBy, organisationTalliesOf, readTally, tallyOfRow } from './store.ts'

/**
 * The counts of a scope: head office sees the nation unless it names a jurisdiction, an agency sees its own organisation.
 * @throws DomainError as `dashboard.get` of the contract lists them.
 */
export async function readDashboard(ctx: Context, caller: Caller, query: z.output<typeof DashboardQuery>): Promise<Dashboard> {
  authoriseRole(caller, 'overview.read')
  const scope = await scopeFor(ctx, caller, query)
  const { tally, asOf } = await readTally(ctx, scope)
  return {
    scope: {
      ...(scope.kind === 'nation' ? {} : { jurisdiction: scope.jurisdiction }),
      ...(scope.kind === 'organisation' ? { organisationId: scope.id } : {}),
    },
    ...(asOf === undefined ? {} : { asOf }),
    ...summarise(tally, ctx.now()),
  }
}

async function scopeFor(ctx: Context, caller: Caller, query: z.output<typeof DashboardQuery>): Promise<TallyScope> {
  refuseMixedScope(caller, query)
  const organisationId = query.organisationId ?? (caller.role === 'agency' ? caller.organisationId : undefined)
  if (organisationId !== undefined) {
    return { kind: 'organisation', jurisdiction: await authoriseOrganisation(ctx, caller, organisationId), id: organisationId }
  }
  if (caller.jurisdiction === 'national' && query.jurisdiction === undefined) return { kind: 'nation' }
  return { kind: 'jurisdiction', jurisdiction: jurisdictionOfList(caller, query.jurisdiction) }
}

/**
 * One page of the organisations that owe something, each with its counts.
 * @throws DomainError as `dashboard.organisations` of the contract lists them.
 */
export async function listOrganisationSummaries(
  ctx: Context,
  caller: Caller,
  query: z.output<typeof OrganisationSummaryQuery>,
): Promise<Page<OrganisationSummary>> {
  authoriseRole(caller, 'overview.read')
  if (caller.role === 'agency') throw new DomainError('forbidden', 'An agency sees its own counts.')
  const jurisdiction = jurisdictionOfList(caller, query.jurisdiction)
  const now = ctx.now()
  return listPage(ctx, { jurisdiction }, organisationTalliesOf(jurisdiction), query, (row) => ({
    organisationId: countedBy(row) ?? '',
    ...countsOf(tallyOfRow(row), now),
  }))
}

/** The few counts that a row of a table shows. */
export function countsOf(tally: Tally, now: Date): Omit<OrganisationSummary, 'organisationId'> {
  const { commitments, followUps } = summarise(tally, now)
  const counted = CommitmentStatus.options.filter(isCounted).map((status) => commitments.byStatus[status] ?? 0)
  return {
    counted: counted.reduce((total, number) => total + number, 0),
    fulfilled: commitments.byStatus.fulfilled ?? 0,
    open: commitments.open,
    overdue: commitments.overdue,
    noEvidence: commitments.noEvidence,
    openFollowUps: followUps.open,
    overdueFollowUps: followUps.overdue,
    openProducts: followUps.openProducts,
  }
}
