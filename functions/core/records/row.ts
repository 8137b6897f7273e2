import * as z from 'zod/mini'
import { recordKey } from '#functions/platform/table/keys.ts'
import { indexAttributes } from '#functions/platform/table/index-attributes.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { isEqual } from './changes.ts'
import type { AnyRecord, NounDefinition, Stored } from './noun.ts'

const RowParts = z.object({
  pk: z.string(),
  jurisdiction: z.string(),
  version: z.int(),
  headHash: z.string(),
  card: z.record(z.string(), z.unknown()),
  body: z.record(z.string(), z.unknown()),
})

/** Fields that stand beside card and body in a row. */
const apart = new Set(['id', 'jurisdiction', 'version'])

const fieldsOf = (record: AnyRecord): [string, unknown][] =>
  Object.entries(record).filter(([name, value]) => !apart.has(name) && value !== undefined)

/** What lists show of a record. */
export function cardIn<Shape extends AnyRecord>(definition: NounDefinition<Shape>, record: Shape): Record<string, unknown> {
  const inCard = new Set<string>(definition.cardFields)
  return { ...Object.fromEntries(fieldsOf(record).filter(([name]) => inCard.has(name))), ...definition.cardExtras?.(record) }
}

/** A record as a row: its card (what lists show), its body (what the card does not say, or not whole), and its places in the indexes. */
export function toRow<Shape extends AnyRecord>(definition: NounDefinition<Shape>, record: Shape, headHash: string): Row {
  const inCard = new Set<string>(definition.cardFields)
  const card = cardIn(definition, record)
  return {
    ...recordKey(record.id),
    jurisdiction: record.jurisdiction,
    version: record.version,
    ...(definition.statusOf === undefined ? {} : { status: definition.statusOf(record) }),
    headHash,
    card,
    body: Object.fromEntries(fieldsOf(record).filter(([name, value]) => !inCard.has(name) || !isEqual(card[name], value))),
    ...indexAttributes(definition.positions(record)),
  }
}

/** The record in a row, parsed: a row that does not fit its schema is our fault and fails loudly. */
export function fromRow<Shape extends AnyRecord>(definition: NounDefinition<Shape>, row: Row): Stored<Shape> {
  const { pk, jurisdiction, version, headHash, card, body } = RowParts.parse(row)
  const inCard = new Set<string>(definition.cardFields)
  const ofCard = Object.fromEntries(Object.entries(card).filter(([name]) => inCard.has(name)))
  return { record: definition.schema.parse({ id: pk, jurisdiction, version, ...ofCard, ...body }), headHash, row }
}

const CardParts = z.object({ pk: z.string(), card: z.record(z.string(), z.unknown()) })

/** The card in a row of an index, parsed; it carries the record's id and whatever the noun put into it. */
export function cardOf<Card extends z.ZodMiniType>(schema: Card, row: Row): z.output<Card> {
  const { pk, card } = CardParts.parse(row)
  return schema.parse({ id: pk, ...card })
}
