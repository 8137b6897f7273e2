import { isClosed } from '#shared/agreements.ts'
import { isOpen, type Commitment } from '#shared/commitments.ts'
import type { DocumentStatus } from '#shared/documents.ts'
import { isOpenFollowUp, type FollowUp } from '#shared/follow-ups.ts'
import { nounOfId, type Noun } from '#shared/ids.ts'
import type { Jurisdiction } from '#shared/jurisdictions.ts'
import type { Access, Permission } from '#shared/permissions.ts'
import { takesFiles } from '#shared/sessions.ts'
import type { Row } from '#functions/platform/table/table.ts'
import { agreements } from '../agreements/store.ts'
import { assessments } from '../assessments/store.ts'
import { commitments } from '../commitments/store.ts'
import type { Caller, Context } from '../context.ts'
import { followUps } from '../follow-ups/store.ts'
import type { AnyRecord, NounDefinition } from '../records/noun.ts'
import { findRecord, notFound, stored } from '../records/read.ts'
import { sessions } from '../sessions/store.ts'

/** What is proved by files, and whether it has been judged to be. */
type Proof = Pick<Commitment | FollowUp, 'evidence' | 'rejectedEvidence'> & { isFulfilled: boolean }

/** The record that documents belong to: it decides who may see and add them, and whether they were accepted. */
export type Subject = { jurisdiction: Jurisdiction; access: Access; takesDocuments: boolean; proof?: Proof }

type Kind = {
  inRow: (row: Row, caller: Caller) => Subject | undefined
  find: (ctx: Context, caller: Caller, id: string) => Promise<Subject>
}

function kindOf<Shape extends AnyRecord>(
  definition: NounDefinition<Shape>,
  facts: (record: Shape) => Pick<Subject, 'takesDocuments' | 'proof'>,
): Kind {
  const subjectOf = (record: Shape) => ({ jurisdiction: record.jurisdiction, access: definition.access(record), ...facts(record) })
  return {
    inRow: (row, caller) => {
      const found = stored(definition, row, caller)
      return found === undefined ? undefined : subjectOf(found.record)
    },
    find: async (ctx, caller, id) => subjectOf((await findRecord(ctx, definition, caller, id)).record),
  }
}

const proofOf = ({ evidence, rejectedEvidence }: Omit<Proof, 'isFulfilled'>, isFulfilled: boolean) => ({
  proof: { evidence, rejectedEvidence, isFulfilled },
})

const kinds: Partial<Record<Noun, Kind>> = {
  agreements: kindOf(agreements, ({ status }) => ({ takesDocuments: !isClosed(status) })),
  commitments: kindOf(commitments, (one) => ({ takesDocuments: isOpen(one.status), ...proofOf(one, one.status === 'fulfilled') })),
  'follow-ups': kindOf(followUps, (one) => ({ takesDocuments: isOpenFollowUp(one.status), ...proofOf(one, one.verdict === 'conform') })),
  sessions: kindOf(sessions, ({ status }) => ({ takesDocuments: takesFiles(status) })),
  assessments: kindOf(assessments, () => ({ takesDocuments: true })),
}

const kindOfId = (id: string): Kind | undefined => {
  const noun = nounOfId(id)
  return noun && kinds[noun]
}

/** The subject in a row that was read with others; undefined when absent or out of the caller's reach. */
export const subjectIn = (row: Row | undefined, caller: Caller): Subject | undefined => row && kindOfId(row.pk)?.inRow(row, caller)

/** The subject by id. @throws DomainError `not_found`. */
export async function findSubject(ctx: Context, caller: Caller, subjectId: string): Promise<Subject> {
  const kind = kindOfId(subjectId)
  if (kind === undefined) throw notFound()
  return kind.find(ctx, caller, subjectId)
}

/** Who may add files; told from the subject's id alone, since a role that never may is refused before anything is read. */
export function attachPermission(subjectId: unknown): Permission {
  const noun = typeof subjectId === 'string' ? nounOfId(subjectId) : undefined
  if (noun === 'sessions') return 'sessions.edit'
  return noun === 'assessments' ? 'assessments.edit' : 'documents.attach'
}

/** A stored file is accepted or rejected by the verdict on the record that it proves. */
export function statusIn({ proof }: Subject, { id, status }: { id: string; status: DocumentStatus }): DocumentStatus {
  if (status === 'pending' || proof === undefined) return status
  if (proof.rejectedEvidence?.includes(id)) return 'rejected'
  return proof.isFulfilled && proof.evidence.includes(id) ? 'accepted' : 'stored'
}
