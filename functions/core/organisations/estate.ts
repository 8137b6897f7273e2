import type { Organisation } from '#shared/organisations.ts'
import type { Process, TaskOf } from '#shared/processes.ts'
import type { Caller, Context } from '../context.ts'
import { rowsOf } from '../processes/store.ts'
import { fromRow } from '../records/row.ts'
import { successionNote } from './succession-note.ts'
import { organisations } from './store.ts'

/** Who leaves what to whom, and the words that tell it. */
export type Estate = {
  from: Organisation
  to: Organisation
  heirOf: (dutyId: string) => Organisation
  noteFor: (heir: Organisation) => string
}

/** The organisations of a succession as they are now. */
export async function estateOf(ctx: Context, { reason }: Process, task: TaskOf<'move_duties'>, caller: Caller): Promise<Estate> {
  const ids = [task.fromId, task.toId, ...task.assigned.map(({ toId }) => toId)]
  const found = (await rowsOf(ctx, caller, [...new Set(ids)])).map((row) => fromRow(organisations, row).record)
  const one = (id: string): Organisation => {
    const organisation = found.find((candidate) => candidate.id === id)
    if (organisation === undefined) throw new Error(`${id}, which a succession names, is not there`)
    return organisation
  }
  const [from, to] = [one(task.fromId), one(task.toId)]
  const heirs = new Map(task.assigned.map(({ id, toId }) => [id, one(toId)]))
  return {
    from,
    to,
    heirOf: (dutyId) => heirs.get(dutyId) ?? to,
    noteFor: (heir) => successionNote([from.name], [heir.name], reason),
  }
}
