import { tableDefinition, type IndexName } from './definition.ts'
import type { IndexPositions } from './keys.ts'

const names = tableDefinition.indexes

/** Spreads positions over the key attributes of the indexes. */
export function indexAttributes(positions: IndexPositions): Record<string, string> {
  const attributes: Record<string, string> = {}
  const indexes: IndexName[] = ['byNoun', 'byFacet', 'byParent', 'byOwner', 'byDue']
  for (const index of indexes) {
    const position = positions[index]
    if (position === undefined) continue
    attributes[names[index].partitionKey] = position.partition
    attributes[names[index].sortKey] = position.sort
  }
  return attributes
}
