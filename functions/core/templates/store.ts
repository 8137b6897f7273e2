import { Template } from '#shared/checklists.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { nounPosition, recordKey } from '#functions/platform/table/keys.ts'
import type { Question, Row } from '#functions/platform/table/table.ts'
import type { Caller, Context } from '../context.ts'
import type { NounDefinition } from '../records/noun.ts'
import { notFound } from '../records/read.ts'
import { fromRow } from '../records/row.ts'

export const templates: NounDefinition<Template> = {
  noun: 'templates',
  schema: Template,
  cardFields: ['code', 'title', 'kind', 'isRetired'],
  cardExtras: ({ version, items }) => ({ version, items: items.length }),
  positions: ({ id, jurisdiction }) => ({ byNoun: nounPosition(jurisdiction, 'templates', id) }),
  access: ({ jurisdiction }) => ({ jurisdiction }),
}

/** The template in a row, if the caller may know of it: of their own jurisdiction, or of head office, whose forms all may use. */
export function knownTemplate(row: Row | undefined, caller: Pick<Caller, 'jurisdiction'>): Template | undefined {
  if (row === undefined) return undefined
  const { record } = fromRow(templates, row)
  return record.jurisdiction === caller.jurisdiction || [record.jurisdiction, caller.jurisdiction].includes('national') ? record : undefined
}

/** @throws DomainError `not_found`, also for a template of another jurisdiction. */
export async function findTemplate(ctx: Pick<Context, 'table'>, caller: Pick<Caller, 'jurisdiction'>, id: string): Promise<Template> {
  const found = knownTemplate(await ctx.table.get(recordKey(id), 'everything', { consistent: true }), caller)
  if (found === undefined) throw notFound()
  return found
}

export const templatesOf = (jurisdiction: Jurisdiction): Omit<Question, 'limit' | 'after'> => ({
  index: 'byNoun',
  partition: nounPosition(jurisdiction, 'templates', '').partition,
  newestFirst: true,
})
