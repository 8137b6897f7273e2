import { isSigned, type Agreement } from '#shared/agreements.ts'
import { statusOfOrganisation, type Organisation } from '#shared/organisations.ts'
import type { Caller, Context } from '../context.ts'
import { findRecord } from '../records/read.ts'
import type { PartyInput } from './parties.ts'
import { agreements, organisationsOfParties } from './store.ts'

/** Successions that are followed, one after the other; more would be a loop in the data. */
const mostGenerations = 10

/**
 * The parties of an agreement that is renewed: those of the old one without what belongs to the old paper. One that has ended is
 * replaced by its successor; where there are several, the one that ended is left, and somebody must name the right one.
 */
export async function partiesToday(ctx: Context, { parties }: Agreement): Promise<PartyInput[]> {
  const today = await successorsOf(
    ctx,
    parties.map(({ organisationId }) => organisationId),
  )
  const taken = parties.map(({ organisationId, order, liaison }, index) => {
    const organisationIdToday = today[index] ?? organisationId
    return { organisationId: organisationIdToday, order, ...(organisationIdToday === organisationId ? { liaison } : {}) }
  })
  // Two that have merged into one are one party.
  return taken.filter((party, index) => taken.findIndex(({ organisationId }) => organisationId === party.organisationId) === index)
}

async function successorsOf(ctx: Context, ids: readonly string[]): Promise<string[]> {
  let current = [...ids]
  for (let generation = 0; generation < mostGenerations; generation++) {
    const known = await organisationsOfParties(ctx, current)
    const next = current.map((id) => soleSuccessor(known.find((one) => one.id === id)) ?? id)
    if (next.every((id, index) => id === current[index])) break
    current = next
  }
  return current
}

function soleSuccessor(organisation: Organisation | undefined): string | undefined {
  if (organisation === undefined || statusOfOrganisation(organisation) !== 'ended') return undefined
  const [first, ...others] = organisation.succeededBy ?? []
  return others.length === 0 ? first?.organisationId : undefined
}

/** The agreement under which a renewed one hangs: the same as before, or what has renewed that one and been signed. */
export async function parentToday(ctx: Context, caller: Caller, { parentId }: Agreement): Promise<string | undefined> {
  if (parentId === undefined) return undefined
  let parent = (await findRecord(ctx, agreements, caller, parentId)).record
  while (parent.renewedById !== undefined) {
    const { record: next } = await findRecord(ctx, agreements, caller, parent.renewedById)
    if (!isSigned(next.status) && next.status !== 'superseded') break
    parent = next
  }
  return parent.id
}
