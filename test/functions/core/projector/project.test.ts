import { describe, expect, inject, it } from 'vitest'
import { AgreementStatus } from '#shared/agreements.ts'
import { CommitmentStatus } from '#shared/commitments.ts'
import { FollowUpStatus } from '#shared/follow-ups.ts'
import { SessionStatus } from '#shared/sessions.ts'
import { project } from '#functions/core/projector/project.ts'
import { openTable } from '#functions/platform/table/open-table.ts'
import type { Table } from '#functions/platform/table/table.ts'
import { countsIn, faultsIn } from '#test/support/counting.ts'
import { breakable, deliver } from '#test/support/delivery.ts'
import { createTestTable, testDynamoDbClient } from '#test/support/dynamodb.ts'
import { randomHistory, type History } from '#test/support/histories.ts'
import { copyInMemory, memoryTable, type MemoryTable } from '#test/support/memory-table.ts'
import { seededRandom } from '#test/support/random.ts'
import { projectWithoutPositions } from './unsafe-projector.ts'

const wait = async (): Promise<void> => {}

type Proof = {
  seed: number
  ordered: boolean
  handle?: typeof project
  crashes?: number
  between?: (table: Table) => Table
  length?: number
}

/** Runs one history through a projector that crashes now and then, on a table, and says what came out wrong. */
async function proof<Kept extends Table>(table: Kept, asMemory: (table: Kept) => Promise<MemoryTable>, settings: Proof): Promise<string[]> {
  const { seed, ordered, handle = project, crashes = 0.15, between = (same) => same, length } = settings
  const history = randomHistory(seed, length)
  const random = seededRandom(seed + 1_000_000)
  const crashing = breakable(between(table), () => (random.chance(crashes) ? random.pick(['before', 'after']) : 'never'))
  await deliver({ table, steps: history.steps, random, ordered, handle: (batch) => handle({ table: crashing, wait }, batch) })
  return faultsIn(await asMemory(table), history)
}

/** The seeds of the histories that came out wrong. */
async function failing(seeds: number, settings: Omit<Proof, 'seed'>): Promise<number[]> {
  const failed: number[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const faults = await proof(memoryTable(), async (table) => table, { seed, ...settings })
    if (faults.length > 0) failed.push(seed)
  }
  return failed
}

/** Applies the writes of a transaction one by one. */
const torn = (table: Table): Table => ({
  ...table,
  transact: async (writes) => {
    for (const write of writes) await table.transact([write])
  },
})

// The faults that are tried below show within 30 histories; five thousand are in the bench.
describe('over random histories with crashes between steps, tallies equal a rebuild and a plain recount', () => {
  it('when each event comes one to five times, shuffled across 150 histories’ records', { timeout: 60_000 }, async () => {
    expect(await failing(150, { ordered: true })).toEqual([])
  })

  it('when even the order within a record is lost', { timeout: 60_000 }, async () => {
    expect(await failing(60, { ordered: false })).toEqual([])
  })

  it('on DynamoDB Local too', { timeout: 60_000 }, async () => {
    const endpoint = inject('dynamodbEndpoint')
    const client = testDynamoDbClient(endpoint)
    for (let seed = 1; seed <= 4; seed++) {
      const table = openTable({ client, tableName: await createTestTable(endpoint) })
      expect(await proof(table, copyInMemory, { seed, ordered: seed % 2 === 0, length: 25 })).toEqual([])
    }
    client.destroy()
  })
})

describe('the check can fail', () => {
  it('for a projector that keeps no positions', async () => {
    const failed = await failing(30, { ordered: true, handle: projectWithoutPositions, crashes: 0 })
    expect(failed.length).toBeGreaterThan(25)
  })

  it('for a table whose transactions tear', async () => {
    expect((await failing(30, { ordered: true, between: torn })).length).toBeGreaterThan(10)
  })

  it('because the histories reach every state of every counted record', () => {
    const histories = Array.from({ length: 100 }, (_, seed) => randomHistory(seed + 1))
    const seen = (records: (history: History) => { status: string }[]): string[] =>
      [...new Set(histories.flatMap(records).map(({ status }) => status))].sort()
    expect(seen(({ agreements }) => agreements)).toEqual(AgreementStatus.options.toSorted())
    expect(seen(({ commitments }) => commitments)).toEqual(CommitmentStatus.options.toSorted())
    expect(seen(({ sessions }) => sessions)).toEqual(SessionStatus.options.toSorted())
    expect(seen(({ followUps }) => followUps)).toEqual(FollowUpStatus.options.toSorted())
    expect(new Set(histories.flatMap(({ followUps }) => followUps.map(({ verdict }) => verdict))).size).toBe(4)
    const actions = new Set(histories.flatMap(({ steps }) => steps.map(({ event }) => event.action)))
    expect([...actions]).toEqual(
      expect.arrayContaining(['grant_extension', 'return', 'record_signed', 'edit', 'cancel', 'report_progress', 'carry_over']),
    )
    expect([...actions]).toEqual(
      expect.arrayContaining(['apply', 'taken_over', 'forward', 'assess', 'amend', 'replan', 'postpone', 'suspend']),
    )
  })

  it('because they leave agreements with every kind of alarm, and some that live', async () => {
    const tables = await Promise.all(
      Array.from({ length: 50 }, async (_, seed) => {
        const { steps } = randomHistory(seed + 1)
        const table = memoryTable()
        for (const { writes } of steps) await table.transact(writes)
        await project(
          { table, wait },
          steps.map(({ event }) => event),
        )
        return countsIn(table.rows())
      }),
    )
    const said = tables.flatMap((counts) => [...counts.values()]).join('\n')
    for (const part of ['"alarm":"mou_without_pks#', '"alarm":"pks_without_session#', '"silentSince":"2026-', '"activeOn":"2026-'])
      expect(said).toContain(part)
  })
})
