import { useCallback } from 'react'
import { commitmentLifecycle } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { settledIds, useUploads } from '#web/lib/upload/use-uploads.ts'
import { idOf } from '#web/ui/field.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useCommitmentStep } from './use-commitment-step.tsx'

/** The agency says that it is done, and shows it. */
export function SubmitForm({ commitment }: { commitment: CommitmentAnswer }) {
  const { commitments, forms } = useText()
  const words = commitments.submit
  const form = useForm({
    key: `submit.${commitment.id}`,
    initial: { note: '', actual: commitment.actual ?? '', documentIds: '' },
    labels: { note: words.note, actual: commitments.report.actual, documentIds: forms.file.label },
  })
  const { set } = form
  const keepFiles = useCallback((text: string) => set('documentIds', text), [set])
  const uploads = useUploads(commitment.id, form.values.documentIds, keepFiles)
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.done)
  const send = async () => {
    const { note, actual } = filled(form.values)
    const answer = await submission.submit('commitments.submit', () => ({
      id: commitment.id,
      version: commitment.version,
      body: parseInput(commitmentLifecycle.moves.submit.input, { note, actual, documentIds: settledIds(uploads) }),
    }))
    await finish(answer)
  }
  const filed = commitment.evidence.length
  const needsEvidence = commitment.evidenceRequired !== false && filed === 0
  return (
    <StepPage commitment={commitment} title={words.title} lead={words.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.send} onSubmit={() => void send()}>
        <TextArea form={form} name="note" hint={words.noteHint} />
        {commitment.indicator === undefined ? null : (
          <TextField
            form={form}
            name="actual"
            size="medium"
            isOptional
            hint={commitments.report.actualHintTarget(commitment.indicator.target)}
          />
        )}
        <FileField
          id={idOf('documentIds')}
          uploads={uploads}
          label={forms.file.label}
          hint={filed > 0 ? words.existing(filed) : needsEvidence ? words.needsEvidence : undefined}
          problem={form.problemOf('documentIds')}
          isOptional={!needsEvidence}
        />
      </FormFrame>
    </StepPage>
  )
}
