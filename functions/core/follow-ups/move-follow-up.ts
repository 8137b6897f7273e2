import { followUpLifecycle, type FollowUp, type FollowUpAction } from '#shared/follow-ups.ts'
import { OrganisationId } from '#shared/ids.ts'
import { statusAfter } from '#shared/lifecycle.ts'
import type { Command, Context } from '../context.ts'
import { documentIdsIn } from '../duties/evidence.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { effects } from './effects.ts'
import { presentFollowUp } from './present.ts'
import { followUps } from './store.ts'

/**
 * Moves a follow-up along its lifecycle.
 * @throws DomainError as `follow-ups.<action>` of the contract lists them.
 */
export function moveFollowUp(ctx: Context, command: Command, action: FollowUpAction): Promise<Outcome<FollowUp>> {
  const move = followUpLifecycle.moves[action]
  return changeRecord(ctx, command, {
    definition: followUps,
    permission: move.permission,
    input: move.input,
    alsoReads: (body) => [...documentIdsIn(body), ...receiverIn(body)],
    mode: 'versioned',
    next: (current, _, loaded) => {
      const status = statusAfter(followUpLifecycle, action, current.status)
      const { fields, note } = effects[action]({ ctx, command, current, loaded })
      return { after: { ...current, status, ...fields }, action, note, from: move.from }
    },
    present: (record) => presentFollowUp(ctx, command.caller, record),
  })
}

function receiverIn(body: unknown): string[] {
  const id = OrganisationId.safeParse(typeof body === 'object' && body !== null && 'toId' in body ? body.toId : undefined)
  return id.success ? [id.data] : []
}
