import * as z from 'zod/mini'
import { Instant, type LocalDate } from '#shared/dates.ts'
import type { Noun } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { emptyTally, Watch, type Tally } from '#shared/tally.ts'
import {
  alarmPosition,
  duePosition,
  prefixes,
  recordKey,
  silentPosition,
  tallyKey,
  tallyScopeOf,
  type TallyScope,
} from '#functions/platform/table/keys.ts'
import type { IndexName } from '#functions/platform/table/definition.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import { reachOf } from '../records/read.ts'
import { TallyParts } from './tally-card.ts'
import { Alarm, alarmOf, type StandingAlarm } from './watch.ts'
import type { Asked } from '../records/questions.ts'

/** What the row of a tally says beside its counters. `version` counts its writes. */
export const TallyRow = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.int(),
  asOf: z.optional(Instant),
  /** MoU above, for the tally of a PKS. */
  parentId: z.optional(z.string()),
})

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

/** Agreements that something is amiss with whatever the day: of both kinds, or of one. */
export const standingAlarmsOf = (jurisdiction: Jurisdiction, kind?: StandingAlarm): Asked => ({
  index: 'byFacet',
  partition: alarmPosition(jurisdiction, '', '').partition,
  ...(kind === undefined ? {} : { prefix: prefixes.alarmsOf(kind) }),
})

/** Agreements whose last sign of life was before a day, the longest silent first. */
export const silentBefore = (jurisdiction: Jurisdiction, day: LocalDate): Asked => ({
  index: 'byDue',
  partition: silentPosition(jurisdiction, '', '').partition,
  between: prefixes.daysBefore(day),
})

/** One kind of what stands in a partition; where there is too much of it, the newest are shown, or those that come first. */
export type Part = { prefix: string; isFromStart?: boolean }

/** A partition of an index with the kinds of things in it. */
export type Whole = { index: IndexName; partition: string; parts: readonly Part[] }

const nounsUnder = (index: IndexName, partition: string, nouns: readonly (Noun | 'tally')[]): Whole => ({
  index,
  partition,
  parts: nouns.map((noun) => ({ prefix: prefixes.childrenOf(noun) })),
})

/** Everything that hangs directly under an agreement, with the tallies of the agreements among it. */
export const underAgreement = (id: string): Whole =>
  nounsUnder('byParent', id, ['agreements', 'commitments', 'documents', 'follow-ups', 'processes', 'sessions', 'tally'])

/** What belongs to an organisation without being owed by it; follow-ups in their order, with what it has handed on. */
export function underOrganisation(id: string): Whole {
  const { parts, ...asked } = nounsUnder('byParent', id, ['assessments', 'organisations', 'processes', 'sessions'])
  return { ...asked, parts: [...parts, { prefix: prefixes.childrenOf('follow-ups'), isFromStart: true }] }
}

/** What an organisation owes or signed: what is open by its day, then what is closed, then agreements. */
export const owedBy = (id: string): Whole => ({
  index: 'byOwner',
  partition: id,
  parts: [
    { prefix: prefixes.open, isFromStart: true },
    { prefix: prefixes.closedOf('commitments') },
    { prefix: prefixes.closedOf('follow-ups') },
    { prefix: prefixes.agreementsOfOwner },
  ],
})

/** The organisation or agreement that a tally row counts. */
export const countedBy = (row: Row): string | undefined => {
  const scope = tallyScopeOf(row)
  return scope?.kind === 'organisation' || scope?.kind === 'agreement' ? scope.id : undefined
}

/** So many whole records are read at once. */
export const mostRecords = 100

/** Records of any noun as they were a moment ago, as far as the caller's reach goes. */
export const wholeRecords = (
  { table }: Pick<Context, 'table'>,
  caller: Pick<Caller, 'jurisdiction'>,
  ids: readonly string[],
): Promise<Row[]> => (ids.length === 0 ? Promise.resolve([]) : table.getAll(ids.map(recordKey), reachOf(caller), { consistent: false }))

/** From an index: what it carries of the tally. */
export const tallyOfRow = (row: Row): Tally => TallyParts.parse(row).tally

const AlarmRow = z.object({ card: z.object({ alarm: z.optional(Alarm), watch: z.optional(Watch) }) })

/** What the line of an alarm shows; rows that were written before the indexes carried just that say it in more words. */
export function alarmOfRow(row: Row): Alarm {
  const { alarm, watch } = AlarmRow.parse(row).card
  const found = alarm ?? (watch === undefined ? undefined : alarmOf(watch))
  if (found === undefined) throw new Error('An alarm about nothing')
  return found
}
