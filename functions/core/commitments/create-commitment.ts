import { isClosed } from '#shared/agreements.ts'
import { commitmentLifecycle, CreateCommitment, type Commitment } from '#shared/commitments.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { agreements } from '../agreements/store.ts'
import type { Command, Context } from '../context.ts'
import { requireActive } from '../organisations/rules.ts'
import { organisations } from '../organisations/store.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { stored } from '../records/read.ts'
import { convertStatement, requirePromise } from '../sessions/convert-statement.ts'
import { sessions } from '../sessions/store.ts'
import { commitments } from './store.ts'

/**
 * Adds a commitment to a MoU or PKS; to a signed one too, since it makes the agreement concrete.
 * @throws DomainError as `commitments.create` of the contract lists them.
 */
export async function createCommitment(ctx: Context, command: Command): Promise<Outcome<Commitment>> {
  return createRecord(ctx, command, {
    definition: commitments,
    permission: 'commitments.edit',
    input: CreateCommitment,
    needs: ({ agreementId, ownerId, statement }) => ({
      ids: [agreementId, ownerId, ...(statement === undefined ? [] : [statement.sessionId])],
    }),
    build: (input, loaded) => {
      const agreement = stored(agreements, loaded.row(input.agreementId), command.caller)?.record
      if (agreement === undefined) throw invalidField('agreementId', 'not_found')
      const { jurisdiction } = agreement
      const session = input.statement === undefined ? undefined : stored(sessions, loaded.row(input.statement.sessionId), command.caller)
      if (input.statement !== undefined && session === undefined) throw invalidField('statement.sessionId', 'not_found')
      return {
        access: [
          agreements.access(agreement),
          { jurisdiction, ownerId: input.ownerId },
          ...(session === undefined ? [] : [{ ...sessions.access(session.record), permission: 'sessions.read' as const }]),
        ],
        mutations: () => {
          if (session !== undefined) requirePromise(session.record, jurisdiction, input.statement?.statementId)
          if (agreement.type === 'addendum') throw invalidField('agreementId', 'wrong_type')
          if (isClosed(agreement.status)) throw new DomainError('locked', 'A closed agreement takes no commitments.')
          const owner = stored(organisations, loaded.row(input.ownerId), command.caller)?.record
          if (owner === undefined) throw invalidField('ownerId', 'not_found')
          if (owner.jurisdiction !== jurisdiction) throw invalidField('ownerId', 'wrong_jurisdiction')
          requireActive(owner, 'ownerId')
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
        also: ([made]) =>
          session === undefined || made === undefined ? [] : [convertStatement(session, input.statement?.statementId, made.id)],
      }
    },
  })
}
