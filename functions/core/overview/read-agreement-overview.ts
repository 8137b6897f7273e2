import { DocumentCard } from '#shared/documents.ts'
import type { AgreementListItem, AgreementOverview, ChildAgreement } from '#shared/overview.ts'
import { emptyTally } from '#shared/tally.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { presentAgreement } from '../agreements/present.ts'
import { agreements } from '../agreements/store.ts'
import { authorise } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { countsOf } from './read-dashboard.ts'
import { readWhole } from './read-whole.ts'
import { countedBy, tallyOfRow, underAgreement } from './store.ts'
import { recordsIn, visibleIn } from './visible.ts'

/**
 * An agreement and all that hangs directly under it, as far as the reader may read it, in two questions at once.
 * @throws DomainError `not_found`, `forbidden`.
 */
export async function readAgreementOverview(ctx: Context, caller: Caller, id: string): Promise<AgreementOverview> {
  const [{ record }, { rows, truncated }] = await Promise.all([findRecord(ctx, agreements, caller, id), readWhole(ctx, underAgreement(id))])
  await authorise(ctx, caller, 'agreements.read', agreements.access(record))
  const reader = { ctx, caller, jurisdiction: record.jurisdiction }
  const [agreement, { agreements: below, ...visible }] = await Promise.all([presentAgreement(ctx, caller, record), visibleIn(reader, rows)])
  return {
    agreement,
    children: below.filter(({ type }) => type !== 'addendum').map((item) => withCounts(item, rows, ctx.now())),
    addenda: below.filter(({ type }) => type === 'addendum'),
    ...visible,
    documents: recordsIn(reader, rows, 'documents').map((row) => cardOf(DocumentCard, row)),
    truncated,
  }
}

function withCounts(item: AgreementListItem, rows: readonly Row[], now: Date): ChildAgreement {
  const tallyRow = rows.find((row) => countedBy(row) === item.id)
  const { counted, fulfilled, open, overdue } = countsOf(tallyRow === undefined ? emptyTally() : tallyOfRow(tallyRow), now)
  return { ...item, commitments: { counted, fulfilled, open, overdue } }
}
