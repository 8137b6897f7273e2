import { invalidField } from '#shared/errors.ts'
import { mostDatedParts, openDatedParts, type DatedPart } from '#shared/session-agenda.ts'
import type { Session } from '#shared/sessions.ts'
import { mostRecordWrites } from '../records/commit.ts'
import { linkWrites } from '../records/links.ts'
import { sessions } from './store.ts'

/**
 * A promise that has become a commitment stays, and stays a promise.
 * @throws DomainError `invalid_input`.
 */
export function requireConvertedKept(before: Session, after: Session): void {
  const now = after.statements ?? []
  for (const { id, kind } of (before.statements ?? []).filter(({ commitmentId }) => commitmentId !== undefined)) {
    const position = now.findIndex((statement) => statement.id === id)
    if (position < 0) throw invalidField('statements', 'incomplete')
    if (now[position]?.kind !== kind) throw invalidField(`statements.${position}.kind`, 'already_set')
  }
}

/**
 * What has a day in the agenda has a row of its own there, so it is bounded; what an older Kawal took may stay.
 * @throws DomainError `invalid_input` that names the day which is too many.
 */
export function requireFewDates(before: Session, after: Session): void {
  const [were, are] = [openDatedParts(before), openDatedParts(after)]
  if (are.length <= Math.max(mostDatedParts, were.length)) return
  const isNew = (part: DatedPart) => !were.some((known) => nameOf(known) === nameOf(part))
  throw invalidField(dayFieldOf(are.findLast(isNew) ?? are.at(-1), after), 'too_many_dates')
}

const nameOf = (part: DatedPart) => (part.kind === 'step' ? part.step : part.statementId)

function dayFieldOf(part: DatedPart | undefined, { statements = [] }: Session): string {
  if (part?.kind === 'promise') return `statements.${statements.findIndex(({ id }) => id === part.statementId)}.dueOn`
  return `nextSteps.${part?.step ?? 0}.dueOn`
}

/**
 * All places of a session change in one transaction: so many can be taken away and put in at once.
 * @throws DomainError `invalid_input`.
 */
export function requireRoom(before: Session, after: Session): void {
  const ownWrites = 2
  if (ownWrites + linkWrites(sessions, before, after).length > mostRecordWrites) throw invalidField('organisationIds', 'too_long')
}
