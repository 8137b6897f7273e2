import * as z from 'zod/mini'
import { Instant } from './dates.ts'
import { UserId } from './ids.ts'

/** Field -> its value before and after; a side that is absent did not exist. */
export const Changes = z.record(z.string(), z.strictObject({ before: z.optional(z.unknown()), after: z.optional(z.unknown()) }))
export type Changes = z.infer<typeof Changes>

/** What happened to a record once: version n of a record is the result of its first n events. */
export const HistoryItem = z.strictObject({
  version: z.int(),
  at: Instant,
  actor: UserId,
  action: z.string(),
  changes: Changes,
  note: z.optional(z.string()),
  /** The process that did it, where it was one of many steps. */
  processId: z.optional(z.string()),
  /** SHA-256 (hex) over the event and the hash of the one before it. */
  hash: z.string(),
  previousHash: z.optional(z.string()),
})
export type HistoryItem = z.infer<typeof HistoryItem>

/** A page of history, newest first, with the names of the people in it. */
export const HistoryPage = z.strictObject({
  items: z.array(HistoryItem),
  next: z.optional(z.string()),
  people: z.record(z.string(), z.strictObject({ name: z.string(), organisationId: z.string() })),
})
export type HistoryPage = z.infer<typeof HistoryPage>
