import { describe, expect, inject, it } from 'vitest'
import { HistoryItem } from '#shared/history.ts'
import { mostNamed, type Process, type Task } from '#shared/processes.ts'
import type { Context } from '#functions/core/context.ts'
import { catchUpProcesses } from '#functions/core/processes/catch-up.ts'
import { moveProcess } from '#functions/core/processes/move-process.ts'
import { getProcess, listProcesses } from '#functions/core/processes/read-processes.ts'
import { processAfter } from '#functions/core/processes/rules.ts'
import { runProcess, runStep } from '#functions/core/processes/run-step.ts'
import { findProcess } from '#functions/core/processes/store.ts'
import { WriteConflict } from '#functions/core/records/commit.ts'
import { readHistory } from '#functions/core/records/history.ts'
import { findRecord } from '#functions/core/records/read.ts'
import { openTable } from '#functions/platform/table/open-table.ts'
import type { Table } from '#functions/platform/table/table.ts'
import { testId } from '#test/support/cast.ts'
import { createTestTable, testDynamoDbClient } from '#test/support/dynamodb.ts'
import { contextOver } from '#test/support/memory-context.ts'
import { copyInMemory, memoryTable, type MemoryTable } from '#test/support/memory-table.ts'
import { changeVisit, commandOf, head, hostId, visitId, visits, type Visit } from '#test/support/visits.ts'
import { agreementId, carried, changesByProcess, children, handlers, namedId, processId, setStage } from './stage.ts'

const processIn = async (ctx: Pick<Context, 'table'>): Promise<Process> => {
  const found = await findProcess(ctx, processId)
  if (found === undefined) throw new Error('No process')
  return found.record
}

const statusOf = async (ctx: Context, number: number) => (await findRecord(ctx, visits, head, visitId(number))).record.status

const retitle = (ctx: Context, number: number, fields: Partial<Visit>) =>
  changeVisit(ctx, commandOf(visitId(number)), (current) => ({ after: { ...current, ...fields }, action: 'meddle' }), 'appending')

const handOver: Task = { kind: 'hand_over', ofId: hostId(1), from: { name: 'Ani' }, to: { name: 'Budi' } }

const moveDuties: Task = { kind: 'move_duties', fromId: hostId(1), toId: hostId(2), assigned: [] }

