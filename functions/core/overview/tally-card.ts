import * as z from 'zod/mini'
import { Zone, zones } from '#shared/dates.ts'
import { FollowUpCounts, noFollowUps, Tally, Watch } from '#shared/tally.ts'
import { emptyWatch } from './watch.ts'

type Days = Record<string, number>

/** zone -> `YYYY-MM` -> the counts of its days. */
const PackedDue = z.partialRecord(Zone, z.record(z.string(), z.string()))

const CardInRow = z.extend(Tally, {
  commitments: z.extend(Tally.shape.commitments, { due: PackedDue }),
  followUps: z._default(z.extend(FollowUpCounts, { due: PackedDue }), noFollowUps),
  /** Of an agreement. */
  watch: z._default(Watch, emptyWatch),
})

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

/** A tally in its row. Due days are packed, so that the counters of a nation are read in one or two units however many promises there are. */
export const TallyCard = z.pipe(
  CardInRow,
  z.transform(({ agreements, commitments, followUps, sessions, watch }): { tally: Tally; watch: Watch } => ({
    tally: {
      agreements,
      commitments: { ...commitments, due: mapMonths(commitments.due, unpack) },
      followUps: { ...followUps, due: mapMonths(followUps.due, unpack) },
      sessions,
    },
    watch,
  })),
)

const isEmpty = (counts: object): boolean => Object.keys(counts).length === 0

/** A tally as its row keeps it; what counts nothing is left out. */
export const cardOfTally = ({ agreements, commitments, followUps, sessions }: Tally, watch: Watch): z.input<typeof TallyCard> => ({
  agreements,
  commitments: { ...commitments, due: mapMonths(commitments.due, pack) },
  ...(isEmpty(followUps.status) ? {} : { followUps: { ...followUps, due: mapMonths(followUps.due, pack) } }),
  ...(isEmpty(sessions.status) ? {} : { sessions }),
  ...(isUnwatched(watch) ? {} : { watch }),
})

const isUnwatched = ({ agreement, children, heldSessions, activeOn }: Watch): boolean =>
  agreement === undefined && children === 0 && heldSessions === 0 && activeOn === undefined
