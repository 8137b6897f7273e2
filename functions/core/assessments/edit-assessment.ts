import { EditAssessment, saysSomething, type Assessment } from '#shared/assessments.ts'
import { invalidField } from '#shared/errors.ts'
import { DocumentId } from '#shared/ids.ts'
import type { Command, Context } from '../context.ts'
import { requireFileOf } from '../documents/file-of.ts'
import { changeRecord } from '../records/change.ts'
import type { Outcome } from '../records/create.ts'
import { edited } from '../records/edited.ts'
import { assessments } from './store.ts'

/**
 * Corrects or completes a result, or names the file that it was taken from.
 * @throws DomainError as `assessments.edit` of the contract lists them.
 */
export const editAssessment = (ctx: Context, command: Command): Promise<Outcome<Assessment>> =>
  changeRecord(ctx, command, {
    definition: assessments,
    permission: 'assessments.edit',
    input: EditAssessment,
    alsoReads: sourceFileIn,
    mode: 'versioned',
    next: (current, input, loaded) => {
      const after = edited(assessments, current, input)
      if (!saysSomething(after)) throw invalidField('score', 'required')
      if (after.sourceFileId !== undefined && after.sourceFileId !== current.sourceFileId)
        requireFileOf(current.id, after.sourceFileId, loaded, 'sourceFileId')
      return { after, action: 'edit' }
    },
    present: async (record) => record,
  })

function sourceFileIn(body: unknown): string[] {
  const id = DocumentId.safeParse(typeof body === 'object' && body !== null && 'sourceFileId' in body ? body.sourceFileId : undefined)
  return id.success ? [id.data] : []
}
