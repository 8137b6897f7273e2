import type * as z from 'zod/mini'
import type { Agreement } from '#shared/agreements.ts'
import type { Timeline, TimelineQuery } from '#shared/overview.ts'
import { nounOfId } from '#shared/ids.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agreementListItem } from '../agreements/read-agreements.ts'
import { agreements } from '../agreements/store.ts'
import { authorise, isAllowed } from '../authorise.ts'
import { commitments } from '../commitments/store.ts'
import type { Caller, Context } from '../context.ts'
import { followUps } from '../follow-ups/store.ts'
import type { AnyRecord, NounDefinition } from '../records/noun.ts'
import { findRecord } from '../records/read.ts'
import { fromRow } from '../records/row.ts'
import { sessions } from '../sessions/store.ts'
import { readWhole } from './read-whole.ts'
import { mostRecords, underAgreement, wholeRecords } from './store.ts'
import { wasSigned } from './timeline-agreements.ts'
import { timelineOf } from './timeline.ts'
import { visibleIn, type Visible } from './visible.ts'

/**
 * The story of an agreement, as far as the reader may read what it is made of: what hangs under it is looked up, and then read whole at once.
 * @throws DomainError `not_found`, `forbidden`.
 */
export async function readTimeline(ctx: Context, caller: Caller, { agreementId }: z.output<typeof TimelineQuery>): Promise<Timeline> {
  const [{ record, row }, found] = await Promise.all([
    findRecord(ctx, agreements, caller, agreementId),
    readWhole(ctx, underAgreement(agreementId)),
  ])
  await authorise(ctx, caller, 'agreements.read', agreements.access(record))
  const tree = await ctx.directory.tree(record.jurisdiction)
  const wanted = idsIn(record, await visibleIn({ ctx, caller, jurisdiction: record.jurisdiction }, found.rows))
  const rows = await wholeRecords(ctx, caller, wanted.slice(0, mostRecords))
  const all = await readableOf(ctx, caller, rows)
  const parent = all.find(({ id }) => id === record.parentId)
  const parentRow = rows.find(({ pk }) => pk === parent?.id)
  const items = timelineOf(
    {
      agreement: record,
      parent,
      renewal: all.find(({ id }) => id === record.renewedById),
      below: all.filter(({ parentId }) => parentId === record.id),
      commitments: of(rows, commitments),
      sessions: of(rows, sessions),
      followUps: of(rows, followUps),
    },
    { now: ctx.now(), zone: tree[record.ownerId]?.zone ?? 'Asia/Jakarta', seesDrafts: caller.role !== 'agency' },
  )
  const asItem = (one: Row) => agreementListItem(one, tree, ctx.now())
  return {
    agreement: asItem(row),
    ...(parentRow === undefined ? {} : { parent: asItem(parentRow) }),
    items,
    truncated: found.truncated || wanted.length > mostRecords,
  }
}

/** What the story needs to be whole, the most important first. */
function idsIn(
  { parentId, renewedById }: Agreement,
  { agreements: below, sessions: held, followUps: asked, commitments: promised }: Visible,
): string[] {
  return [
    ...[parentId ?? [], renewedById ?? []].flat(),
    ...below.filter(wasSigned).map(({ id }) => id),
    ...[...held, ...asked, ...promised].map(({ id }) => id),
  ]
}

const of = <Shape extends AnyRecord>(rows: readonly Row[], definition: NounDefinition<Shape>): Shape[] =>
  rows.filter(({ pk }) => nounOfId(pk) === definition.noun).map((row) => fromRow(definition, row).record)

/** The agreements that the reader may read: one may be a party to a PKS and not to its MoU. */
async function readableOf(ctx: Context, caller: Caller, rows: readonly Row[]): Promise<Agreement[]> {
  const all = of(rows, agreements)
  const mayRead = await Promise.all(all.map((one) => isAllowed(ctx, caller, 'agreements.read', agreements.access(one))))
  return all.filter((_, position) => mayRead[position])
}
