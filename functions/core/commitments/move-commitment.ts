import { commitmentLifecycle, type Commitment, type CommitmentAction } from '#shared/commitments.ts'
import { statusAfter } from '#shared/lifecycle.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import { documentIdsIn } from '../duties/evidence.ts'
import type { Outcome } from '../records/create.ts'
import { effects } from './effects.ts'
import { presentCommitment } from './present.ts'
import { commitments } from './store.ts'

/**
 * Moves a commitment along its lifecycle.
 * @throws DomainError as `commitments.<action>` of the contract lists them.
 */
export function moveCommitment(ctx: Context, command: Command, action: CommitmentAction): Promise<Outcome<Commitment>> {
  const move = commitmentLifecycle.moves[action]
  return changeRecord(ctx, command, {
    definition: commitments,
    permission: move.permission,
    input: move.input,
    alsoReads: documentIdsIn,
    mode: 'versioned',
    next: async (current, _, loaded) => {
      const status = statusAfter(commitmentLifecycle, action, current.status)
      const { fields, ...said } = await effects[action]({ ctx, command, current, loaded })
      return { after: { ...current, status, ...fields }, action, from: move.from, ...said }
    },
    present: (record) => presentCommitment(ctx, command.caller, record),
  })
}
