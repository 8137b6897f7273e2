import { invalidField } from '#shared/errors.ts'
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
 * All places of a session change in one transaction: so many can be taken away and put in at once.
 * @throws DomainError `invalid_input`.
 */
export function requireRoom(before: Session, after: Session): void {
  const ownWrites = 2
  if (ownWrites + linkWrites(sessions, before, after).length > mostRecordWrites) throw invalidField('organisationIds', 'too_long')
}
