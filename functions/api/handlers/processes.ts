import { contract } from '#shared/contract/contract.ts'
import { processLifecycle } from '#shared/processes.ts'
import { moveProcess } from '#functions/core/processes/move-process.ts'
import { getProcess, listProcesses } from '#functions/core/processes/read-processes.ts'
import { asking, history, movesOf, versioned, written, type Handler } from './answer.ts'

export const processesHandlers = {
  'processes.list': asking(contract['processes.list'], ({ ctx, caller, query }) => listProcesses(ctx, caller, query)),
  'processes.get': ({ ctx, caller, id }) => versioned(getProcess(ctx, caller, id)),
  'processes.history': history,
  ...movesOf('processes', processLifecycle, ({ ctx, command }, action) => written(moveProcess(ctx, command, action))),
} satisfies Record<string, Handler>
