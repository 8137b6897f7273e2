import type { ProcessStatus } from '#shared/processes.ts'

const everyMs = 2_000

/** How long until a process is asked for again; one that has finished does not move any more. */
export const whileRunning = (process: { status: ProcessStatus } | undefined): number | false =>
  process?.status === 'running' ? everyMs : false
