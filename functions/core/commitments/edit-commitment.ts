import { EditCommitment, fixedAfterStart, isOpen, type Commitment } from '#shared/commitments.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { OrganisationId } from '#shared/ids.ts'
import { authorise } from '../authorise.ts'
import type { Command, Context } from '../context.ts'
import { requireUnchanged } from '../duties/fixed.ts'
import { requireActive } from '../organisations/rules.ts'
import { organisations } from '../organisations/store.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import { stored, type Loaded } from '../records/read.ts'
import { presentCommitment } from './present.ts'
import { commitments } from './store.ts'

/**
 * Changes a commitment. Owner, target and dates are fixed once work has started: a later date is then an extension.
 * @throws DomainError as `commitments.edit` of the contract lists them.
 */
export const editCommitment = (ctx: Context, command: Command): Promise<Outcome<Commitment>> =>
  changeRecord(ctx, command, {
    definition: commitments,
    permission: 'commitments.edit',
    input: EditCommitment,
    alsoReads: ownerIn,
    mode: 'versioned',
    next: async (current, input, loaded) => {
      if (!isOpen(current.status)) throw new DomainError('locked', 'A closed commitment does not change.')
      const after = withOwner(edited(commitments, current, input), current, loaded, command)
      requireSettledKept(current, after)
      if (after.startsOn !== undefined && after.startsOn > after.dueOn) throw invalidField('dueOn', 'before_start')
      if (after.ownerId !== current.ownerId) await authorise(ctx, command.caller, 'commitments.edit', commitments.access(after))
      return { after: { ...after, originalDueOn: after.dueOn === current.dueOn ? current.originalDueOn : after.dueOn }, action: 'edit' }
    },
    present: (record) => presentCommitment(ctx, command.caller, record),
  })

function ownerIn(body: unknown): string[] {
  const id = OrganisationId.safeParse(typeof body === 'object' && body !== null && 'ownerId' in body ? body.ownerId : undefined)
  return id.success ? [id.data] : []
}

function withOwner(after: Commitment, current: Commitment, loaded: Loaded, { caller }: Command): Commitment {
  if (after.ownerId === current.ownerId) return after
  const owner = stored(organisations, loaded.row(after.ownerId), caller)?.record
  if (owner === undefined) throw invalidField('ownerId', 'not_found')
  if (owner.jurisdiction !== current.jurisdiction) throw invalidField('ownerId', 'wrong_jurisdiction')
  requireActive(owner, 'ownerId')
  return { ...after, zone: owner.zone }
}

function requireSettledKept(current: Commitment, after: Commitment): void {
  if (current.status !== 'not_started')
    requireUnchanged(current, after, fixedAfterStart, 'Work has started: owner, target and dates stay; a later date is an extension.')
  if (current.extension !== undefined || current.extensionsGranted > 0)
    requireUnchanged(current, after, ['dueOn'], 'An extension has been asked for: the date changes by extension alone.')
}
