import { dayIn, type LocalDate } from '#shared/dates.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { legalActions } from '#shared/lifecycle.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import {
  lastSuccessionOn,
  organisationLifecycle,
  statusOfOrganisation,
  type Organisation,
  type OrganisationAction,
} from '#shared/organisations.ts'
import type { Caller, Context } from '../context.ts'
import type { Stored } from '../records/noun.ts'
import { stored, type Loaded } from '../records/read.ts'
import { organisations } from './store.ts'

/**
 * What has ended takes nothing new: no members, no duties, no organisations below it.
 * @throws DomainError `invalid_input` with `ended` on the field that names it.
 */
export function requireActive(organisation: Pick<Organisation, 'status'>, path: string): void {
  if (statusOfOrganisation(organisation) === 'ended') throw invalidField(path, 'ended')
}

/** `later_than_before`: not in the future, in the zone of the first, and not before what happened to any of them already. */
export function requireSuccessionDay(ctx: Context, on: LocalDate, concerned: readonly [Organisation, ...Organisation[]]): void {
  if (on > dayIn(concerned[0].zone, ctx.now())) throw invalidField('on', 'in_the_future')
  const earlier = concerned.flatMap((one) => lastSuccessionOn(one) ?? [])
  if (earlier.some((day) => on < day)) throw invalidField('on', 'before_start')
}

/** The legal moves of an organisation: offices of the Ombudsman neither merge nor split. */
export const legalMoves = (organisation: Organisation): OrganisationAction[] =>
  legalActions(organisationLifecycle, statusOfOrganisation(organisation)).filter(
    (action) => !(isOmbudsman(organisation.kind) && requirementsOf(action).includes('not_ombudsman')),
  )

const requirementsOf = (action: OrganisationAction): readonly string[] => organisationLifecycle.moves[action].requires

/** @throws DomainError `illegal_move` that names the legal ones. */
export function requireLegalMove(organisation: Organisation, action: OrganisationAction): void {
  const legal = legalMoves(organisation)
  if (!legal.includes(action))
    throw new DomainError('illegal_move', 'This action is not possible for this organisation.', { legalActions: legal })
}

/**
 * `others_active`: the other organisations of a succession, each named once.
 * @throws DomainError `invalid_input` that names the one at fault by its position in `field`.
 */
export function requireOthers(
  { id, jurisdiction }: Organisation,
  ids: readonly string[],
  field: string,
  loaded: Loaded,
  caller: Caller,
): Stored<Organisation>[] {
  return ids.map((otherId, position) => {
    const path = `${field}.${position}`
    if (ids.indexOf(otherId) < position) throw invalidField(path, 'not_unique')
    if (otherId === id) throw invalidField(path, 'invalid_value')
    const other = stored(organisations, loaded.row(otherId), caller)
    if (other === undefined) throw invalidField(path, 'not_found')
    if (other.record.jurisdiction !== jurisdiction) throw invalidField(path, 'wrong_jurisdiction')
    if (isOmbudsman(other.record.kind)) throw invalidField(path, 'wrong_type')
    requireActive(other.record, path)
    return other
  })
}

/** A person as duties name them: by account, or by name alone. */
export type Named = { userId?: string | undefined; name: string }

/** Whether both are one person: the same account or, where one of them names none, the same name. */
export const isSamePerson = (one: Named, other: Named): boolean =>
  one.userId !== undefined && other.userId !== undefined
    ? one.userId === other.userId
    : one.name.toLocaleLowerCase('id') === other.name.toLocaleLowerCase('id')
