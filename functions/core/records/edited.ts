import type { AnyRecord, NounDefinition } from './noun.ts'

/** A record with the fields of a PATCH set; null takes a field away, absent leaves it. */
export function edited<Shape extends AnyRecord>(definition: NounDefinition<Shape>, record: Shape, patch: object): Shape {
  const next = new Map<string, unknown>(Object.entries(record))
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) next.delete(name)
    else if (value !== undefined) next.set(name, value)
  }
  return definition.schema.parse(Object.fromEntries(next))
}
