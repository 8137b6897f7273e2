import { describe, expect, inject, it } from 'vitest'
import type { Context } from '#functions/core/context.ts'
import { faultInChain } from '#functions/core/records/event.ts'
import type { Stored } from '#functions/core/records/noun.ts'
import { sealMutation, type SealedMutation } from '#functions/core/records/prepare.ts'
import { eventsUpTo, findRecord } from '#functions/core/records/read.ts'
import { lastVersion } from '#functions/platform/table/keys.ts'
import { openTable } from '#functions/platform/table/open-table.ts'
import type { Table } from '#functions/platform/table/table.ts'
import { createTestTable, testDynamoDbClient } from '#test/support/dynamodb.ts'
import { contextOver } from '#test/support/memory-context.ts'
import { memoryTable } from '#test/support/memory-table.ts'
import {
  changeVisit,
  commandOf,
  createVisits,
  head,
  hostId,
  noteId,
  notes,
  openVisit,
  visitId,
  visits,
  type Visit,
} from '#test/support/visits.ts'

const onDynamoDb = async (): Promise<Table> => {
  const endpoint = inject('dynamodbEndpoint')
  return openTable({ client: testDynamoDbClient(endpoint), tableName: await createTestTable(endpoint) })
}

/** Visits 1 and 2, with two hosts each, and somebody who does `meddle` just before each of the first `times` transactions. */
async function scene(open: () => Promise<Table>, meddle: (ctx: Context) => Promise<unknown> = async () => {}, times = 1) {
  const table = await open()
  const calm = contextOver(table)
  const hostIds = [hostId(1), hostId(2)]
  await createVisits(calm, commandOf(''), [openVisit(1, { hostIds }), openVisit(2, { hostIds })])
  let transactions = 0
  let waits = 0
  const transact: Table['transact'] = async (writes) => {
    if (transactions++ < times) await meddle(calm)
    await table.transact(writes)
  }
  const ctx: Context = {
    ...calm,
    table: { ...table, transact },
    wait: async () => {
      waits++
    },
  }
  return { calm, ctx, seen: () => ({ transactions, waits }) }
}

const visit = (ctx: Context, number: number): Promise<Stored<Visit>> => findRecord(ctx, visits, head, visitId(number))

const retitle = (ctx: Context, number: number, title: string) =>
  changeVisit(ctx, commandOf(visitId(number)), (current) => ({ after: { ...current, title }, action: 'meddle' }), 'appending')

/** Visit 2 hears of what happens to visit 1: its title grows. */
const told = async (ctx: Context): Promise<SealedMutation> => {
  const before = await visit(ctx, 2)
  return sealMutation({
    definition: visits,
    before,
    after: { ...before.record, title: `${before.record.title}, diberi tahu` },
    action: 'hear',
  })
}

const note = (number: number): SealedMutation =>
  sealMutation({ definition: notes, after: { id: noteId(number), jurisdiction: '63', text: 'Catatan' }, action: 'create' })

/** Moves visit 1, tells visit 2 and makes a note, in one command. */
const move = (
  ctx: Context,
  more: Parameters<typeof commandOf>[2] = { expectedVersion: 1 },
  mode: 'versioned' | 'appending' = 'versioned',
) =>
  changeVisit(
    ctx,
    commandOf(visitId(1), {}, more),
    async (current) => ({ after: { ...current, status: 'moved' }, action: 'move', also: [await told(ctx), note(1)] }),
    mode,
  )

async function actionsOf(ctx: Context, id: string): Promise<string[]> {
  const events = await eventsUpTo(ctx, id, 1, lastVersion)
  expect(faultInChain(events)).toBeUndefined()
  return events.map(({ action }) => action)
}

const everything = async (ctx: Context) => [
  await actionsOf(ctx, visitId(1)),
  await actionsOf(ctx, visitId(2)),
  await actionsOf(ctx, noteId(1)),
]

