import type { Agreement } from '#shared/agreements.ts'
import type { ChildAgreement, AgreementOverview } from '#shared/overview.ts'
import { DocumentCard } from '#shared/documents.ts'
import { nounOfId } from '#shared/ids.ts'
import { emptyTally } from '#shared/tally.ts'
import type { OrganisationTree } from '#shared/organisation-tree.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { presentAgreement } from '../agreements/present.ts'
import { agreementListItem } from '../agreements/read-agreements.ts'
import { agreements, everythingUnder } from '../agreements/store.ts'
import { authorise, isAllowed } from '../authorise.ts'
import { commitmentListItem, readable } from '../commitments/read-commitments.ts'
import type { Caller, Context } from '../context.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { countsOf } from './read-dashboard.ts'
import { countedBy, tallyOfRow } from './store.ts'

/** Rows shown under one agreement at most; a MoU with 21 PKS has 42 (card and tally each). */
const mostRows = 200

/**
 * An agreement and all that hangs directly under it, in two round trips.
 * @throws DomainError `not_found`, `forbidden`.
 */
export async function readAgreementOverview(ctx: Context, caller: Caller, id: string): Promise<AgreementOverview> {
  const [{ record }, { rows, end }] = await Promise.all([
    findRecord(ctx, agreements, caller, id),
    ctx.table.query({ ...everythingUnder(id), limit: mostRows }, 'everything'),
  ])
  await authorise(ctx, caller, 'agreements.read', agreements.access(record))
  const { jurisdiction } = record
  // The record's own jurisdiction was checked above; what hangs under it shares it.
  const own = rows.filter((row) => row['jurisdiction'] === jurisdiction)
  const ofNoun = (noun: string) => own.filter((row) => countedBy(row) === undefined && nounOfId(row.pk) === noun)
  return {
    agreement: await presentAgreement(ctx, caller, record),
    children: await childrenFor(ctx, caller, record, ofNoun('agreements'), own),
    commitments: await readable(
      ctx,
      caller,
      jurisdiction,
      ofNoun('commitments').map((row) => commitmentListItem(row, ctx.now())),
    ),
    documents: ofNoun('documents').map((row) => cardOf(DocumentCard, row)),
    truncated: end !== undefined,
  }
}

/** The PKS under a MoU with their counts; an agency sees its own among them. */
async function childrenFor(ctx: Context, caller: Caller, { jurisdiction }: Agreement, rows: Row[], own: Row[]): Promise<ChildAgreement[]> {
  const tree = await ctx.directory.tree(jurisdiction)
  const children = rows.map((row) => childOf(row, own, tree, ctx.now()))
  if (caller.role !== 'agency') return children
  const mayRead = await Promise.all(children.map(({ ownerId }) => isAllowed(ctx, caller, 'agreements.read', { jurisdiction, ownerId })))
  return children.filter((_, position) => mayRead[position])
}

function childOf(row: Row, own: Row[], tree: OrganisationTree, now: Date): ChildAgreement {
  const tallyRow = own.find((other) => countedBy(other) === row.pk)
  const { counted, fulfilled, open, overdue } = countsOf(tallyRow === undefined ? emptyTally() : tallyOfRow(tallyRow), now)
  return { ...agreementListItem(row, tree, now), commitments: { counted, fulfilled, open, overdue } }
}
