import * as z from 'zod/mini'
import { Instant } from '#shared/dates.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { emptyTally, type Tally } from '#shared/tally.ts'
import { duePosition, prefixes, tallyKey, tallyScopeOf, type TallyScope } from '#functions/platform/table/keys.ts'
import type { Question, Row } from '#functions/platform/table/table.ts'
import type { Context } from '../context.ts'
import { TallyCard } from './tally-card.ts'

/** A tally as stored, by the projector alone. `version` counts its writes. */
export const TallyRow = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.int(),
  asOf: z.optional(Instant),
  /** MoU above, for the tally of a PKS. */
  parentId: z.optional(z.string()),
  card: TallyCard,
})
export type TallyRow = z.infer<typeof TallyRow>

const Dated = z.pick(TallyRow, { asOf: true })

/**
 * The counters of one scope, empty before the first event, and the instant up to which its jurisdiction has been counted.
 */
export async function readTally(ctx: Pick<Context, 'table'>, scope: TallyScope): Promise<{ tally: Tally; asOf?: string | undefined }> {
  const dated: TallyScope = scope.kind === 'nation' ? scope : { kind: 'jurisdiction', jurisdiction: scope.jurisdiction }
  const keys = [tallyKey(scope), tallyKey(dated)]
  const reach = scope.kind === 'nation' ? 'everything' : { jurisdiction: scope.jurisdiction }
  const rows = await ctx.table.getAll(keys, reach, { consistent: false })
  const [own, whole] = keys.map((key) => rows.find((row) => row.pk === key.pk && row.sk === key.sk))
  return {
    tally: own === undefined ? emptyTally() : tallyOfRow(own),
    asOf: whole === undefined ? undefined : Dated.parse(whole).asOf,
  }
}

type Asked = Omit<Question, 'limit' | 'after'>

export const organisationTalliesOf = (jurisdiction: Jurisdiction): Asked => ({
  partition: tallyKey({ kind: 'jurisdiction', jurisdiction }).pk,
  prefix: prefixes.organisationTallies,
})

/** Everything open and dated of a jurisdiction, late first. */
export const agendaOf = (jurisdiction: Jurisdiction): Asked => ({
  index: 'byDue',
  partition: duePosition(jurisdiction, '', '').partition,
})

/** What an organisation owes, late first. */
export const agendaOfOwner = (ownerId: string): Asked => ({ index: 'byOwner', partition: ownerId, prefix: prefixes.open })

/** The organisation or agreement that a tally row counts. */
export const countedBy = (row: Row): string | undefined => {
  const scope = tallyScopeOf(row)
  return scope?.kind === 'organisation' || scope?.kind === 'agreement' ? scope.id : undefined
}

const Carded = z.object({ card: TallyCard })
export const tallyOfRow = (row: Row): Tally => Carded.parse(row).card.tally
