import type * as z from 'zod/mini'
import { DomainError } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'

/** What a schema finds wrong with an input: path and code of each field. */
export function refusedFields(schema: z.ZodMiniType, input: unknown): [string, string][] {
  try {
    parseInput(schema, input)
    return []
  } catch (error) {
    if (error instanceof DomainError) return (error.details.fields ?? []).map(({ path, code }) => [path, code])
    throw error
  }
}
