import type { Changes } from '#shared/history.ts'
import type { Noun } from '#shared/ids.ts'
import { agreementFields } from './history/agreement-fields.ts'
import { assessmentFields } from './history/assessment-fields.ts'
import { commitmentFields } from './history/commitment-fields.ts'
import { followUpFields } from './history/follow-up-fields.ts'
import { organisationFields } from './history/organisation-fields.ts'
import { processFields } from './history/process-fields.ts'
import { sessionFields } from './history/session-fields.ts'
import { holidaysFields, templateFields } from './history/setting-fields.ts'
import { sharedFields } from './history/shared-fields.ts'
import type { Teller, Tellers } from './history/told.ts'
import { userFields } from './history/user-fields.ts'

/** `how` is said of long lists, which gained or lost something while the rest stayed. */
export type ChangeInWords = { label: string; before: string; after: string; how?: 'changed' | 'added' | 'removed' }

/** Noun -> words for the fields that are its own. */
const nouns: Partial<Record<Noun, (teller: Teller) => Tellers>> = {
  agreements: agreementFields,
  assessments: assessmentFields,
  commitments: commitmentFields,
  'follow-ups': followUpFields,
  holidays: holidaysFields,
  organisations: organisationFields,
  processes: processFields,
  sessions: sessionFields,
  templates: templateFields,
  users: userFields,
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
const unspokenIn: Partial<Record<Noun, readonly string[]>> = {
  // Who approved, and why, stands with the deed itself.
  sessions: ['approvedBy', 'amendments', 'reason'],
  processes: ['doneInPass', 'position', 'task', 'startedBy', 'subjectId'],
}

/** Long lists, of which only the entries that changed are told. */
const entries = [
  'items',
  'days',
  'formerNames',
  'succeeds',
  'succeededBy',
  'organisationIds',
  'facilitators',
  'agenda',
  'participants',
  'topics',
  'legalReferences',
  'checklists',
  'findings',
  'suggestions',
  'statements',
  'nextSteps',
  'photoIds',
  'probes',
  'comments',
  'amendments',
]

const entriesOf = (value: unknown): string[] => (Array.isArray(value) ? value.map((entry) => JSON.stringify(entry)) : [])

/** What of a long list differs; where nothing but the order does, both sides are empty. */
function onlyChanged({ before, after }: { before?: unknown; after?: unknown }) {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  const left = (value: unknown, others: readonly string[]) =>
    Array.isArray(value) ? value.filter((entry) => !others.includes(JSON.stringify(entry))) : value
  return { before: left(before, now), after: left(after, old) }
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0
const isFilledList = (value: unknown) => Array.isArray(value) && value.length > 0

function changeInWords(field: string, change: { before?: unknown; after?: unknown }, teller: Teller): Omit<ChangeInWords, 'label'> {
  const { history } = teller.text
  const { before, after } = entries.includes(field) ? onlyChanged(change) : change
  if (isEmptyList(before) && isEmptyList(after)) return { before: history.oldOrder, after: history.newOrder }
  const said = (value: unknown) => (isEmptyList(value) ? history.empty : inWords(field, value, teller))
  if (isEmptyList(before) && isFilledList(change.before)) return { before: '', after: said(after), how: 'added' }
  if (isEmptyList(after) && isFilledList(change.after)) return { before: said(before), after: '', how: 'removed' }
  return { before: said(before), after: said(after) }
}

/**
 * Each change of an event in words: which field, from what, to what.
 * @param said fields whose words stand beside the changes already.
 */
export function changesInWords(changes: Changes, teller: Teller, said: readonly string[] = []): ChangeInWords[] {
  const labelOf = labelsFor(teller)
  return Object.entries(changes)
    .filter(([field]) => ![...unspoken, ...(unspokenIn[teller.noun] ?? []), ...said].includes(field))
    .map(([field, change]) => ({ label: labelOf(field), ...changeInWords(field, change, teller) }))
    .filter(({ before, after }) => before !== after)
}

/** What differs between two states of a record, as changes. */
export function differences(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const changed: Changes = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) changed[field] = { before: before[field], after: after[field] }
  return changed
}
