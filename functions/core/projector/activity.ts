import { dayIn, firstDayOf, type LocalDate } from '#shared/dates.ts'
import { zoneOfJurisdiction } from '#shared/jurisdictions.ts'
import { isHeld } from '#shared/sessions.ts'
import type { Event } from '../records/event.ts'
import type { Facts } from './facts.ts'

/** A sign that agreements live, and its day. */
export type Activity = { agreementIds: readonly string[]; day: LocalDate }

/** Entering and correcting records brings nothing about, nor does what a process does to many at once. */
const paperwork = new Set(['create', 'edit', 'carry_over'])
const isPaperwork = ({ action, processId }: Event): boolean => processId !== undefined || paperwork.has(action)

/**
 * What an event says about the life of agreements: something was done for a promise or a follow-up, a session about them took
 * place, or an addendum was applied. It depends on the event and the record's earlier ones alone, never on when it is counted.
 * @param facts the record after the event.
 * @param isNews whether the event has changed them.
 */
export function activityIn(event: Event, facts: Facts | undefined, isNews: boolean): Activity | undefined {
  const at = new Date(event.at)
  switch (facts?.noun) {
    case 'commitments':
    case 'follow-ups':
      if (facts.agreementId === undefined || isPaperwork(event)) return undefined
      return { agreementIds: [facts.agreementId], day: dayIn(facts.zone, at) }
    case 'sessions':
      if (facts.on === undefined || !isNews || !isHeld(facts.status)) return undefined
      return { agreementIds: facts.agreementIds, day: earlier(firstDayOf(facts.on), dayIn(facts.zone, at)) }
    case 'agreements':
      if (facts.parentId === undefined || event.changes['appliedAt'] === undefined) return undefined
      return { agreementIds: [facts.parentId], day: dayIn(zoneOfJurisdiction(event.jurisdiction), at) }
    case undefined:
      return undefined
  }
}

/** A slip of the pen must not keep an agreement alive for years: nothing takes place after it was written down. */
const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)
