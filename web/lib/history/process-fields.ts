import * as z from 'zod/mini'
import { Process, ProcessStatus } from '#shared/processes.ts'
import { told, type Teller, type Tellers } from './told.ts'

export function processFields({ text: { history, words } }: Teller): Tellers {
  return {
    status: told(ProcessStatus, (status) => words.processStatus[status]),
    done: told(z.number(), history.records),
    skipped: told(Process.shape.skipped, ({ length }) => history.records(length)),
  }
}
