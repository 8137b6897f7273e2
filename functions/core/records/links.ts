import { linkKey } from '#functions/platform/table/keys.ts'
import { indexAttributes } from '#functions/platform/table/index-attributes.ts'
import type { Row, Write } from '#functions/platform/table/table.ts'
import { canonicalJson } from './changes.ts'
import type { AnyRecord, NounDefinition } from './noun.ts'
import { cardIn } from './row.ts'

/** The link rows of a record by name. To readers of an index each looks like the record itself: its id and its card, and what the link adds. */
export function linkRows<Shape extends AnyRecord>(definition: NounDefinition<Shape>, record: Shape): Map<string, Row> {
  const card = cardIn(definition, record)
  const links = definition.links?.(record) ?? []
  const rows = links.map(({ name, positions, card: own }) => {
    const key = linkKey(record.id, name)
    const row: Row = { ...key, jurisdiction: record.jurisdiction, card: { ...card, ...own }, ...indexAttributes(positions) }
    return [name, row] as const
  })
  if (new Set(links.map(({ name }) => name)).size < links.length) throw new Error(`${record.id} has two links of one name`)
  return new Map(rows)
}

/** What makes the links of a record follow it: those that are new or say something else are put, those that are no more are removed. */
export function linkWrites<Shape extends AnyRecord>(definition: NounDefinition<Shape>, before: Shape | undefined, after: Shape): Write[] {
  if (definition.links === undefined) return []
  const was = before === undefined ? new Map<string, Row>() : linkRows(definition, before)
  const is = linkRows(definition, after)
  const put = [...is].flatMap(([name, row]): Write[] => {
    const previous = was.get(name)
    if (previous === undefined) return [{ put: row }]
    return canonicalJson(previous) === canonicalJson(row) ? [] : [{ put: row, previous }]
  })
  const removed = [...was]
    .filter(([name]) => !is.has(name))
    .map(([, previous]): Write => ({ remove: { pk: previous.pk, sk: previous.sk }, previous }))
  return [...put, ...removed]
}
