import { describe, expect, inject, it } from 'vitest'
import { canonicalJson } from '#functions/core/records/changes.ts'
import { indexAttributes } from '#functions/platform/table/index-attributes.ts'
import { openTable } from '#functions/platform/table/open-table.ts'
import { TransactionRefused, type Question, type Table, type Write } from '#functions/platform/table/table.ts'
import { createTestTable, testDynamoDbClient } from '#test/support/dynamodb.ts'
import { randomHistory } from '#test/support/histories.ts'
import { memoryTable } from '#test/support/memory-table.ts'

const row = (pk: string, more: object = {}) => ({ pk, sk: 'record', jurisdiction: '63', version: 1, status: 'draft', parts: {}, ...more })

/** Conditions met and unmet, transactions whole and refused, and parts set. */
const attempts: Write[][] = [
  [{ put: row('a'), condition: { kind: 'absent' } }],
  [{ put: row('a'), condition: { kind: 'absent' } }],
  [
    { put: row('b'), condition: { kind: 'absent' } },
    { put: row('a'), condition: { kind: 'absent' } },
  ],
  [
    {
      put: row('a', { version: 2, status: 'signed', gone: undefined }),
      condition: { kind: 'version', version: 1, statuses: ['draft', 'sent'] },
    },
  ],
  [{ put: row('a', { version: 3 }), condition: { kind: 'version', version: 2, statuses: ['draft'] } }],
  [{ put: row('c'), condition: { kind: 'version', version: 1 } }],
  [{ check: { pk: 'a', sk: 'record' }, condition: { kind: 'not_status', status: 'signed' } }, { put: row('c') }],
  [{ check: { pk: 'z', sk: 'record' }, condition: { kind: 'not_status', status: 'signed' } }, { put: row('c') }],
  [{ set: { pk: 'c', sk: 'record' }, map: 'parts', parts: { x: { n: 1 }, y: 2 }, jurisdiction: '63' }],
  [{ remove: { pk: 'c', sk: 'record' } }, { remove: { pk: 'z', sk: 'record' } }, { put: row('d', { jurisdiction: '64' }) }],
  [{ put: row('e', { nounPk: 'moved', nounSk: '1' }) }],
  [{ put: row('e', { nounPk: 'moved', nounSk: '2' }) }, { put: row('f', { nounPk: 'moved', nounSk: '3' }) }],
  [{ put: row('f') }],
]

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
const manyRows = (count: number): Write[] => Array.from({ length: count }, (_, number) => ({ put: row(`many-${number}`) }))

/** What a row has that DynamoDB takes or not, at its limits. */
const limits: [object, boolean][] = [
  [{ deep: nested(31) }, true],
  [{ deep: nested(32) }, false],
  [{ long: 'x'.repeat(409_500) }, true],
  [{ long: 'x'.repeat(409_600) }, false],
  [{ nounPk: '', nounSk: 'x' }, false],
  [{ nounPk: 'x', nounSk: '' }, false],
  [{ duePk: 63, dueSk: 'x' }, false],
  [{ duePk: 'x', dueSk: 'x'.repeat(1024) }, true],
  [{ duePk: 'x', dueSk: 'x'.repeat(1025) }, false],
  [{ duePk: 'x'.repeat(2049), dueSk: 'x' }, false],
  [{ pk: '' }, false],
  [{ n: 2 ** 53 - 1 }, true],
  [{ n: 2 ** 53 }, false],
  [{ n: [1e-300] }, false],
  [{ map: { '': 1 } }, false],
  [{ map: {}, list: [], text: '', nothing: null }, true],
]
const twice: Write[] = [{ put: row('g') }, { remove: { pk: 'g', sk: 'record' } }]

async function outcomeOf(table: Table, writes: Write[]): Promise<unknown> {
  try {
    return await table.transact(writes)
  } catch (error) {
    if (!(error instanceof TransactionRefused)) throw error
    return { failed: error.failed, isTransient: error.isTransient }
  }
}

const takes = async (table: Table, writes: Write[]): Promise<boolean> =>
  table.transact(writes).then(
    () => true,
    () => false,
  )

async function everythingIn(table: Table): Promise<string[]> {
  const rows: string[] = []
  for await (const found of table.scan()) rows.push(canonicalJson(found))
  return rows.sort()
}

const steps = randomHistory(7, 40).steps
const children = indexAttributes({ byNoun: { partition: '63#commitments', sort: '' } })['nounPk'] ?? ''
const recordId = steps[0]?.event.recordId ?? ''
const questions: Question[] = [
  { index: 'byNoun', partition: children, limit: 3, newestFirst: true },
  { index: 'byNoun', partition: children, limit: 100 },
  { index: 'byNoun', partition: 'moved', limit: 100 },
  { partition: recordId, prefix: 'event#', limit: 2 },
  { partition: recordId, between: { from: 'event#00000002', to: 'event#00000009' }, limit: 10, newestFirst: true },
]

async function answers(table: Table): Promise<unknown[]> {
  const pages: unknown[] = []
  for (const question of questions) {
    const { rows, end } = await table.query(question, 'everything')
    const next = end === undefined ? undefined : await table.query({ ...question, after: end }, { jurisdiction: '63' })
    pages.push(
      rows.map(({ pk, sk }) => [pk, sk]),
      next?.rows.map(({ pk, sk }) => [pk, sk]),
    )
  }
  return pages
}

describe('the table in memory behaves as DynamoDB Local does', () => {
  it('in conditions, transactions, limits, pages and reach', async () => {
    const endpoint = inject('dynamodbEndpoint')
    const client = testDynamoDbClient(endpoint)
    const real = openTable({ client, tableName: await createTestTable(endpoint) })
    const memory = memoryTable()
    for (const writes of [...attempts, ...steps.map((step) => step.writes)])
      expect(await outcomeOf(memory, writes)).toEqual(await outcomeOf(real, writes))
    for (const table of [memory, real]) {
      for (const [more, isTaken] of limits) expect([more, await takes(table, [{ put: row('g', more) }])]).toEqual([more, isTaken])
      expect(await takes(table, manyRows(100))).toBe(true)
      for (const writes of [manyRows(101), twice]) expect(await takes(table, writes)).toBe(false)
    }
    expect(await everythingIn(memory)).toEqual(await everythingIn(real))
    expect(await answers(memory)).toEqual(await answers(real))
    const keys = ['a', 'd', 'z'].map((pk) => ({ pk, sk: 'record' }))
    expect(await memory.getAll(keys, { jurisdiction: '63' })).toEqual(await real.getAll(keys, { jurisdiction: '63' }))
    expect(await memory.get({ pk: 'd', sk: 'record' }, { jurisdiction: '63' })).toEqual(
      await real.get({ pk: 'd', sk: 'record' }, { jurisdiction: '63' }),
    )
    client.destroy()
  })
})
