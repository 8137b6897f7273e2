import * as z from 'zod/mini'
import { Zone, zones } from '#shared/dates.ts'
import { FollowUpCounts, noFollowUps, Tally, Watch } from '#shared/tally.ts'
import { emptyWatch } from './watch.ts'

type Days = Record<string, number>

/** zone -> `YYYY-MM` -> the counts of its days, in order and base 36, zeros left out: `,,3,,1a` is 3 on the 3rd and 46 on the 5th. */
const PackedDue = z.partialRecord(Zone, z.record(z.string(), z.string()))

const CardInRow = z.extend(Tally, {
  commitments: z.extend(Tally.shape.commitments, { due: PackedDue }),
  followUps: z._default(z.extend(FollowUpCounts, { due: PackedDue }), noFollowUps),
  /** Of an agreement. */
  watch: z._default(Watch, emptyWatch),
})

const pack = (days: Days): string =>
  Array.from({ length: 31 }, (_, index) => days[String(index + 1).padStart(2, '0')]?.toString(36) ?? '')
    .join(',')
    .replace(/,+$/, '')

const unpack = (text: string): Days =>
  Object.fromEntries(
    text.split(',').flatMap((count, index) => (count === '' ? [] : [[String(index + 1).padStart(2, '0'), Number.parseInt(count, 36)]])),
  )

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
