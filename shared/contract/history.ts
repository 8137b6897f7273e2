import * as z from 'zod/mini'
import { HistoryPage } from '../history.ts'
import type { Noun } from '../ids.ts'
import type { Permission } from '../permissions.ts'
import { listQuery } from '../records.ts'
import { endpoint } from './endpoint.ts'

const HistoryQuery = z.strictObject({ limit: listQuery.limit, cursor: listQuery.cursor })

/** The history endpoint of a noun. */
export const historyOf = <const Name extends Noun, const Needed extends Permission>(noun: Name, permission: Needed) =>
  endpoint({
    method: 'GET',
    path: `/${noun}/{id}/history`,
    summary: 'Who changed what and when, newest first, hash-chained',
    permission,
    query: HistoryQuery,
    status: 200,
    output: HistoryPage,
    errors: ['invalid_cursor'],
  })
