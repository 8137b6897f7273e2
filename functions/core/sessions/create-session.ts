import { DomainError, invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import { CreateSession, sessionLifecycle, type Session } from '#shared/sessions.ts'
import type { Command, Context } from '../context.ts'
import type { Stored } from '../records/noun.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { stored } from '../records/read.ts'
import { placeOf, requireAgreements } from './place-session.ts'
import { requireNamed } from './require-named.ts'
import { requireWhole } from './require-whole.ts'
import { sessions } from './store.ts'

/**
 * Plans a session. One that comes after another is tied to it in both directions, and there is one next visit at most.
 * @throws DomainError as `sessions.create` of the contract lists them.
 */
export async function createSession(ctx: Context, command: Command): Promise<Outcome<Session>> {
  return createRecord(ctx, command, {
    definition: sessions,
    permission: 'sessions.edit',
    input: CreateSession,
    needs: ({ hostId, organisationIds, agreementIds = [], previousId }) => ({
      ids: [hostId, ...organisationIds, ...agreementIds, ...(previousId === undefined ? [] : [previousId])],
    }),
    build: async (input, loaded) => {
      const { previousId, hostId, organisationIds } = input
      const { jurisdiction, zone } = placeOf(input, loaded, command.caller)
      const previous = previousId === undefined ? undefined : stored(sessions, loaded.row(previousId), command.caller)
      const session = { ...input, id: input.id ?? ctx.newId('sessions'), jurisdiction, zone, status: sessionLifecycle.initial }
      // A replay is answered as at first, whoever has left since.
      if (loaded.marker === undefined) await requireNamed(ctx, session)
      return {
        access: { jurisdiction, ownerId: hostId, partyIds: organisationIds },
        mutations: () => {
          requireAgreements(session, [], loaded, command.caller)
          requireWhole(session)
          if (previousId !== undefined) requireLast(previous?.record, jurisdiction)
          return [{ after: session, action: 'create' }]
        },
        also: ([made]) => (previous === undefined || made === undefined ? [] : [followedBy(previous, made.id)]),
      }
    },
  })
}

/** `previousId`: a session of the same jurisdiction that nothing follows yet. */
function requireLast(previous: Session | undefined, jurisdiction: Jurisdiction): void {
  if (previous === undefined) throw invalidField('previousId', 'not_found')
  if (previous.jurisdiction !== jurisdiction) throw invalidField('previousId', 'wrong_jurisdiction')
  if (previous.nextId !== undefined) throw invalidField('previousId', 'already_set')
  if (previous.status === 'cancelled') throw new DomainError('locked', 'A cancelled session has no next one.')
}

const followedBy = (previous: Stored<Session>, nextId: string): SealedMutation =>
  sealMutation({ definition: sessions, before: previous, after: { ...previous.record, nextId }, action: 'plan_next' })
