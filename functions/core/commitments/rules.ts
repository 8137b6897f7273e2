import type { Commitment } from '#shared/commitments.ts'
import { mostEvidence, standingEvidence } from '#shared/duties.ts'
import { DomainError, invalidField } from '#shared/errors.ts'
import { DocumentId } from '#shared/ids.ts'
import { documents } from '../documents/store.ts'
import type { Caller } from '../context.ts'
import type { Loaded } from '../records/read.ts'
import { fromRow } from '../records/row.ts'

/** The document ids in a body as it came, so that they can be read together with the record. */
export function documentIdsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || !('documentIds' in body) || !Array.isArray(body.documentIds)) return []
  return body.documentIds.slice(0, 20).flatMap((id: unknown) => {
    const parsed = DocumentId.safeParse(id)
    return parsed.success ? [parsed.data] : []
  })
}

/**
 * The evidence of a commitment with further files added; each must be taken in and belong to this commitment.
 * @throws DomainError `invalid_input` that names the file by its position in `documentIds`.
 */
export function withEvidence(commitment: Commitment, documentIds: readonly string[], loaded: Loaded): string[] {
  for (const [position, id] of documentIds.entries()) {
    const row = loaded.row(id)
    const document = row === undefined ? undefined : fromRow(documents, row).record
    if (document === undefined || document.subjectId !== commitment.id) throw invalidField(`documentIds.${position}`, 'not_found')
    if (document.status === 'pending') throw invalidField(`documentIds.${position}`, 'not_stored')
  }
  const evidence = [...new Set([...commitment.evidence, ...documentIds])]
  if (evidence.length > mostEvidence) throw invalidField('documentIds', 'too_long')
  return evidence
}

/** `evidence`: something that proves it stands, unless a report alone will do. */
export function requireEvidence(commitment: Pick<Commitment, 'evidenceRequired' | 'evidence' | 'rejectedEvidence'>): void {
  if (commitment.evidenceRequired !== false && standingEvidence(commitment).length === 0) throw invalidField('documentIds', 'required')
}

/** Whether the caller, or the organisation for which they act, made the submission or had it made on its behalf. */
export const isOwnSubmission = ({ claim, ownerId }: Commitment, { userId, organisationId }: Caller): boolean =>
  claim !== undefined && (claim.by === userId || [claim.organisationId, ownerId].includes(organisationId))

/** `not_own_submission`: who verifies is neither the person nor of the organisation that submitted. */
export function requireNotOwnSubmission(commitment: Commitment, caller: Caller): void {
  if (isOwnSubmission(commitment, caller)) throw new DomainError('verifier_is_submitter', 'Whoever submitted cannot also verify.')
}

/** `later_date`: an extension moves the due date to a later day. */
export function requireLaterDate({ dueOn }: Commitment, newDueOn: string): void {
  if (newDueOn <= dueOn) throw invalidField('newDueOn', 'not_later')
}

/** `open_request` and `no_open_request`: whether an extension request waits for its answer. */
export function requireRequest({ extension }: Commitment, isOpen: boolean): NonNullable<Commitment['extension']> | undefined {
  if ((extension !== undefined) !== isOpen)
    throw new DomainError('illegal_move', isOpen ? 'No extension has been asked for.' : 'An extension has been asked for already.', {
      legalActions: isOpen ? ['request_extension'] : ['grant_extension', 'refuse_extension'],
    })
  return extension
}
