import type { Changes } from '#shared/history.ts'
import type { Noun } from '#shared/ids.ts'
import { agreementFields } from './history/agreement-fields.ts'
import { commitmentFields } from './history/commitment-fields.ts'
import { followUpFields } from './history/follow-up-fields.ts'
import { sharedFields } from './history/shared-fields.ts'
import type { Teller, Tellers } from './history/told.ts'

export type ChangeInWords = { label: string; before: string; after: string }

/** Noun -> words for the fields that are its own. */
const nouns: Partial<Record<Noun, (teller: Teller) => Tellers>> = {
  agreements: agreementFields,
  commitments: commitmentFields,
  'follow-ups': followUpFields,
}

const tellersOf = (teller: Teller): Tellers => ({ ...sharedFields(teller), ...nouns[teller.noun]?.(teller) })

const inWords = (field: string, value: unknown, teller: Teller): string => {
  if (value === undefined || value === null) return teller.text.history.empty
  const own = tellersOf(teller)[field]?.(value)
  if (own !== undefined) return own
  if (typeof value === 'boolean') return value ? teller.text.history.yes : teller.text.history.no
  return typeof value === 'string' || typeof value === 'number' ? String(value) : teller.text.history.fields.other
}

/** What a field is called, first in the noun's own words. */
const labelsFor = ({ text: { history }, noun }: Teller) => {
  const everywhere: Record<string, string> = history.fields
  const inNouns: Partial<Record<Noun, Record<string, string>>> = history.fieldsIn
  return (field: string): string => inNouns[noun]?.[field] ?? everywhere[field] ?? history.fields.other
}

// Bookkeeping that every event changes, or that only repeats another field.
const kept = ['id', 'version', 'createdAt', 'updatedAt', 'jurisdiction', 'reports', 'partyIds', 'isExample', 'trail']
const derived = ['actions', 'overdue', 'dueSoon', 'noEvidence', 'validity', 'missing', 'yearsWithoutHolidays']
const unspoken = [...kept, ...derived]

/**
 * Each change of an event in words: which field, from what, to what.
 * @param said fields whose words stand beside the changes already.
 */
export function changesInWords(changes: Changes, teller: Teller, said: readonly string[] = []): ChangeInWords[] {
  const labelOf = labelsFor(teller)
  return Object.entries(changes)
    .filter(([field]) => !unspoken.includes(field) && !said.includes(field))
    .map(([field, { before, after }]) => ({
      label: labelOf(field),
      before: inWords(field, before, teller),
      after: inWords(field, after, teller),
    }))
    .filter(({ before, after }) => before !== after)
}

/** What differs between two states of a record, as changes. */
export function differences(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const changed: Changes = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) changed[field] = { before: before[field], after: after[field] }
  return changed
}
