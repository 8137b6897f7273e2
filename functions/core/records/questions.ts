import type { Noun } from '#shared/ids.ts'
import { facetPosition, nounPosition, prefixes } from '#functions/platform/table/keys.ts'
import type { Question } from '#functions/platform/table/table.ts'

/** What is asked of an index; which page of it, the reader says. */
export type Asked = Omit<Question, 'limit' | 'after'>

/** The records of a noun in a jurisdiction, newest first. */
export const newestOf = (jurisdiction: string, noun: Noun): Asked => ({
  index: 'byNoun',
  partition: nounPosition(jurisdiction, noun, '').partition,
  newestFirst: true,
})

/** Those in one state or of one kind, newest first. */
export const newestIn = (jurisdiction: string, noun: Noun, facet: string): Asked => ({
  index: 'byFacet',
  partition: facetPosition(jurisdiction, noun, facet, '').partition,
  newestFirst: true,
})

/** Those that stand under another record, newest first. */
export const newestUnder = (parentId: string, noun: Noun): Asked => ({
  index: 'byParent',
  partition: parentId,
  prefix: prefixes.childrenOf(noun),
  newestFirst: true,
})
