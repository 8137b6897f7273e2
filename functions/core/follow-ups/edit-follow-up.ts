import { DomainError } from '#shared/errors.ts'
import { EditFollowUp, isOpenFollowUp, type FollowUp } from '#shared/follow-ups.ts'
import type { Command, Context } from '../context.ts'
import { requireUnchanged } from '../duties/fixed.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import { presentFollowUp } from './present.ts'
import { followUps } from './store.ts'

/**
 * Changes a follow-up; its due day only until work begins, for a later day is then an extension.
 * @throws DomainError as `follow-ups.edit` of the contract lists them.
 */
export const editFollowUp = (ctx: Context, command: Command): Promise<Outcome<FollowUp>> =>
  changeRecord(ctx, command, {
    definition: followUps,
    permission: 'follow-ups.edit',
    input: EditFollowUp,
    mode: 'versioned',
    next: (current, input) => {
      if (!isOpenFollowUp(current.status)) throw new DomainError('locked', 'A closed follow-up does not change.')
      const after = edited(followUps, current, input)
      if (!takesNewDay(current))
        requireUnchanged(current, after, ['dueOn'], 'Work has begun or the time has been extended: a later date is an extension.')
      return { after: after.dueOn === current.dueOn ? after : withDay(after), action: 'edit' }
    },
    present: (record) => presentFollowUp(ctx, command.caller, record),
  })

/** Nobody has begun on it, and nothing has been asked or agreed about its day; also not by whoever had it before. */
const takesNewDay = ({ status, extension, extensionsGranted, trail = [] }: FollowUp): boolean =>
  status === 'assigned' && extension === undefined && extensionsGranted === 0 && trail.length === 0

/** A day that is agreed anew follows from no limit any more. */
const withDay = (followUp: FollowUp): FollowUp => ({ ...followUp, originalDueOn: followUp.dueOn, limit: undefined })
