import type { Zone } from '#shared/dates.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { Session } from '#shared/sessions.ts'
import { agreements } from '../agreements/store.ts'
import type { Caller } from '../context.ts'
import { knownOrganisation } from '../organisations/store.ts'
import { stored, type Loaded } from '../records/read.ts'

type Bodies = Pick<Session, 'hostId' | 'organisationIds'>

/**
 * Where a session belongs: to the jurisdiction of its regional bodies, also when people of head office hold it; its clock is the host's.
 * @throws DomainError `invalid_input` that names the organisation.
 */
export function placeOf({ hostId, organisationIds }: Bodies, loaded: Loaded, caller: Caller): { jurisdiction: Jurisdiction; zone: Zone } {
  const bodyAt = (path: string, id: string) => {
    const body = knownOrganisation(loaded.row(id), caller)
    if (body === undefined) throw invalidField(path, 'not_found')
    return { path, ...body }
  }
  const host = bodyAt('hostId', hostId)
  const bodies = [host, ...organisationIds.map((id, position) => bodyAt(`organisationIds.${position}`, id))]
  const jurisdiction = bodies.find((body) => body.jurisdiction !== 'national')?.jurisdiction ?? 'national'
  const stranger = bodies.find((body) => ![jurisdiction, 'national'].includes(body.jurisdiction))
  if (stranger !== undefined) throw invalidField(stranger.path, 'wrong_jurisdiction')
  return { jurisdiction, zone: host.zone }
}

/**
 * The agreements of a session are of its jurisdiction or of head office, and live when they are put in.
 * @param known those that the session has already.
 * @throws DomainError `invalid_input` that names the agreement, `locked` for a cancelled one.
 */
export function requireAgreements(
  { jurisdiction, agreementIds = [] }: Pick<Session, 'jurisdiction' | 'agreementIds'>,
  known: readonly string[],
  loaded: Loaded,
  caller: Caller,
): void {
  for (const [position, id] of agreementIds.entries()) {
    if (known.includes(id)) continue
    const agreement = stored(agreements, loaded.row(id), caller)?.record
    if (agreement === undefined) throw invalidField(`agreementIds.${position}`, 'not_found')
    if (![jurisdiction, 'national'].includes(agreement.jurisdiction)) throw invalidField(`agreementIds.${position}`, 'wrong_jurisdiction')
    if (agreement.status === 'cancelled') throw new DomainError('locked', 'A cancelled agreement takes no sessions.')
  }
}
