import { organisationLifecycle, type Organisation } from '#shared/organisations.ts'
import { parseInput } from '#shared/parse.ts'
import { startProcess } from '../processes/start-process.ts'
import type { Effect, Moment } from '../records/move.ts'
import { requireActiveMember } from '../users/rules.ts'
import { isSamePerson } from './rules.ts'
import { successionNote } from './succession-note.ts'

/** The organisation's open duties that name one person in charge get another by a process; its own liaison changes at once. */
export async function handOverDuties({ ctx, command, current, loaded }: Moment<Organisation>): Promise<Effect<Organisation>> {
  const { from, to, reason } = parseInput(organisationLifecycle.moves.hand_over.input, command.body)
  if (to.userId !== undefined) requireActiveMember(loaded.row(to.userId), command.caller, current.jurisdiction, 'to.userId')
  const { userId: _, ...liaison } = to
  return {
    fields: current.liaison !== undefined && isSamePerson(current.liaison, from) ? { liaison } : {},
    note: successionNote([from.name], [to.name], reason),
    also: [
      startProcess(ctx, command, {
        subjectId: current.id,
        jurisdiction: current.jurisdiction,
        task: { kind: 'hand_over', ofId: current.id, from, to },
        reason,
      }),
    ],
  }
}
