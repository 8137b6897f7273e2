import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { Changes } from '#shared/history.ts'
import { eventKey } from '#functions/platform/table/keys.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { canonicalJson } from './changes.ts'

/** One event of a record: version n is the result of events 1 to n. People are ids in it. */
export const Event = z.object({
  recordId: z.string(),
  noun: z.string(),
  jurisdiction: z.string(),
  version: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  changes: Changes,
  note: z.optional(z.string()),
  /** The process that did it, in the name of the person who began it. */
  processId: z.optional(z.string()),
  previousHash: z.optional(z.string()),
  hash: z.string(),
})
export type Event = z.infer<typeof Event>

export type EventFacts = Omit<Event, 'hash'>

/**
 * SHA-256 (hex) over the RFC 8785 JSON of an event and, through `previousHash`, over all events before it.
 * The hash itself is not part of what is hashed.
 */
export function hashOf(facts: EventFacts): string {
  const { recordId, noun, jurisdiction, version, at, actor, action, changes, note, processId, previousHash } = facts
  const said = {
    recordId,
    noun,
    jurisdiction,
    version,
    at,
    actor,
    action,
    changes,
    ...(note === undefined ? {} : { note }),
    ...(processId === undefined ? {} : { processId }),
    ...(previousHash === undefined ? {} : { previousHash }),
  }
  return createHash('sha256').update(canonicalJson(said)).digest('hex')
}

/** The row of an event. */
export const eventRow = (event: Event): Row => {
  const { recordId, ...facts } = event
  return { ...eventKey(recordId, event.version), ...facts }
}

/** The event in a row, parsed. */
export const eventOfRow = (row: Row): Event => Event.parse({ ...row, recordId: row.pk })

export type ChainFault = { version: number; fault: 'hash' | 'link' | 'gap' }

/**
 * Checks a record's events, oldest first and from version 1: no gap, each hash right, each linked to the one before.
 * @returns the first fault, or undefined for a whole chain.
 */
export function faultInChain(events: readonly Event[]): ChainFault | undefined {
  let previous: Event | undefined
  for (const event of events) {
    if (event.version !== (previous?.version ?? 0) + 1) return { version: event.version, fault: 'gap' }
    if (event.previousHash !== previous?.hash) return { version: event.version, fault: 'link' }
    if (event.hash !== hashOf(event)) return { version: event.version, fault: 'hash' }
    previous = event
  }
  return undefined
}
