import { DomainError } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { Question, Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import { cursorAfter, startOf } from './cursor.ts'
import { reachOf } from './read.ts'
import type { Asked } from './questions.ts'

export type PageRequest = { limit: number; cursor?: string | undefined }
export type Page<Item> = { items: Item[]; next?: string }

/** One page of a list, each row made into an item. */
export async function listPage<Item>(
  ctx: Context,
  caller: Pick<Caller, 'jurisdiction'>,
  question: Asked,
  { limit, cursor }: PageRequest,
  itemOf: (row: Row) => Item,
): Promise<Page<Item>> {
  const asked: Question = { ...question, limit }
  const { rows, end } = await ctx.table.query(
    { ...asked, ...(cursor === undefined ? {} : { after: startOf(asked, cursor) }) },
    reachOf(caller),
  )
  return { items: rows.map(itemOf), ...(end === undefined ? {} : { next: cursorAfter(asked, end) }) }
}

/**
 * The jurisdiction that a list is about: the caller's own; head office names one.
 * @throws DomainError `jurisdiction_required`, or `forbidden` for somebody else's.
 */
export function jurisdictionOfList(caller: Caller, named: Jurisdiction | undefined): Jurisdiction {
  if (caller.jurisdiction !== 'national') {
    if (named === undefined || named === caller.jurisdiction) return caller.jurisdiction
    throw new DomainError('forbidden', 'This jurisdiction is not yours.')
  }
  if (named === undefined)
    throw new DomainError('jurisdiction_required', 'Name a jurisdiction, for example ?jurisdiction=63.', {
      fields: [{ path: 'jurisdiction', code: 'required' }],
    })
  return named
}

/**
 * Refuses combinations of filters that no index answers.
 * @throws DomainError `unsupported_filter`.
 */
export function atMostOneFilter(filters: Record<string, unknown>): void {
  const used = Object.entries(filters).filter(([, value]) => value !== undefined)
  if (used.length > 1)
    throw new DomainError('unsupported_filter', 'These filters cannot be combined.', {
      fields: used.map(([path]) => ({ path, code: 'invalid_value' })),
    })
}

/**
 * A view is of a jurisdiction or of an organisation, never of both, and a jurisdiction that is named must be one's own.
 * @throws DomainError `unsupported_filter`, `forbidden`.
 */
export function refuseMixedScope(
  caller: Caller,
  { jurisdiction, organisationId }: { jurisdiction?: Jurisdiction | undefined; organisationId?: string | undefined },
): void {
  atMostOneFilter({ jurisdiction, organisationId })
  if (jurisdiction !== undefined) jurisdictionOfList(caller, jurisdiction)
}
