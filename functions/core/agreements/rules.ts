import { agreementLifecycle, isClosed, isSigned, type Agreement, type AgreementAction, type AgreementType } from '#shared/agreements.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { legalActions } from '#shared/lifecycle.ts'

/** Under which agreements each type may hang: promises under a text that lives, an addendum under one that is signed. */
const fitsUnder: Record<AgreementType, (parent: Agreement) => boolean> = {
  mou: () => false,
  pks: ({ type, status }) => type === 'mou' && !isClosed(status),
  work_plan: ({ type, status }) => (type === 'mou' || type === 'pks') && !isClosed(status),
  addendum: ({ type, status }) => type !== 'addendum' && isSigned(status),
}

/**
 * What hangs under an agreement is of its jurisdiction, and of a type that fits there.
 * @param path the field that names the agreement above.
 * @throws DomainError `invalid_input`.
 */
export function checkParent(type: AgreementType, parent: Agreement | undefined, jurisdiction: Jurisdiction, path: string): void {
  if (parent === undefined) throw invalidField(path, 'not_found')
  if (parent.jurisdiction !== jurisdiction) throw invalidField(path, 'wrong_jurisdiction')
  if (!fitsUnder[type](parent)) throw invalidField(path, 'wrong_type')
}

/**
 * The rules over several fields, for a text that was put together from two.
 * @param prefix where the fields stand in the input.
 */
export function checkTerm({ startsOn, endsOn, renewBy }: Agreement, prefix = ''): void {
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) throw invalidField(`${prefix}endsOn`, 'before_start')
  if (renewBy !== undefined && endsOn !== undefined && renewBy > endsOn) throw invalidField(`${prefix}renewBy`, 'too_big')
}

/** `signed_addendum`, as far as the addendum itself tells: it waits to be applied. */
export const awaitsApplication = ({ type, status, appliedAt }: Agreement): boolean =>
  type === 'addendum' && status === 'signed' && appliedAt === undefined

/** Whether it can be renewed: signed, with a term of its own, and not renewed yet. */
export const isRenewable = ({ type, status, renewedById }: Agreement): boolean =>
  type !== 'addendum' && isSigned(status) && renewedById === undefined

const isPossible = (action: AgreementAction, agreement: Agreement, renewal: Agreement | undefined): boolean => {
  if (action === 'apply') return awaitsApplication(agreement)
  if (action === 'supersede') return renewal?.status === 'signed'
  return action !== 'continue_while_renewing' || agreement.type !== 'addendum'
}

/**
 * The moves that the state allows and that this agreement's own circumstances do not rule out.
 * @param renewal the agreement that renews it, if there is one.
 */
export const possibleMoves = (agreement: Agreement, renewal?: Agreement): AgreementAction[] =>
  legalActions(agreementLifecycle, agreement.status).filter((action) => isPossible(action, agreement, renewal))

/** A refusal of what the state would allow and the circumstances do not; names what is possible instead. */
export const impossible = (sentence: string, agreement: Agreement, except?: AgreementAction): DomainError =>
  new DomainError('illegal_move', sentence, { legalActions: possibleMoves(agreement).filter((action) => action !== except) })
