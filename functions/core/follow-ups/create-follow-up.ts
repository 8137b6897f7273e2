import { CreateFollowUp, followUpLifecycle, type FollowUp } from '#shared/follow-ups.ts'
import type { Command, Context } from '../context.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { calendarFor, dueDayOf } from './due-day.ts'
import { ownerIn } from './owner.ts'
import { sourceIn, sourceIdsOf } from './source.ts'
import { followUps } from './store.ts'

/**
 * Asks an organisation to follow something up.
 * @throws DomainError as `follow-ups.create` of the contract lists them.
 */
export async function createFollowUp(ctx: Context, command: Command): Promise<Outcome<FollowUp>> {
  return createRecord(ctx, command, {
    definition: followUps,
    permission: 'follow-ups.edit',
    input: CreateFollowUp,
    needs: (input) => ({ ids: [...new Set([input.ownerId, ...sourceIdsOf(input)])] }),
    build: async (input, loaded) => {
      const source = sourceIn(input, loaded, command.caller)
      const { jurisdiction } = source
      const tree = await ctx.directory.tree(jurisdiction, [input.ownerId])
      const calendar = await calendarFor(ctx, jurisdiction, input)
      return {
        access: { jurisdiction },
        mutations: () => {
          source.requireOpen()
          const owner = ownerIn(input.ownerId, jurisdiction, loaded, command.caller)
          source.requireOwner(owner.id, tree)
          const { limit: _limit, ...said } = input
          const due = dueDayOf(input, owner.zone, calendar, ctx.now())
          return [
            {
              after: {
                ...said,
                ...due,
                id: input.id ?? ctx.newId('follow-ups'),
                jurisdiction,
                agreementId: source.agreementId,
                zone: owner.zone,
                originalDueOn: due.dueOn,
                extensionsGranted: 0,
                status: followUpLifecycle.initial,
                verdict: 'not_followed_up' as const,
                evidence: [],
              },
              action: 'create',
            },
          ]
        },
      }
    },
  })
}
