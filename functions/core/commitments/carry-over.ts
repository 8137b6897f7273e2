import { commitmentLifecycle, type Commitment } from '#shared/commitments.ts'
import { DomainError } from '#shared/errors.ts'
import { legalActions } from '#shared/lifecycle.ts'
import { parseInput } from '#shared/parse.ts'
import { stamp, type Effect, type Moment } from '../records/move.ts'
import { sealMutation, type Mutation } from '../records/prepare.ts'
import { renewalNote } from '../agreements/renewal-note.ts'
import { signedRenewalOf, type Renewal } from './renewal.ts'
import { commitments } from './store.ts'

/** What is carried where: the new commitment's id, both agreements, and what is said about it. */
export type Carrying = Renewal & { id: string; note?: string | undefined }

/**
 * A commitment goes over into the agreement that renews its own: here it closes, there it begins again, in one transaction.
 * @throws DomainError `illegal_move` while its agreement has not been renewed by a signed one.
 */
export async function carryIntoRenewal({ ctx, command, current }: Moment<Commitment>): Promise<Effect<Commitment>> {
  const { id, note } = parseInput(commitmentLifecycle.moves.carry_over.input, command.body)
  const found = await signedRenewalOf(ctx, command.caller, current)
  if (found === undefined)
    throw new DomainError('illegal_move', 'Its agreement has not been renewed by one that is signed.', {
      legalActions: legalActions(commitmentLifecycle, current.status).filter((action) => action !== 'carry_over'),
    })
  return carried(current, { ...found, id: id ?? ctx.newId('commitments'), note }, stamp({ ctx, command }))
}

/** The closing of the old commitment, and the new one beside it. */
export function carried(current: Commitment, carrying: Carrying, said: { at: string; by: string }): Effect<Commitment> {
  const { id, old, renewal, note: words } = carrying
  const note = renewalNote(old, renewal, words)
  return {
    fields: { verdict: { ...said, result: 'carried_over', note: words }, extension: undefined, carriedToId: id },
    note,
    also: [sealMutation({ definition: commitments, after: begunAgain(current, carrying), action: 'create', note })],
  }
}

/**
 * The same promise in the agreement that renews the old one. The clause was one of the old text, and the files prove what was
 * done under it; how far the work is, what has been asked and every day that was agreed come along.
 */
function begunAgain(current: Commitment, { id, renewal }: Carrying): Mutation<Commitment>['after'] {
  const { clause: _clause, claim: _claim, verdict: _verdict, rejectedEvidence: _rejected, statement: _statement, ...kept } = current
  return {
    ...kept,
    id,
    agreementId: renewal.id,
    status: current.status === 'not_started' ? 'not_started' : 'in_progress',
    evidence: [],
    reports: 0,
    carriedFromId: current.id,
  }
}
