import { Template } from '#shared/checklists.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { nounPosition } from '#functions/platform/table/keys.ts'
import type { NounDefinition } from '../records/noun.ts'
import { newestOf, type Asked } from '../records/questions.ts'

export const templates: NounDefinition<Template> = {
  noun: 'templates',
  schema: Template,
  cardFields: ['code', 'title', 'kind', 'isRetired'],
  cardExtras: ({ version, items }) => ({ version, items: items.length }),
  positions: ({ id, jurisdiction }) => ({ byNoun: nounPosition(jurisdiction, 'templates', id) }),
  access: ({ jurisdiction }) => ({ jurisdiction }),
}

export const templatesOf = (jurisdiction: Jurisdiction): Asked => newestOf(jurisdiction, 'templates')
