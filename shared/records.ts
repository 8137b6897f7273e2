import * as z from 'zod/mini'
import { Instant } from './dates.ts'
import { Jurisdiction } from './jurisdictions.ts'

/** What every record carries. `version` is its ETag and counts its events. */
export const recordFields = {
  jurisdiction: Jurisdiction,
  version: z.int().check(z.gte(1)),
  createdAt: Instant,
  updatedAt: Instant,
}

/** A list answer: one page and the cursor of the next, absent on the last page. */
export const pageOf = <Item extends z.ZodMiniType>(item: Item) => z.strictObject({ items: z.array(item), next: z.optional(z.string()) })

/** Query of every list. `jurisdiction` is for head office, which reads all and must name one. */
export const listQuery = {
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 50),
  cursor: z.optional(z.string().check(z.maxLength(300))),
  jurisdiction: z.optional(Jurisdiction),
}

/** For PATCH: a field that may be set or, with null, taken away. */
export const clearable = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema))