for (const [where, open] of [
  ['in memory', async () => memoryTable()],
  ['on DynamoDB Local', onDynamoDb],
] as const) {
  describe(`a change with others beside it, ${where}`, () => {
    it('is one transaction, and a replay answers the main record alone', async () => {
      const { ctx, seen } = await scene(open)
      const first = await move(ctx, { expectedVersion: 1, key: 'pindah' })
      expect(first).toMatchObject({ replayed: false, value: { id: visitId(1), status: 'moved', version: 2 } })
      expect(seen().transactions).toBe(1)
      expect(await move(ctx, { expectedVersion: 1, key: 'pindah' })).toEqual({ ...first, replayed: true })
      expect(await everything(ctx)).toEqual([['create', 'move'], ['create', 'hear'], ['create']])
    })

    it('is tried again from fresh reads when one of the others moved on', async () => {
      const { ctx, seen } = await scene(open, (calm) => retitle(calm, 2, 'Judul baru'), 3)
      expect((await move(ctx)).value.version).toBe(2)
      expect(seen()).toEqual({ transactions: 4, waits: 3 })
      expect((await visit(ctx, 2)).record.title).toBe('Judul baru, diberi tahu')
      expect(await everything(ctx)).toEqual([['create', 'move'], ['create', 'meddle', 'meddle', 'meddle', 'hear'], ['create']])
    })

    it('is busy after five tries, and nothing of it was written', async () => {
      const { ctx, seen } = await scene(open, (calm) => retitle(calm, 2, 'Judul baru'), 9)
      await expect(move(ctx)).rejects.toMatchObject({ code: 'busy', details: { retryAfterSeconds: 1 } })
      expect(seen()).toEqual({ transactions: 5, waits: 4 })
      expect((await everything(ctx)).map((actions) => actions.filter((action) => action !== 'meddle'))).toEqual([
        ['create'],
        ['create'],
        [],
      ])
    })

    it('is stale when the main record itself moved on', async () => {
      const { ctx, seen } = await scene(open, async (calm) => [await retitle(calm, 1, 'Lain'), await retitle(calm, 2, 'Lain')])
      await expect(move(ctx)).rejects.toMatchObject({ code: 'stale_version', details: { current: { title: 'Lain', version: 2 } } })
      expect(seen().transactions).toBe(1)
      expect(await actionsOf(ctx, noteId(1))).toEqual([])
    })

    it('that appends is tried again even then', async () => {
      const { ctx } = await scene(open, (calm) => retitle(calm, 1, 'Lain'), 2)
      expect((await move(ctx, {}, 'appending')).value).toMatchObject({ title: 'Lain', status: 'moved', version: 4 })
      expect(await everything(ctx)).toEqual([['create', 'meddle', 'meddle', 'move'], ['create', 'hear'], ['create']])
    })

    it('is refused when the id of a new one is taken', async () => {
      const { ctx, calm } = await scene(open)
      const after = openVisit(3)
      await changeVisit(calm, commandOf(visitId(2)), (current) => ({ after: current, action: 'note', also: [note(1)] }), 'appending')
      await expect(move(ctx)).rejects.toMatchObject({ code: 'already_exists' })
      await expect(move(ctx, {}, 'appending')).rejects.toMatchObject({ code: 'already_exists' })
      await expect(createVisits(ctx, commandOf(''), [after], () => ({ also: () => [note(1)] }))).rejects.toMatchObject({
        code: 'already_exists',
      })
      expect([await actionsOf(ctx, visitId(1)), await actionsOf(ctx, after.id)]).toEqual([['create'], []])
    })
  })

  describe(`a creation with others beside it, ${where}`, () => {
    const make = (ctx: Context) =>
      createVisits(ctx, commandOf('', {}, { key: 'buat' }), [openVisit(3), openVisit(4)], () => ({
        also: ([made]) => [sealMutation({ definition: visits, after: openVisit(5, { copyOf: made?.id ?? '' }), action: 'copy' }), note(1)],
      }))

    it('is one transaction, and a replay answers what was asked for, not what came beside it', async () => {
      const { ctx, seen } = await scene(open)
      const first = await make(ctx)
      expect(first.value.map(({ id, version }) => [id, version])).toEqual([
        [visitId(3), 1],
        [visitId(4), 1],
      ])
      expect(await make(ctx)).toEqual({ ...first, replayed: true })
      expect(seen().transactions).toBe(1)
      expect((await visit(ctx, 5)).record.copyOf).toBe(visitId(3))
      expect(await actionsOf(ctx, noteId(1))).toEqual(['create'])
    })

    it('answers the same when its own acknowledgement was lost', async () => {
      const { calm } = await scene(open)
      const results = await Promise.all([make(calm), make(calm), make(calm)])
      for (const { value } of results) expect(value).toEqual(results[0]?.value)
      expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1)
    })

    it('is decided again when a record that it changes moved on', async () => {
      const { ctx, seen } = await scene(open, (calm) => retitle(calm, 2, 'Judul baru'), 2)
      const made = await createVisits(ctx, commandOf(''), [openVisit(3)], async () => {
        const heard = await told(ctx)
        return { also: () => [heard] }
      })
      expect(made.value).toHaveLength(1)
      expect(seen().transactions).toBe(3)
      expect((await visit(ctx, 2)).record.title).toBe('Judul baru, diberi tahu')
    })

    it('is busy after five tries, and nothing of it was written', async () => {
      const { ctx } = await scene(open, (calm) => retitle(calm, 2, 'Judul baru'), 9)
      const stale = await told(ctx)
      await expect(createVisits(ctx, commandOf(''), [openVisit(3)], () => ({ also: () => [stale] }))).rejects.toMatchObject({
        code: 'busy',
      })
      expect(await actionsOf(ctx, visitId(3))).toEqual([])
    })
  })
}

describe('what a creation is checked against', () => {
  it('may be another permission for one of its records', async () => {
    const { ctx } = await scene(async () => memoryTable())
    const assistant = { ...head, role: 'assistant' as const }
    const made = (permission: 'sessions.approve' | 'sessions.probe') =>
      createVisits(ctx, { ...commandOf(''), caller: assistant }, [openVisit(3)], () => ({
        access: [{ jurisdiction: '63' }, { jurisdiction: '63', permission }],
      }))
    await expect(made('sessions.approve')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await made('sessions.probe')).value).toHaveLength(1)
  })
})
