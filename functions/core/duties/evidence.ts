import { mostEvidence, standingEvidence } from '#shared/duties.ts'
import { invalidField } from '#shared/errors.ts'
import { DocumentId } from '#shared/ids.ts'
import { requireFileOf } from '../documents/file-of.ts'
import type { Loaded } from '../records/read.ts'
import type { Duty } from './duty.ts'

/** The document ids in a body as it came, so that they can be read together with the record. */
export function documentIdsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || !('documentIds' in body) || !Array.isArray(body.documentIds)) return []
  return body.documentIds.slice(0, 20).flatMap((id: unknown) => {
    const parsed = DocumentId.safeParse(id)
    return parsed.success ? [parsed.data] : []
  })
}

/**
 * The evidence of a duty with further files added; each must be taken in and belong to this duty.
 * @throws DomainError `invalid_input` that names the file by its position in `documentIds`.
 */
export function withEvidence({ id, evidence }: Pick<Duty, 'id' | 'evidence'>, documentIds: readonly string[], loaded: Loaded): string[] {
  for (const [position, documentId] of documentIds.entries()) requireFileOf(id, documentId, loaded, `documentIds.${position}`)
  const all = [...new Set([...evidence, ...documentIds])]
  if (all.length > mostEvidence) throw invalidField('documentIds', 'too_long')
  return all
}

/** A file that nobody has turned down proves it. */
export function requireEvidence(duty: Pick<Duty, 'evidence' | 'rejectedEvidence'>): void {
  if (standingEvidence(duty).length === 0) throw invalidField('documentIds', 'required')
}

/**
 * The evidence that has been turned down, with that of a return added; nothing when there is none.
 * @throws DomainError `invalid_input` for a file that is no evidence of this duty.
 */
export function rejectedWith({ evidence, rejectedEvidence = [] }: Duty, documentIds: readonly string[]): { rejectedEvidence?: string[] } {
  const unknown = documentIds.findIndex((id) => !evidence.includes(id))
  if (unknown >= 0) throw invalidField(`documentIds.${unknown}`, 'not_found')
  const rejected = [...new Set([...rejectedEvidence, ...documentIds])]
  return rejected.length === 0 ? {} : { rejectedEvidence: rejected }
}
