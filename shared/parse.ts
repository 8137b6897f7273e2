import * as z from 'zod/mini'
import { DomainError, FieldErrorCode, type FieldError } from './errors.ts'

type Issue = z.core.$ZodIssue

const codeOf = (issue: Issue): FieldErrorCode => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid_type'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? (issue.minimum === 1 ? 'required' : 'too_short') : 'too_small'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_big'
    case 'invalid_format':
      return 'invalid_format'
    case 'unrecognized_keys':
      return 'unknown_field'
    case 'custom':
      return FieldErrorCode.safeParse(issue.params?.['code']).data ?? 'invalid_value'
    default:
      return issue.input === undefined ? 'required' : 'invalid_value'
  }
}

const fieldsOf = (issue: Issue): FieldError[] => {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'unknown_field' }))
  return [{ path: path.join('.'), code: codeOf(issue) }]
}

/**
 * Parses what came from outside.
 * @throws DomainError `invalid_input` that names every wrong field by its dotted path.
 */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new DomainError('invalid_input', 'The input is not valid.', { fields: parsed.error.issues.flatMap(fieldsOf) })
}

/** A rule over several fields, for `.check()`: puts `code` on `path` when `holds` is false. */
export const fieldRule = <T>(path: string, code: FieldErrorCode, holds: (value: T) => boolean) =>
  z.refine<T>(holds, { path: path.split('.'), params: { code } })
