import { DomainError } from '#shared/errors.ts'
import type { Task } from '#shared/processes.ts'
import type { Context } from '#functions/core/context.ts'
import { candidatesAmong, candidatesIn, planEach } from '#functions/core/processes/candidates.ts'
import { startProcess } from '#functions/core/processes/start-process.ts'
import type { TaskHandlers } from '#functions/core/processes/task.ts'
import { canonicalJson } from '#functions/core/records/changes.ts'
import { eventOfRow, type Event } from '#functions/core/records/event.ts'
import { sealMutation } from '#functions/core/records/prepare.ts'
import { fromRow } from '#functions/core/records/row.ts'
import { isEventKey } from '#functions/platform/table/keys.ts'
import type { Row, Table } from '#functions/platform/table/table.ts'
import { testId } from '#test/support/cast.ts'
import { contextOver } from '#test/support/memory-context.ts'
import { commandOf, createVisits, head, openVisit, visits, visitsUnder, type Visit } from '#test/support/visits.ts'

export const processId = testId('processes', 1)
export const agreementId = testId('agreements', 1)
export const namedId = (number: number): string => testId('commitments', number)

/** The two ways in which tasks find their records, over visits: those under a record, and those that are named. */
export const handlers: TaskHandlers = {
  move_children: async (ctx, process, task, caller) => {
    const candidates = await candidatesIn(ctx, process, caller, visitsUnder(task.agreementId))
    return planEach(candidates, (row) => {
      const before = fromRow(visits, row)
      if (before.record.status === 'moved') return []
      if (before.record.status === 'locked') throw new DomainError('locked', 'This visit stays.')
      return [sealMutation({ definition: visits, before, after: { ...before.record, status: 'moved' }, action: 'move', from: ['open'] })]
    })
  },
  carry_over: async (ctx, process, task, caller) => {
    const candidates = await candidatesAmong(ctx, process, caller, task.commitmentIds)
    return planEach(candidates, (row) => {
      const before = fromRow(visits, row)
      const { record } = before
      if (record.status === 'moved') return record.copyOf === undefined ? [] : 'already_done'
      const copy = openVisit(0, { id: record.id.replace('cmt', 'ses'), about: task.toId, copyOf: record.id })
      return [
        sealMutation({ definition: visits, after: copy, action: 'carry' }),
        sealMutation({ definition: visits, before, after: { ...record, status: 'moved' }, action: 'leave' }),
      ]
    })
  },
  move_duties: async () => {
    throw new Error('a fault of ours')
  },
  hand_over: async () => ({ mutations: [] }),
}

export const children: Task = { kind: 'move_children', agreementId, action: 'suspend' }

export const carried = (count: number): Task => ({
  kind: 'carry_over',
  fromId: agreementId,
  toId: testId('agreements', 2),
  commitmentIds: Array.from({ length: count }, (_, number) => namedId(number + 1)),
})

/** Visits under the agreement, named ones if the task names them, and the process that is begun beside the last of them. */
export async function setStage(
  table: Table,
  task: Task,
  count: number,
  more: (number: number) => Partial<Visit> = () => ({}),
): Promise<Context> {
  const ctx = contextOver(table)
  const idOf = (number: number) => (task.kind === 'carry_over' ? { id: namedId(number) } : {})
  for (let number = 1; number <= count; number++)
    await createVisits(ctx, commandOf(''), [openVisit(number, { ...idOf(number), ...more(number) })], () => ({
      also: () =>
        number < count ? [] : [startProcess(ctx, { caller: head }, { id: processId, jurisdiction: '63', subjectId: agreementId, task })],
    }))
  return ctx
}

/** All rows as text, but for what is drawn by lot: which try of a command left its marker, and the keys of commands without one. */
export const stateIn = (rows: readonly Row[]): string[] =>
  rows
    .filter(({ pk, sk }) => sk !== 'command' || pk.includes('step'))
    .map(({ attempt: _, ...row }) => canonicalJson(row))
    .sort()

export const eventsIn = (rows: readonly Row[]): Event[] => rows.filter(isEventKey).map(eventOfRow)

/** How often each record was changed by the process. */
export function changesByProcess(rows: readonly Row[]): Map<string, number> {
  const own = eventsIn(rows).filter((event) => event.processId === processId)
  return new Map([...Map.groupBy(own, (event) => event.recordId)].map(([id, events]) => [id, events.length]))
}
