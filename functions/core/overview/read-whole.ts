import { nounOfId } from '#shared/ids.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Context } from '../context.ts'
import type { Whole } from './store.ts'

/** A list in an overview is cut here. */
export const longestList = 100

/** Rows read at first; a MoU with 21 PKS has 42, a card and a tally each. */
const rowsAtOnce = 200

export type Found = { rows: Row[]; truncated: boolean }

/**
 * What stands in one partition of an index, in its order and whatever its jurisdiction. Where a list would be too long, each kind is asked for by
 * itself, so that many of one kind never push another kind out.
 */
export async function readWhole({ table }: Pick<Context, 'table'>, { parts, ...asked }: Whole): Promise<Found> {
  const { rows, end } = await table.query({ ...asked, limit: rowsAtOnce }, 'everything')
  const counts = Map.groupBy(rows, (row) => nounOfId(row.pk)).values()
  if (end === undefined && [...counts].every(({ length }) => length <= longestList)) return { rows, truncated: false }
  const answers = await Promise.all(
    parts.map(async ({ prefix, isFromStart = false }) => {
      const page = await table.query({ ...asked, prefix, newestFirst: !isFromStart, limit: longestList }, 'everything')
      return { ...page, rows: isFromStart ? page.rows : page.rows.toReversed() }
    }),
  )
  return { rows: answers.flatMap((answer) => answer.rows), truncated: answers.some((answer) => answer.end !== undefined) }
}