describe('a step', () => {
  it('skips what refuses, says why, and goes on with the others', async () => {
    const table = memoryTable()
    const ctx = await setStage(table, children, 25, (number) => (number % 10 === 0 ? { status: 'locked' } : {}))
    await runProcess(ctx, processId, { handlers })
    const skipped = [10, 20].map((number) => ({ id: visitId(number), reason: 'locked' }))
    expect(await processIn(ctx)).toMatchObject({ status: 'finished', done: 23, skipped })
    expect([await statusOf(ctx, 10), await statusOf(ctx, 11)]).toEqual(['locked', 'moved'])
  })

  it('names what is not there, and what others have done already', async () => {
    const table = memoryTable()
    const ctx = await setStage(table, carried(3), 2, (number) => (number === 2 ? { status: 'moved', copyOf: 'x' } : {}))
    await runProcess(ctx, processId, { handlers })
    const skipped = [
      { id: namedId(3), reason: 'not_found' },
      { id: namedId(2), reason: 'already_done' },
    ]
    expect(await processIn(ctx)).toMatchObject({ status: 'finished', done: 1, skipped })
  })

  it('does as many as one transaction takes, and then the others', async () => {
    const hostIds = Array.from({ length: 20 }, (_, number) => hostId(number + 1))
    const table = memoryTable()
    const ctx = await setStage(table, children, 25, () => ({ hostIds }))
    expect(await runStep(ctx, processId, { handlers })).toBe('more')
    const { position, ...first } = await processIn(ctx)
    expect([position, first.done, first.doneInPass]).toEqual([undefined, 4, 4])
    await runProcess(ctx, processId, { handlers })
    expect(await processIn(ctx)).toMatchObject({ status: 'finished', done: 25 })
    expect([...changesByProcess(table.rows()).values()]).toEqual(Array.from({ length: 25 }, () => 1))
  })

  it('that does nothing at all ends the process; a finished one takes none', async () => {
    const ctx = await setStage(memoryTable(), handOver, 1)
    expect([await runStep(ctx, processId, { handlers }), await runStep(ctx, processId, { handlers })]).toEqual(['finished', 'finished'])
    expect(await processIn(ctx)).toMatchObject({ version: 2, status: 'finished', done: 0 })
  })

  it('finds in another pass what the index did not show yet', async () => {
    const table = memoryTable()
    await setStage(table, children, 30)
    let queries = 0
    const query: Table['query'] = async (...asked) => {
      const answer = await table.query(...asked)
      return ++queries > 2 ? answer : { ...answer, rows: answer.rows.filter(({ pk }) => pk < visitId(25)) }
    }
    const ctx = contextWith(table, { query })
    await runProcess(ctx, processId, { handlers })
    expect(await processIn(ctx)).toMatchObject({ status: 'finished', done: 30 })
    expect([...changesByProcess(table.rows()).values()]).toEqual(Array.from({ length: 30 }, () => 1))
  })

  it('is planned again when a record moved on, and keeps what the other did', async () => {
    const table = memoryTable()
    const calm = await setStage(table, children, 5)
    const ctx = contextWith(table, { transact: meddling(table, calm, 2) })
    await runProcess(ctx, processId, { handlers })
    const { record } = await findRecord(ctx, visits, head, visitId(3))
    expect(record).toMatchObject({ status: 'moved', title: 'Sementara itu', version: 4 })
    expect([...changesByProcess(table.rows()).values()]).toEqual([1, 1, 1, 1, 1])
  })

  it('gives up after five conflicts and is taken when asked for again', async () => {
    const table = memoryTable()
    const calm = await setStage(table, children, 5)
    const ctx = contextWith(table, { transact: meddling(table, calm, 5) })
    await expect(runStep(ctx, processId, { handlers })).rejects.toThrow(WriteConflict)
    expect((await processIn(ctx)).version).toBe(1)
    expect(await runStep(ctx, processId, { handlers })).toBe('more')
  })

  it('passes a fault on and leaves the process where it was', async () => {
    const ctx = await setStage(memoryTable(), moveDuties, 1)
    await expect(runStep(ctx, processId, { handlers })).rejects.toThrow('a fault of ours')
    expect(await processIn(ctx)).toMatchObject({ version: 1, status: 'running' })
    await expect(runStep(ctx, testId('processes', 2), { handlers })).rejects.toThrow('There is no process')
  })

  it('needs the person who began it', async () => {
    const ctx = await setStage(memoryTable(), children, 1)
    const directory = { ...ctx.directory, person: async () => undefined }
    await expect(runStep({ ...ctx, directory }, processId, { handlers })).rejects.toThrow('who began a process, is not there')
  })

  it('is taken in the name of who began it, and the history of each record says by which process', async () => {
    const ctx = await setStage(memoryTable(), children, 1)
    await runProcess(ctx, processId, { handlers })
    const subject = { permission: 'sessions.read', access: { jurisdiction: '63' }, internal: visits.internal } as const
    const { items } = await readHistory(ctx, head, visitId(1), subject, { limit: 10 })
    const parsed = items.map((item) => HistoryItem.parse(item))
    expect(parsed.map(({ action, actor, processId: by }) => [action, actor, by])).toEqual([
      ['move', head.userId, processId],
      ['create', head.userId, undefined],
    ])
  })
})

const contextWith = (table: MemoryTable, calls: Partial<Table>): Context => contextOver({ ...table, ...calls })

/** Somebody changes visit 3 just before each of the first transactions. */
function meddling(table: Table, calm: Context, times: number): Table['transact'] {
  let transactions = 0
  return async (writes) => {
    if (transactions++ < times) await retitle(calm, 3, { title: 'Sementara itu' })
    await table.transact(writes)
  }
}

