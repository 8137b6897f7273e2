import type { Claim } from '#shared/duties.ts'
import { DomainError } from '#shared/errors.ts'
import type { Caller } from '../context.ts'
import { stamp, type Moment } from '../records/move.ts'
import type { Duty } from './duty.ts'

type Owned = Pick<Duty, 'ownerId'>

/** Who says something of a duty now. A secretariat that speaks for another organisation does so on its behalf, and the record says so. */
export const spokenBy = (moment: Pick<Moment<Owned>, 'ctx' | 'command' | 'current'>) => {
  const { role, organisationId } = moment.command.caller
  return { ...stamp(moment), organisationId, onBehalf: role === 'secretariat' && moment.current.ownerId !== organisationId }
}

/** What is claimed now. */
export const claimBy = (
  moment: Pick<Moment<Owned>, 'ctx' | 'command' | 'current'>,
  { note, documentIds }: { note?: string | undefined; documentIds: string[] },
): Claim => ({ ...spokenBy(moment), note, documentIds })

/** Whether the caller, or the organisation for which they act, made the submission or had it made on its behalf. */
export const isOwnSubmission = ({ claim, ownerId }: Pick<Duty, 'claim' | 'ownerId'>, { userId, organisationId }: Caller): boolean =>
  claim !== undefined && (claim.by === userId || [claim.organisationId, ownerId].includes(organisationId))

/** `not_own_submission`: who verifies is neither the person nor of the organisation that submitted. */
export function requireNotOwnSubmission(duty: Pick<Duty, 'claim' | 'ownerId'>, caller: Caller): void {
  if (isOwnSubmission(duty, caller)) throw new DomainError('verifier_is_submitter', 'Whoever submitted cannot also verify.')
}
