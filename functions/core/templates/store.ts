import { Template } from '#shared/checklists.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { nounPosition } from '#functions/platform/table/keys.ts'
import type { Question, Row } from '#functions/platform/table/table.ts'
import type { Caller } from '../context.ts'
import type { NounDefinition, Stored } from '../records/noun.ts'
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
export function knownTemplate(row: Row | undefined, caller: Pick<Caller, 'jurisdiction'>): Stored<Template> | undefined {
  if (row === undefined) return undefined
  const found = fromRow(templates, row)
  const { jurisdiction } = found.record
  return [jurisdiction, caller.jurisdiction].includes('national') || jurisdiction === caller.jurisdiction ? found : undefined
}

export const templatesOf = (jurisdiction: Jurisdiction): Omit<Question, 'limit' | 'after'> => ({
  index: 'byNoun',
  partition: nounPosition(jurisdiction, 'templates', '').partition,
  newestFirst: true,
})
