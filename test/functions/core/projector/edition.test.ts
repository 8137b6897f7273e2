import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Tally, tallyEdition, Watch } from '#shared/tally.ts'
import { TallyRow } from '#functions/core/overview/store.ts'
import { TallyParts } from '#functions/core/overview/tally-card.ts'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { Position } from '#functions/core/projector/store.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { memoryTable } from '#test/support/memory-table.ts'

/** Edition -> what it makes of the same events. A line is added, none is ever changed. */
const made: Record<number, string> = {
  1: 'ff82b92fbb39eb46',
  // Counted alike; members and follow-ups got other places.
  2: 'ff82b92fbb39eb46',
}

const EventRow = z.looseObject({ pk: z.string(), sk: z.string() })

/** Events of agreements, commitments, sessions and follow-ups in three provinces, as they were written one day; never to be changed. */
const events = readFileSync(join(import.meta.dirname, 'counted-events.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => EventRow.parse(JSON.parse(line)))

/** The shapes of what is derived, and all that is derived of some events. */
async function fingerprintOf(rows: readonly Row[]): Promise<string> {
  const table = memoryTable()
  for (const put of rows) await table.transact([{ put }])
  await rebuild({ table, now: () => new Date(0) })
  const derived = table.rows().filter(({ sk }) => !sk.startsWith('event#'))
  const ordered = derived.map((row) => canonicalize(row)).toSorted()
  const shapes = [Tally, Watch, TallyRow, TallyParts, Position].map((schema) => z.toJSONSchema(schema, { io: 'input' }))
  return createHash('sha256')
    .update(canonicalize({ shapes, ordered }) ?? '')
    .digest('hex')
    .slice(0, 16)
}

it('the same events are counted as this edition has always counted them', async () => {
  const sentence =
    'Counters now come out otherwise, or have another shape. Raise tallyEdition in shared/tally.ts, so that data which is there is ' +
    'counted again once, and add the new number with this fingerprint here.'
  expect(await fingerprintOf(events), sentence).toBe(made[tallyEdition])
  expect(Math.max(...Object.keys(made).map(Number))).toBe(tallyEdition)
})

it('one event counted otherwise makes another fingerprint', async () => {
  expect(await fingerprintOf(events.slice(0, -1))).not.toBe(made[tallyEdition])
})
