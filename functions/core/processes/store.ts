import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { Process } from '#shared/processes.ts'
import { facetPosition, nounPosition, parentPosition, recordKey } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import type { NounDefinition, Stored } from '../records/noun.ts'
import { reachOf } from '../records/read.ts'
import { fromRow } from '../records/row.ts'
import { newestOf, newestUnder, type Asked } from '../records/questions.ts'

/** By status they are asked for by the worker alone, which is of no jurisdiction. */
const everywhere = 'everywhere'

export const processes: NounDefinition<Process> = {
  noun: 'processes',
  schema: Process,
  cardFields: ['subjectId', 'status', 'done', 'createdAt', 'updatedAt'],
  cardExtras: ({ task }) => ({ kind: task.kind }),
  positions: ({ id, jurisdiction, status, subjectId }) => ({
    byNoun: nounPosition(jurisdiction, 'processes', id),
    byFacet: facetPosition(everywhere, 'processes', status, id),
    byParent: parentPosition(subjectId, 'processes', id),
  }),
  access: ({ jurisdiction }) => ({ jurisdiction }),
  statusOf: ({ status }) => status,
}

export const processesOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'processes')

export const processesAbout = (subjectId: string): Asked => newestUnder(subjectId, 'processes')

export const runningProcesses: Asked = { index: 'byFacet', partition: facetPosition(everywhere, 'processes', 'running', '').partition }

/** A process as it is now, for the job that runs it. */
export async function findProcess({ table }: Pick<Context, 'table'>, id: string): Promise<Stored<Process> | undefined> {
  const row = await table.get(recordKey(id), 'everything', { consistent: true })
  return row === undefined ? undefined : fromRow(processes, row)
}

/** Records of any noun as they are now, in the order of their ids here; those out of the caller's reach are left out. */
export async function rowsOf({ table }: Pick<Context, 'table'>, caller: Caller, ids: readonly string[]): Promise<Row[]> {
  const rows = ids.length === 0 ? [] : await table.getAll(ids.map(recordKey), reachOf(caller))
  return ids.flatMap((id) => rows.find((row) => row.pk === id) ?? [])
}
