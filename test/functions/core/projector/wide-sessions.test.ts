import { describe, expect, it } from 'vitest'
import type { Session } from '#shared/sessions.ts'
import { mostOrganisations } from '#shared/sessions.ts'
import { tallyOfRow } from '#functions/core/overview/store.ts'
import { project } from '#functions/core/projector/project.ts'
import { rebuild } from '#functions/core/projector/rebuild.ts'
import { eventOfRow, type Event } from '#functions/core/records/event.ts'
import type { Stored } from '#functions/core/records/noun.ts'
import { prepare } from '#functions/core/records/prepare.ts'
import { fromRow } from '#functions/core/records/row.ts'
import { sessions } from '#functions/core/sessions/store.ts'
import type { Table } from '#functions/platform/table/table.ts'
import { testId } from '#test/support/cast.ts'
import { countsIn, differences } from '#test/support/counting.ts'
import { memoryTable } from '#test/support/memory-table.ts'

const wait = async (): Promise<void> => {}

/** As many agreements as a session can be about, none in two rows. */
const about = (row: number): string[] =>
  Array.from({ length: mostOrganisations }, (_, number) => testId('agreements', row * 100 + number + 1))

/** A session that has been held about all of `first`, and then, corrected again and again, about others. */
async function held(table: Table, number: number, first: string[], ...corrections: string[][]): Promise<Event[]> {
  const host = testId('organisations', 1)
  const after = {
    id: testId('sessions', number),
    jurisdiction: '63',
    title: 'Pendampingan',
    type: 'mentoring' as const,
    hostId: host,
    organisationIds: [host],
    zone: 'Asia/Makassar' as const,
    on: '2026-02-03',
    status: 'held' as const,
  }
  const events: Event[] = []
  let before: Stored<Session> | undefined
  for (const agreementIds of [first, ...corrections]) {
    const mutation = { definition: sessions, before, after: { ...after, agreementIds }, action: 'amend' }
    const [record, event] = prepare({ caller: { userId: testId('users', 1) } }, mutation, '2026-02-04T00:00:00.000Z').writes
    if (!('put' in record) || !('put' in event)) throw new Error('A record and an event are put')
    await table.transact([record, event])
    before = fromRow(sessions, record.put)
    events.push(eventOfRow(event.put))
  }
  return events
}

const heldAbout = (table: ReturnType<typeof memoryTable>, agreementId = ''): number | undefined => {
  const row = table.rows().find(({ pk, sk }) => pk.startsWith('tally') && sk.endsWith(agreementId))
  return row === undefined ? undefined : (tallyOfRow(row).sessions.type.mentoring ?? 0)
}

describe('sessions about forty agreements each', () => {
  it('are counted in transactions that the table takes, however often they are corrected in one batch', async () => {
    const table = memoryTable()
    const corrected = await held(table, 1, about(1), about(2), about(3), about(4), about(1), about(5))
    const others = await Promise.all([10, 11, 12, 13].map((row) => held(table, row, about(row), about(row + 10))))
    await project({ table, wait }, [...corrected, ...others.flat()])
    expect([1, 4, 5, 10, 20].map((row) => heldAbout(table, about(row)[0]))).toEqual([0, 0, 1, 0, 1])
    const copy = table.copy()
    await rebuild({ table: copy, now: () => new Date(0) })
    expect(differences(countsIn(table.rows()), countsIn(copy.rows()))).toEqual([])
  })

  it('are counted whole although only their last event is delivered, and delivered twice', async () => {
    const table = memoryTable()
    const events = await held(table, 1, about(1), about(2), about(3), about(4))
    await project({ table, wait }, events.slice(-1))
    await project({ table, wait }, [...events, ...events])
    const counted = countsIn(table.rows())
    await rebuild({ table, now: () => new Date(0) })
    expect(differences(counted, countsIn(table.rows()))).toEqual([])
    expect(heldAbout(table, about(4)[39])).toBe(1)
  })
})
