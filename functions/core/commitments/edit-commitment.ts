import { EditCommitment, fixedAfterStart, isOpen, type Commitment } from '#shared/commitments.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { OrganisationId } from '#shared/ids.ts'
import { authorise } from '../authorise.ts'
import type { Command, Context } from '../context.ts'
import { organisations } from '../organisations/store.ts'
import { changeRecord } from '../records/change.ts'
import { canonicalJson } from '../records/changes.ts'
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
      if (current.status !== 'not_started') refuseFixed(current, after)
      if (after.startsOn !== undefined && after.startsOn > after.dueOn) throw invalidField('dueOn', 'before_start')
      if (after.ownerId !== current.ownerId) await authorise(ctx, command.caller, 'commitments.edit', commitments.access(after))
      return { after: { ...after, originalDueOn: current.status === 'not_started' ? after.dueOn : current.originalDueOn }, action: 'edit' }
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
  return { ...after, zone: owner.zone }
}

function refuseFixed(current: Commitment, after: Commitment): void {
  const changed = fixedAfterStart.filter((field) => canonicalJson(current[field]) !== canonicalJson(after[field]))
  if (changed.length > 0)
    throw new DomainError('locked', 'Work has started: owner, target and dates stay; a later date is an extension.', {
      fields: changed.map((path) => ({ path, code: 'already_set' })),
    })
}
