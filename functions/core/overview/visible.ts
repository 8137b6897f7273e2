import { nounOfId, type Noun } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { AgreementListItem, CommitmentListItem, FollowUpListItem } from '#shared/overview.ts'
import { isInReach } from '#shared/permissions.ts'
import { ProcessCard } from '#shared/processes.ts'
import { SessionCard } from '#shared/sessions.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agreementListItem } from '../agreements/read-agreements.ts'
import { isAllowed, readableAmong } from '../authorise.ts'
import { commitmentListItem, readable } from '../commitments/read-commitments.ts'
import type { Caller, Context } from '../context.ts'
import { followUpListItem, readableFollowUps } from '../follow-ups/read-follow-ups.ts'
import { cardOf } from '../records/row.ts'
import { readableSessions } from '../sessions/read-sessions.ts'
import { isOfPart } from '../sessions/store.ts'
import { countedBy } from './store.ts'

/** Who reads, and of which jurisdiction; the right to the record that everything hangs under was looked at before. */
export type Reader = { ctx: Context; caller: Caller; jurisdiction: Jurisdiction }

/**
 * The records of a noun among rows, each once, as far as the reader's reach goes: what hangs under head office is of many jurisdictions.
 * A part of a record that stands in the agenda by itself is no record.
 */
export function recordsIn({ caller }: Pick<Reader, 'caller'>, rows: readonly Row[], noun: Noun): Row[] {
  const suits = (row: Row) =>
    isInReach(caller, String(row['jurisdiction'])) && countedBy(row) === undefined && nounOfId(row.pk) === noun && !isOfPart(row)
  return [...new Map(rows.filter(suits).map((row) => [row.pk, row])).values()]
}

export type Visible = {
  agreements: AgreementListItem[]
  commitments: CommitmentListItem[]
  sessions: SessionCard[]
  followUps: FollowUpListItem[]
  /** The latest first. */
  processes: ProcessCard[]
}

/** What a reader may see of what hangs under a record: an agency shares a MoU with others, but not their promises. */
export async function visibleIn(reader: Reader, rows: readonly Row[]): Promise<Visible> {
  const { ctx, caller, jurisdiction } = reader
  const now = ctx.now()
  const of = <Item>(noun: Noun, itemOf: (row: Row) => Item): Item[] => recordsIn(reader, rows, noun).map(itemOf)
  const tree = await ctx.directory.tree(jurisdiction)
  const [agreements, commitments, sessions, followUps, mayReadProcesses] = await Promise.all([
    readableAmong(
      ctx,
      caller,
      'agreements.read',
      of('agreements', (row) => agreementListItem(row, tree, now)),
      ({ ownerId }) => ({ jurisdiction, ownerId }),
    ),
    readable(
      ctx,
      caller,
      jurisdiction,
      of('commitments', (row) => commitmentListItem(row, now)),
    ),
    readableSessions(
      ctx,
      caller,
      jurisdiction,
      of('sessions', (row) => cardOf(SessionCard, row)),
    ),
    readableFollowUps(
      ctx,
      caller,
      jurisdiction,
      of('follow-ups', (row) => followUpListItem(row, now)),
    ),
    isAllowed(ctx, caller, 'processes.read', { jurisdiction }),
  ])
  const processes = mayReadProcesses ? of('processes', (row) => cardOf(ProcessCard, row)).toReversed() : []
  return { agreements, commitments, sessions, followUps, processes }
}
