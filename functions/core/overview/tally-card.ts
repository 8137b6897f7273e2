import * as z from 'zod/mini'
import { Zone, zones } from '#shared/dates.ts'
import { FollowUpCounts, noFollowUps, noSessions, SessionCounts, Tally, Watch } from '#shared/tally.ts'
import { Alarm, alarmOf, emptyWatch } from './watch.ts'

type Days = Record<string, number>

/** zone -> `YYYY-MM` -> the counts of its days. */
const PackedDue = z.partialRecord(Zone, z.record(z.string(), z.string()))

const CommitmentCounts = z.extend(Tally.shape.commitments, { due: PackedDue })

/** Either part of a row: whole scopes have all in the card. */
const Part = z.partial(
  z.object({
    agreements: Tally.shape.agreements,
    commitments: z.partial(CommitmentCounts),
    followUps: z.extend(FollowUpCounts, { due: PackedDue }),
    sessions: SessionCounts,
    /** Of an agreement; `alarm` is what follows from it for lists. */
    watch: Watch,
    alarm: Alarm,
  }),
)
type Part = z.infer<typeof Part>

const nothing: Part = {}

/** The first sign says how many digits each day has. */
const widths = ['=', ':', ';', '!', '+', '*']

/** Counts of a month's days in order, base 36, all of one width, zeros at the end left out: `=003` is 3 on the 3rd, `:1o` 60 on the 1st. */
function pack(days: Days): string {
  const digits = Array.from({ length: 31 }, (_, index) => (days[dayName(index)] ?? 0).toString(36))
  const width = Math.max(...digits.map(({ length }) => length))
  const text = digits.map((digit) => digit.padStart(width, '0')).join('')
  const used = digits.findLastIndex((digit) => digit !== '0') + 1
  return `${widths[width - 1] ?? ''}${text.slice(0, used * width)}`
}

const dayName = (index: number): string => String(index + 1).padStart(2, '0')

function unpack(text: string): Days {
  const width = widths.indexOf(text.slice(0, 1)) + 1
  // Rows of an older Kawal have commas between the days, and nothing for a zero.
  const digits = width === 0 ? text.split(',') : (text.slice(1).match(new RegExp(`.{${width}}`, 'g')) ?? [])
  const counts = digits.map((digit, index) => [dayName(index), digit === '' ? 0 : Number.parseInt(digit, 36)] as const)
  return Object.fromEntries(counts.filter(([, count]) => count !== 0))
}

function mapMonths<From, To>(
  due: Partial<Record<Zone, Record<string, From>>>,
  map: (month: From) => To,
): Partial<Record<Zone, Record<string, To>>> {
  const mapped: Partial<Record<Zone, Record<string, To>>> = {}
  for (const zone of zones) {
    const months = due[zone]
    if (months !== undefined) mapped[zone] = Object.fromEntries(Object.entries(months).map(([month, value]) => [month, map(value)]))
  }
  return mapped
}

/** What the parts of a row say together. Rows of an older Kawal have only a card, and not all of what counts nothing. */
function joined({ card, body = nothing }: { card: Part; body?: Part | undefined }): { tally: Tally; watch: Watch } {
  const {
    agreements = { type: {}, status: {} },
    followUps = noFollowUps(),
    sessions = noSessions(),
    watch = emptyWatch(),
  } = { ...card, ...body }
  const counts = { ...card.commitments, ...body.commitments }
  const { status = {}, fulfilledByCategory = {}, countedByCategory = {}, noEvidence = 0, due = {} } = counts
  return {
    tally: {
      agreements,
      commitments: { status, fulfilledByCategory, countedByCategory, noEvidence, due: mapMonths(due, unpack) },
      followUps: { ...followUps, due: mapMonths(followUps.due, unpack) },
      sessions,
    },
    watch,
  }
}

/** A tally in its row. Due days are packed, so that the counters of a nation are read in one or two units however many promises there are. */
export const TallyParts = z.pipe(z.object({ card: Part, body: z.optional(Part) }), z.transform(joined))

const isEmpty = (counts: object): boolean => Object.keys(counts).length === 0

/** A tally as its row keeps it; what counts nothing is left out. */
const packed = ({ agreements, commitments, followUps, sessions }: Tally, watch: Watch) => ({
  ...(isEmpty(agreements.type) ? {} : { agreements }),
  commitments: { ...commitments, due: mapMonths(commitments.due, pack) },
  ...(isEmpty(followUps.status) ? {} : { followUps: { ...followUps, due: mapMonths(followUps.due, pack) } }),
  ...(isEmpty(sessions.status) ? {} : { sessions }),
  ...(isUnwatched(watch) ? {} : { watch }),
})

/** The row of a whole scope is read by its key. */
export const partsOfTally = (tally: Tally): { card: Part } => ({ card: packed(tally, emptyWatch()) })

/** That of an agreement stands in indexes, and they carry only what the page of its MoU and the line of an alarm show. */
export function partsOfAgreementTally(tally: Tally, watch: Watch): { card: Part; body: Part } {
  const { commitments, ...rest } = packed(tally, watch)
  const { status, due, ...others } = commitments
  const alarm = alarmOf(watch)
  return {
    card: { ...(isEmpty(status) ? {} : { commitments: { status, due } }), ...(alarm === undefined ? {} : { alarm }) },
    body: { ...rest, ...(isEmpty(status) ? {} : { commitments: others }) },
  }
}

const isUnwatched = ({ agreement, children, heldSessions, activeOn }: Watch): boolean =>
  agreement === undefined && children === 0 && heldSessions === 0 && activeOn === undefined
