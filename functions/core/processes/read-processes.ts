import type * as z from 'zod/mini'
import { ProcessCard, type Process, type ProcessQuery } from '#shared/processes.ts'
import { authorise, authoriseRole } from '../authorise.ts'
import type { Caller, Context } from '../context.ts'
import { jurisdictionOfList, listPage, type Page } from '../records/list.ts'
import { findRecord } from '../records/read.ts'
import { cardOf } from '../records/row.ts'
import { processes, processesAbout, processesOf } from './store.ts'

/**
 * One page of processes, newest first: of a jurisdiction, or about one record. About a record that is out of reach there are none.
 * @throws DomainError as `processes.list` of the contract lists them.
 */
export async function listProcesses(ctx: Context, caller: Caller, query: z.output<typeof ProcessQuery>): Promise<Page<ProcessCard>> {
  authoriseRole(caller, 'processes.read')
  const { subjectId } = query
  const isAboutOne = subjectId !== undefined && query.jurisdiction === undefined
  const reach = isAboutOne ? caller : { jurisdiction: jurisdictionOfList(caller, query.jurisdiction) }
  const question = subjectId === undefined ? processesOf(reach.jurisdiction) : processesAbout(subjectId)
  return listPage(ctx, reach, question, query, (row) => cardOf(ProcessCard, row))
}

/** One process. @throws DomainError `not_found`, `forbidden`. */
export async function getProcess(ctx: Context, caller: Caller, id: string): Promise<Process> {
  const { record } = await findRecord(ctx, processes, caller, id)
  await authorise(ctx, caller, 'processes.read', processes.access(record))
  return record
}
