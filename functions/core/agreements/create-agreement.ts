import { agreementLifecycle, CreateAgreement, type Agreement } from '#shared/agreements.ts'
import type { Command, Context } from '../context.ts'
import { createRecord, type Outcome } from '../records/create.ts'
import { stored } from '../records/read.ts'
import { amendedSides } from './amend.ts'
import { refuseEnded, sidesOf, type PartyInput } from './parties.ts'
import { checkParent } from './rules.ts'
import { agreements } from './store.ts'

/**
 * Drafts a MoU, a PKS, a work plan or an addendum.
 * @throws DomainError as `agreements.create` of the contract lists them.
 */
export async function createAgreement(ctx: Context, command: Command): Promise<Outcome<Agreement>> {
  return createRecord(ctx, command, {
    definition: agreements,
    permission: 'agreements.edit',
    input: CreateAgreement,
    needs: ({ parties, parentId, amends }) => ({
      ids: [...idsOf(parties), ...idsOf(amends?.parties ?? []), ...(parentId === undefined ? [] : [parentId])],
    }),
    build: (input, loaded) => {
      const sides = sidesOf(input.parties, loaded, command.caller)
      const { parties, owner, jurisdiction } = sides
      const parent = input.parentId === undefined ? undefined : stored(agreements, loaded.row(input.parentId), command.caller)?.record
      return {
        access: [
          { jurisdiction, ownerId: owner.id, partyIds: parties.map((party) => party.organisationId) },
          ...(parent === undefined ? [] : [agreements.access(parent)]),
        ],
        mutations: () => {
          if (input.parentId !== undefined) checkParent(input.type, parent, jurisdiction, 'parentId')
          refuseEnded(sides, input.parties)
          if (input.amends !== undefined && parent !== undefined) amendedSides(parent, input.amends, loaded, command.caller)
          const id = input.id ?? ctx.newId('agreements')
          return [
            { after: { ...input, id, jurisdiction, ownerId: owner.id, parties, status: agreementLifecycle.initial }, action: 'create' },
          ]
        },
      }
    },
  })
}

const idsOf = (parties: readonly PartyInput[]): string[] => parties.map(({ organisationId }) => organisationId)
