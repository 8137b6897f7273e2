import { DomainError } from '#shared/errors.ts'
import { canonicalJson } from '../records/changes.ts'

/**
 * Refuses an edit of fields that are settled.
 * @throws DomainError `locked` that names those that would change.
 */
export function requireUnchanged<Shape extends object>(
  current: Shape,
  after: Shape,
  fields: readonly (keyof Shape & string)[],
  sentence: string,
): void {
  const changed = fields.filter((field) => canonicalJson(current[field]) !== canonicalJson(after[field]))
  if (changed.length > 0)
    throw new DomainError('locked', sentence, { fields: changed.map((path) => ({ path, code: 'already_set' as const })) })
}
