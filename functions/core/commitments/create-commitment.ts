import { isClosed } from '#shared/agreements.ts'
import { commitmentLifecycle, CreateCommitment, type Commitment } from '#shared/commitments.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { agreements } from '../agreements/store.ts'
import type { Command, Context } from '../context.ts'
import { organisations } from '../organisations/store.ts'
import { createRecords, type Outcome } from '../records/create.ts'
import { stored } from '../records/read.ts'
import { commitments } from './store.ts'

/**
 * Adds a commitment to a MoU or PKS; to a signed one too, since it makes the agreement concrete.
 * @throws DomainError as `commitments.create` of the contract lists them.
 */
export async function createCommitment(ctx: Context, command: Command): Promise<Outcome<Commitment>> {
  const { value, replayed } = await createRecords(ctx, command, {
    definition: commitments,
    permission: 'commitments.edit',
    input: CreateCommitment,
    needs: ({ agreementId, ownerId }) => ({ ids: [agreementId, ownerId] }),
    build: (input, loaded) => {
      const agreement = stored(agreements, loaded.row(input.agreementId), command.caller)?.record
      if (agreement === undefined) throw invalidField('agreementId', 'not_found')
      const { jurisdiction } = agreement
      return {
        access: [agreements.access(agreement), { jurisdiction, ownerId: input.ownerId }],
        mutations: () => {
          if (agreement.type === 'addendum') throw invalidField('agreementId', 'wrong_type')
          if (isClosed(agreement.status)) throw new DomainError('locked', 'A closed agreement takes no commitments.')
          const owner = stored(organisations, loaded.row(input.ownerId), command.caller)?.record
          if (owner === undefined) throw invalidField('ownerId', 'not_found')
          if (owner.jurisdiction !== jurisdiction) throw invalidField('ownerId', 'wrong_jurisdiction')
          if (input.startsOn !== undefined && input.startsOn > input.dueOn) throw invalidField('dueOn', 'before_start')
          return [
            {
              after: {
                ...input,
                id: input.id ?? ctx.newId('commitments'),
                jurisdiction,
                zone: owner.zone,
                originalDueOn: input.dueOn,
                extensionsGranted: 0,
                status: commitmentLifecycle.initial,
                progressPercent: 0,
                evidence: [],
                reports: 0,
              },
              action: 'create',
            },
          ]
        },
      }
    },
  })
  const [commitment] = value
  if (commitment === undefined) throw new Error('No commitment was made')
  return { value: commitment, replayed }
}
