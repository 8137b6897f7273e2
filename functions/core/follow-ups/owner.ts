import { invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import type { Organisation } from '#shared/organisations.ts'
import type { Caller } from '../context.ts'
import { requireActive } from '../organisations/rules.ts'
import { organisations } from '../organisations/store.ts'
import { stored, type Loaded } from '../records/read.ts'

/**
 * The organisation that is to follow up: a public body of the jurisdiction that has not ended; never the Ombudsman itself.
 * @param path the field that names it.
 * @throws DomainError `invalid_input`.
 */
export function ownerIn(id: string, jurisdiction: Jurisdiction, loaded: Loaded, caller: Caller, path = 'ownerId'): Organisation {
  const owner = stored(organisations, loaded.row(id), caller)?.record
  if (owner === undefined) throw invalidField(path, 'not_found')
  if (owner.jurisdiction !== jurisdiction) throw invalidField(path, 'wrong_jurisdiction')
  if (isOmbudsman(owner.kind)) throw invalidField(path, 'wrong_type')
  requireActive(owner, path)
  return owner
}
