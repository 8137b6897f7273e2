import type * as z from 'zod/mini'
import type { Noun } from '#shared/ids.ts'
import type { Dictionary } from '#web/i18n/id/dictionary.ts'
import type { Formats } from '../format.ts'

/** What a history is told with, and of which noun it is: the same field or state has other words in another noun. */
export type Teller = { text: Dictionary; formats: Formats; nameOf: (organisationId: string) => string; noun: Noun }

/** Words for a value; undefined when it is not of the shape that they are for. */
export type Told = (value: unknown) => string | undefined

/** Field -> its words. */
export type Tellers = Record<string, Told>

/** Words for a value when it has this shape. */
export const told =
  <Schema extends z.ZodMiniType>(schema: Schema, words: (value: z.output<Schema>) => string): Told =>
  (value) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? words(parsed.data) : undefined
  }

export const joined = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined && part !== '').join(' · ')
