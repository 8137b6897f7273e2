import { isInReach } from '#shared/permissions.ts'
import type { Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import type { AnyRecord, NounDefinition } from './noun.ts'
import { findRecord, notFound } from './read.ts'
import { fromRow } from './row.ts'

/** The record in a loaded row, if the caller may know of it: of their own reach, or one that head office keeps for everybody. */
export function ownOrNational<Shape extends AnyRecord>(
  definition: NounDefinition<Shape>,
  row: Row | undefined,
  caller: Caller,
): Shape | undefined {
  if (row === undefined) return undefined
  const { record } = fromRow(definition, row)
  return record.jurisdiction === 'national' || isInReach(caller, record.jurisdiction) ? record : undefined
}

/**
 * One record of the caller's jurisdiction or of head office, and the caller as the one who reads it: what head office keeps for
 * everybody is read with its eyes, while whether the role may read it at all is asked as ever.
 * @throws DomainError `not_found`, also for a record of another jurisdiction.
 */
export async function findOwnOrNational<Shape extends AnyRecord>(
  ctx: Context,
  definition: NounDefinition<Shape>,
  caller: Caller,
  id: string,
): Promise<{ record: Shape; reader: Caller }> {
  const { record } = await findRecord(ctx, definition, { jurisdiction: 'national' }, id)
  if (record.jurisdiction === 'national') return { record, reader: { ...caller, jurisdiction: 'national' } }
  if (!isInReach(caller, record.jurisdiction)) throw notFound()
  return { record, reader: caller }
}
