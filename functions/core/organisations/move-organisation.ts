import * as z from 'zod/mini'
import { OrganisationId, UserId } from '#shared/ids.ts'
import { mostSuccessors, organisationLifecycle, type Organisation, type OrganisationAction } from '#shared/organisations.ts'
import type { Command, Context } from '../context.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import type { Effect, Moment } from '../records/move.ts'
import { absorb } from './absorb.ts'
import { handOverDuties } from './hand-over-duties.ts'
import { rename } from './rename.ts'
import { requireLegalMove } from './rules.ts'
import { split } from './split.ts'
import { organisations } from './store.ts'

/** Action -> its effect; exhaustive over the lifecycle table. */
const effects: Record<OrganisationAction, (moment: Moment<Organisation>) => Promise<Effect<Organisation>>> = {
  rename,
  absorb,
  split,
  hand_over: handOverDuties,
}

/**
 * Moves an organisation along its lifecycle. What touches more records than one transaction takes is begun as a process in the
 * same transaction.
 * @throws DomainError as `organisations.<action>` of the contract lists them.
 */
export async function moveOrganisation(ctx: Context, command: Command, action: OrganisationAction): Promise<Outcome<Organisation>> {
  const move = organisationLifecycle.moves[action]
  const outcome = await changeRecord(ctx, command, {
    definition: organisations,
    permission: move.permission,
    input: move.input,
    alsoReads: othersIn,
    mode: 'versioned',
    next: async (current, _, loaded) => {
      requireLegalMove(current, action)
      const { fields, ...more } = await effects[action]({ ctx, command, current, loaded })
      return { after: { ...current, ...fields }, action, from: move.from, ...more }
    },
    present: async (record) => record,
  })
  ctx.directory.forgetTree(outcome.value.jurisdiction)
  return outcome
}

const Body = z.partial(z.object({ organisationIds: z.unknown(), successorIds: z.unknown(), to: z.unknown() }))
const List = z.array(z.unknown())
const Person = z.object({ userId: UserId })

/** The other records that a body names, as it came; what is no id is left to the parser. */
function othersIn(body: unknown): string[] {
  const { organisationIds, successorIds, to } = Body.safeParse(body).data ?? {}
  const named = [organisationIds, successorIds].flatMap((list) => List.safeParse(list).data?.slice(0, mostSuccessors) ?? [])
  const ids = [...named.map((id) => OrganisationId.safeParse(id).data), Person.safeParse(to).data?.userId]
  return ids.filter((id) => id !== undefined)
}
