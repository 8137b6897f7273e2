import * as z from 'zod/mini'
import { Zone, zones } from '#shared/dates.ts'
import { Tally } from '#shared/tally.ts'

type Days = Record<string, number>

/** zone -> `YYYY-MM` -> the counts of its days, in order and base 36, zeros left out: `,,3,,1a` is 3 on the 3rd and 46 on the 5th. */
const PackedDue = z.partialRecord(Zone, z.record(z.string(), z.string()))

const PackedTally = z.extend(Tally, { commitments: z.extend(Tally.shape.commitments, { due: PackedDue }) })

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
  PackedTally,
  z.transform(({ agreements, commitments }): Tally => ({
    agreements,
    commitments: { ...commitments, due: mapMonths(commitments.due, unpack) },
  })),
)

/** A tally as its row keeps it. */
export const packTally = ({ agreements, commitments }: Tally): z.input<typeof TallyCard> => ({
  agreements,
  commitments: { ...commitments, due: mapMonths(commitments.due, pack) },
})
