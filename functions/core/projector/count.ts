import { isCounted, isOpen, isWithoutEvidence } from '#shared/commitments.ts'
import { isOpenFollowUp } from '#shared/follow-ups.ts'
import { isHeld } from '#shared/sessions.ts'
import type { DueDays, Tally } from '#shared/tally.ts'
import type { TallyScope } from '#functions/platform/table/keys.ts'
import type { Facts, FactsOf } from './facts.ts'

/** The scopes that a record counts in. */
export function scopesOf(jurisdiction: string, facts: Facts): TallyScope[] {
  const organisation = (id: string): TallyScope => ({ kind: 'organisation', jurisdiction, id })
  const agreement = (id: string): TallyScope => ({ kind: 'agreement', jurisdiction, id })
  const everywhere: TallyScope[] = [{ kind: 'nation' }, { kind: 'jurisdiction', jurisdiction }]
  switch (facts.noun) {
    case 'agreements':
      return [...everywhere, organisation(facts.ownerId)]
    case 'commitments':
      return [...everywhere, organisation(facts.ownerId), agreement(facts.agreementId)]
    case 'follow-ups':
      return [...everywhere, organisation(facts.ownerId), ...(facts.agreementId === undefined ? [] : [agreement(facts.agreementId)])]
    case 'sessions':
      return [...everywhere, ...facts.agreementIds.map(agreement)]
  }
}

/** Counts may be met out of order across records, but never end below zero: every record counts in before it counts out. */
function add<Name extends string>(counts: Partial<Record<Name, number>>, name: Name, by: number): void {
  const next = (counts[name] ?? 0) + by
  if (next === 0) delete counts[name]
  else counts[name] = next
}

function addDue(due: DueDays, { zone, dueOn }: { zone: keyof DueDays; dueOn: string }, by: number): void {
  const month = dueOn.slice(0, 7)
  const months = (due[zone] ??= {})
  const days = (months[month] ??= {})
  add(days, dueOn.slice(8), by)
  if (Object.keys(days).length === 0) delete months[month]
  if (Object.keys(months).length === 0) delete due[zone]
}

/** Counts a record in (`by` 1) or out (`by` -1); changes the tally it is given. */
export function count(tally: Tally, facts: Facts, by: 1 | -1): void {
  switch (facts.noun) {
    case 'agreements':
      add(tally.agreements.type, facts.type, by)
      return add(tally.agreements.status, facts.status, by)
    case 'commitments':
      return countCommitment(tally.commitments, facts, by)
    case 'follow-ups':
      return countFollowUp(tally.followUps, facts, by)
    case 'sessions':
      add(tally.sessions.status, facts.status, by)
      if (isHeld(facts.status)) add(tally.sessions.type, facts.type, by)
  }
}

function countCommitment(counts: Tally['commitments'], facts: FactsOf<'commitments'>, by: 1 | -1): void {
  add(counts.status, facts.status, by)
  if (isCounted(facts.status)) add(counts.countedByCategory, facts.category, by)
  if (facts.status === 'fulfilled') add(counts.fulfilledByCategory, facts.category, by)
  if (isWithoutEvidence(facts.status, facts.withoutEvidence)) counts.noEvidence += by
  if (isOpen(facts.status)) addDue(counts.due, facts, by)
}

function countFollowUp(counts: Tally['followUps'], facts: FactsOf<'follow-ups'>, by: 1 | -1): void {
  add(counts.status, facts.status, by)
  add(counts.verdict, facts.verdict, by)
  if (!isOpenFollowUp(facts.status)) return
  if (facts.source.kind === 'oversight_product') counts.openProducts += by
  if (facts.source.kind === 'session') counts.openSuggestions += by
  addDue(counts.due, facts, by)
}
