import { addDays } from '#shared/dates.ts'
import { invalidField } from '#shared/errors.ts'
import { organisationLifecycle, type Organisation } from '#shared/organisations.ts'
import { parseInput } from '#shared/parse.ts'
import type { Effect, Moment } from '../records/move.ts'
import { requireSuccessionDay } from './rules.ts'
import { updateInTree } from './store.ts'
import { successionNote } from './succession-note.ts'

/** A new name from a day on; the old one is kept to the day before, and agreements keep the name that they were made under. */
export async function rename({ ctx, command, current }: Moment<Organisation>): Promise<Effect<Organisation>> {
  const input = parseInput(organisationLifecycle.moves.rename.input, command.body)
  const { name, on, basis, note } = input
  requireSuccessionDay(ctx, on, [current])
  if (name === current.name) throw invalidField('name', 'not_unique')
  const shortName = input.shortName === undefined ? current.shortName : (input.shortName ?? undefined)
  const former = { name: current.name, ...(current.shortName === undefined ? {} : { shortName: current.shortName }) }
  const formerNames = [...(current.formerNames ?? []), { ...former, until: addDays(on, -1), basis }]
  return {
    fields: { name, shortName, formerNames },
    note: successionNote([current.name], [name], basis, note),
    extras: [updateInTree(current.jurisdiction, [{ ...current, name, shortName }])],
  }
}
