import { Process, ProcessCard, processLifecycle, ProcessQuery } from '../processes.ts'
import { pageOf } from '../records.ts'
import { actionEndpoints } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { historyOf } from './history.ts'

export const processEndpoints = {
  'processes.list': endpoint({
    method: 'GET',
    path: '/processes',
    summary: 'Work in several steps, newest first; filters: none, subjectId',
    permission: 'processes.read',
    query: ProcessQuery,
    status: 200,
    output: pageOf(ProcessCard),
    errors: ['invalid_cursor', 'unsupported_filter', 'jurisdiction_required', 'not_found'],
  }),
  'processes.get': endpoint({
    method: 'GET',
    path: '/processes/{id}',
    summary: 'One such work, with what it has done and what it left as it was',
    permission: 'processes.read',
    status: 200,
    output: Process,
    hasEtag: true,
  }),
  'processes.history': historyOf('processes', 'processes.read'),
  ...actionEndpoints('processes', processLifecycle, Process),
} as const
