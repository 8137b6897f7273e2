import type { Commitment } from '#shared/commitments.ts'
import type { DocumentStatus } from '#shared/documents.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { Access } from '#shared/permissions.ts'
import { isOpen } from '#shared/commitments.ts'
import { nounOfId } from '#shared/ids.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agreements } from '../agreements/store.ts'
import { commitments } from '../commitments/store.ts'
import type { Caller, Context } from '../context.ts'
import { findRecord, stored } from '../records/read.ts'

/** The record that documents belong to: it decides who may see them, and whether they were accepted. */
export type Subject = { jurisdiction: Jurisdiction; access: Access; takesDocuments: boolean; commitment?: Commitment }

const ofCommitment = (commitment: Commitment): Subject => ({
  jurisdiction: commitment.jurisdiction,
  access: commitments.access(commitment),
  takesDocuments: isOpen(commitment.status),
  commitment,
})

/** The subject in a row that was read with others; undefined when absent or out of the caller's reach. */
export function subjectIn(row: Row | undefined, caller: Caller): Subject | undefined {
  if (row === undefined) return undefined
  if (nounOfId(row.pk) === 'commitments') {
    const found = stored(commitments, row, caller)
    return found === undefined ? undefined : ofCommitment(found.record)
  }
  const found = stored(agreements, row, caller)
  if (found === undefined) return undefined
  const { jurisdiction, status } = found.record
  return { jurisdiction, access: agreements.access(found.record), takesDocuments: status !== 'cancelled' }
}

/** The subject by id. @throws DomainError `not_found`. */
export async function findSubject(ctx: Context, caller: Caller, subjectId: string): Promise<Subject> {
  if (nounOfId(subjectId) === 'commitments') return ofCommitment((await findRecord(ctx, commitments, caller, subjectId)).record)
  const { record } = await findRecord(ctx, agreements, caller, subjectId)
  return { jurisdiction: record.jurisdiction, access: agreements.access(record), takesDocuments: record.status !== 'cancelled' }
}

/** A stored file is accepted or rejected by the verdict on the record that it proves. */
export function statusIn({ commitment }: Subject, document: { id: string; status: DocumentStatus }): DocumentStatus {
  if (document.status === 'pending' || commitment === undefined) return document.status
  if (commitment.rejectedEvidence?.includes(document.id)) return 'rejected'
  return commitment.status === 'fulfilled' && commitment.evidence.includes(document.id) ? 'accepted' : 'stored'
}
