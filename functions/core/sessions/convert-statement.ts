import { invalidField } from '#shared/errors.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { Session } from '#shared/sessions.ts'
import type { Stored } from '../records/noun.ts'
import { sealMutation, type SealedMutation } from '../records/prepare.ts'
import { sessions } from './store.ts'

/**
 * A statement that can become a commitment: a promise, and none that is one already.
 * @param jurisdiction that of the agreement to which the commitment belongs.
 * @throws DomainError `invalid_input`.
 */
export function requirePromise(session: Session, jurisdiction: Jurisdiction, statementId: string | undefined): void {
  if (session.jurisdiction !== jurisdiction) throw invalidField('statement.sessionId', 'wrong_jurisdiction')
  const statement = session.statements?.find(({ id }) => id === statementId)
  if (statement === undefined) throw invalidField('statement.statementId', 'not_found')
  if (statement.kind !== 'promise') throw invalidField('statement.statementId', 'wrong_type')
  if (statement.commitmentId !== undefined) throw invalidField('statement.statementId', 'already_set')
}

/** The promise knows the commitment that was made of it; written together with that, so that it happens once. */
export function convertStatement(
  { record, ...before }: Stored<Session>,
  statementId: string | undefined,
  commitmentId: string,
): SealedMutation {
  const statements = record.statements?.map((one) => (one.id === statementId ? { ...one, commitmentId } : one))
  return sealMutation({
    definition: sessions,
    before: { record, ...before },
    after: { ...record, statements },
    action: 'convert_statement',
  })
}