describe('a process after a step', () => {
  const running: Process = {
    id: processId,
    jurisdiction: '63',
    version: 1,
    createdAt: '2026-11-22T02:00:00.000Z',
    updatedAt: '2026-11-22T02:00:00.000Z',
    subjectId: agreementId,
    task: children,
    startedBy: head.userId,
    status: 'running',
    done: 0,
    doneInPass: 0,
    skipped: [],
  }
  const nothing = { count: 0, ids: [] }

  it('goes on where the plan says, begins again after a pass that did something, and ends after one that did not', () => {
    expect(processAfter(running, { mutations: [], next: 'b' }, nothing)).toMatchObject({ status: 'running', position: 'b' })
    const again = processAfter({ ...running, position: 'b', doneInPass: 3 }, { mutations: [] }, nothing)
    expect(again).toMatchObject({ status: 'running', position: undefined, doneInPass: 0 })
    expect(processAfter({ ...running, position: 'b' }, { mutations: [] }, nothing).status).toBe('finished')
  })

  it('stays where it is when not all of the plan was taken', () => {
    const cut = processAfter({ ...running, position: 'a' }, { mutations: [[], []], next: 'b' }, { count: 1, ids: ['x'] })
    expect(cut).toMatchObject({ status: 'running', position: 'a', done: 1, doneInPass: 1 })
  })

  it('names each skipped record once, with the latest reason, and none that was changed after all', () => {
    const before = {
      ...running,
      skipped: [
        { id: 'a', reason: 'locked' as const },
        { id: 'b', reason: 'locked' as const },
      ],
    }
    const { skipped } = processAfter(before, { mutations: [[]], skipped: [{ id: 'a', reason: 'not_found' }] }, { count: 1, ids: ['b'] })
    expect(skipped).toEqual([{ id: 'a', reason: 'not_found' }])
    const many = Array.from({ length: mostNamed + 5 }, (_, number) => ({ id: String(number), reason: 'locked' as const }))
    expect(processAfter(running, { mutations: [], skipped: many }, nothing).skipped).toHaveLength(mostNamed)
  })
})

describe('catching up', () => {
  it('runs what was left running, and tells what could not be', async () => {
    const table = memoryTable()
    const ctx = await setStage(table, children, 25)
    await runStep(ctx, processId, { handlers })
    expect(await catchUpProcesses(ctx, { handlers })).toEqual({ finished: [processId], failed: [] })
    expect(await processIn(ctx)).toMatchObject({ status: 'finished', done: 25 })
    expect(await catchUpProcesses(ctx, { handlers })).toEqual({ finished: [], failed: [] })
    const stuck = await setStage(memoryTable(), moveDuties, 1)
    expect(await catchUpProcesses(stuck, { handlers })).toEqual({
      finished: [],
      failed: [{ id: processId, error: new Error('a fault of ours') }],
    })
  })
})

describe('on DynamoDB Local', () => {
  it('sixty records are moved, each once, and the process can be followed and woken', async () => {
    const endpoint = inject('dynamodbEndpoint')
    const table = openTable({ client: testDynamoDbClient(endpoint), tableName: await createTestTable(endpoint) })
    const ctx = await setStage(table, children, 60)
    expect(await runStep(ctx, processId, { handlers })).toBe('more')
    const half = await getProcess(ctx, head, processId)
    expect(half).toMatchObject({ status: 'running', done: 20, version: 2 })
    const woken = await moveProcess(ctx, commandOf(processId, {}, { expectedVersion: 2 }), 'resume')
    expect(woken.value).toMatchObject({ status: 'running', done: 20, version: 3 })
    await Promise.all([runProcess(ctx, processId, { handlers }), runProcess(ctx, processId, { handlers })])
    expect(await getProcess(ctx, head, processId)).toMatchObject({ status: 'finished', done: 60 })
    const rows = (await copyInMemory(table)).rows()
    expect([...changesByProcess(rows).values()]).toEqual(Array.from({ length: 60 }, () => 1))
    await expect(moveProcess(ctx, commandOf(processId, {}, { expectedVersion: 'any' }), 'resume')).rejects.toMatchObject({
      code: 'illegal_move',
    })
    const card = { id: processId, subjectId: agreementId, kind: 'move_children', status: 'finished', done: 60 }
    for (const query of [{ limit: 10 }, { limit: 10, subjectId: agreementId }])
      expect((await listProcesses(ctx, head, query)).items).toMatchObject([card])
    expect((await listProcesses(ctx, head, { limit: 10, subjectId: hostId(1) })).items).toEqual([])
  })

  it('is out of reach for another jurisdiction and not for an agency', async () => {
    const ctx = await setStage(memoryTable(), children, 1)
    const elsewhere = { ...head, jurisdiction: '19' as const }
    await expect(getProcess(ctx, elsewhere, processId)).rejects.toMatchObject({ code: 'not_found' })
    expect((await listProcesses(ctx, elsewhere, { limit: 10, subjectId: agreementId })).items).toEqual([])
    const agency = { ...head, role: 'agency' as const }
    await expect(getProcess(ctx, agency, processId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listProcesses(ctx, agency, { limit: 10 })).rejects.toMatchObject({ code: 'forbidden' })
    const national = { ...head, role: 'national' as const, jurisdiction: 'national' as const }
    expect((await listProcesses(ctx, national, { limit: 10, subjectId: agreementId })).items).toHaveLength(1)
    await expect(listProcesses(ctx, national, { limit: 10 })).rejects.toMatchObject({ code: 'jurisdiction_required' })
  })
})
