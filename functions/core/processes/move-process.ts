import { statusAfter } from '#shared/lifecycle.ts'
import { processLifecycle, type Process, type ProcessAction } from '#shared/processes.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { processes } from './store.ts'

/**
 * Wakes a process that has stood still: the event of this move brings the worker back to it.
 * @throws DomainError as `processes.<action>` of the contract lists them.
 */
export function moveProcess(ctx: Context, command: Command, action: ProcessAction): Promise<Outcome<Process>> {
  const move = processLifecycle.moves[action]
  return changeRecord(ctx, command, {
    definition: processes,
    permission: move.permission,
    input: move.input,
    mode: 'versioned',
    next: (current, { note }) => ({
      after: { ...current, status: statusAfter(processLifecycle, action, current.status) },
      action,
      note,
      from: move.from,
    }),
    present: async (record) => record,
  })
}
