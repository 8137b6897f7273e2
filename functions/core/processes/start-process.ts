import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { processLifecycle, type Process } from '#shared/processes.ts'
import type { Command, Context } from '../context.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { processes } from './store.ts'

/** What is done to many records: about which record, where, and why. */
export type Start = Pick<Process, 'subjectId' | 'task'> & { id?: string; jurisdiction: Jurisdiction; reason?: string | undefined }

/**
 * Begins a process, in the name of the caller. A verb adds it (`also`) to the transaction that makes it necessary: either both
 * happened or neither did. The event that this leaves wakes the worker.
 */
export const startProcess = (ctx: Pick<Context, 'newId'>, { caller }: Pick<Command, 'caller'>, start: Start): SealedMutation =>
  sealMutation({
    definition: processes,
    after: {
      ...start,
      id: start.id ?? ctx.newId('processes'),
      startedBy: caller.userId,
      status: processLifecycle.initial,
      done: 0,
      doneInPass: 0,
      skipped: [],
    },
    action: 'start',
    note: start.reason,
  })
