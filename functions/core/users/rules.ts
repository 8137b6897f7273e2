import { invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { Role } from '#shared/permissions.ts'

/**
 * At head office members read the nation or administer it; all other roles act in a province and never beyond it.
 * @throws DomainError `invalid_input`.
 */
export function requireFittingRole(role: Role, jurisdiction: Jurisdiction): void {
  if (role !== 'administrator' && (role === 'national') !== (jurisdiction === 'national')) throw invalidField('role', 'wrong_jurisdiction')
}
