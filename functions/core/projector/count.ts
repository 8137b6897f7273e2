import { isOpen, isWithoutEvidence } from '#shared/commitments.ts'
import type { Tally } from '#shared/tally.ts'
import type { TallyScope } from '#functions/platform/table/keys.ts'
import type { Facts } from './facts.ts'

/** The scopes that a record counts in. */
export function scopesOf(jurisdiction: string, facts: Facts): TallyScope[] {
  const everywhere: TallyScope[] = [
    { kind: 'nation' },
    { kind: 'jurisdiction', jurisdiction },
    { kind: 'organisation', jurisdiction, id: facts.ownerId },
  ]
  return facts.noun === 'agreements' ? everywhere : [...everywhere, { kind: 'agreement', jurisdiction, id: facts.agreementId }]
}

/** Counts may be met out of order across records, but never end below zero: every record counts in before it counts out. */
function add<Name extends string>(counts: Partial<Record<Name, number>>, name: Name, by: number): void {
  const next = (counts[name] ?? 0) + by
  if (next === 0) delete counts[name]
  else counts[name] = next
}

function addDue(
  due: Tally['commitments']['due'],
  { zone, dueOn }: { zone: keyof Tally['commitments']['due']; dueOn: string },
  by: number,
): void {
  const month = dueOn.slice(0, 7)
  const months = (due[zone] ??= {})
  const days = (months[month] ??= {})
  add(days, dueOn.slice(8), by)
  if (Object.keys(days).length === 0) delete months[month]
  if (Object.keys(months).length === 0) delete due[zone]
}

/** Counts a record in (`by` 1) or out (`by` -1); changes the tally it is given. */
export function count(tally: Tally, facts: Facts, by: 1 | -1): void {
  if (facts.noun === 'agreements') {
    add(tally.agreements.type, facts.type, by)
    add(tally.agreements.status, facts.status, by)
    return
  }
  const { commitments } = tally
  add(commitments.status, facts.status, by)
  if (facts.status !== 'cancelled') add(commitments.countedByCategory, facts.category, by)
  if (facts.status === 'fulfilled') add(commitments.fulfilledByCategory, facts.category, by)
  if (isWithoutEvidence(facts.status, facts.withoutEvidence)) commitments.noEvidence += by
  if (isOpen(facts.status)) addDue(commitments.due, facts, by)
}
