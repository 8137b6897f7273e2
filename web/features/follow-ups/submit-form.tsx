import { useCallback } from 'react'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { standingEvidence } from '#shared/duties.ts'
import { followUpLifecycle } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { settledIds, useUploads } from '#web/lib/upload/use-uploads.ts'
import { idOf } from '#web/ui/field.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

/** The organisation says what it has done, and shows it; that a high priority needs a file is said beforehand. */
export function SubmitForm({ followUp }: { followUp: FollowUpAnswer }) {
  const { followUps, forms } = useText()
  const words = followUps.submit
  const form = useForm({
    key: `submit.${followUp.id}`,
    initial: { actionText: followUp.actionText ?? '', documentIds: '' },
    labels: { actionText: words.actionText, documentIds: forms.file.label },
  })
  const { set } = form
  const keepFiles = useCallback((text: string) => set('documentIds', text), [set])
  const uploads = useUploads(followUp.id, form.values.documentIds, keepFiles)
  const { submission, finish, frame } = useFollowUpStep(form, followUp, words.done)
  const send = async () => {
    const { actionText } = filled(form.values)
    const answer = await submission.submit('follow-ups.submit', () => ({
      id: followUp.id,
      version: followUp.version,
      body: parseInput(followUpLifecycle.moves.submit.input, { actionText, documentIds: settledIds(uploads) }),
    }))
    await finish(answer)
  }
  const filed = standingEvidence(followUp).length
  const needsFile = followUp.priority === 'high' && filed === 0
  return (
    <StepPage followUp={followUp} title={words.title} lead={words.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.send} onSubmit={() => void send()}>
        <TextArea form={form} name="actionText" hint={words.actionTextHint} />
        <FileField
          id={idOf('documentIds')}
          uploads={uploads}
          label={forms.file.label}
          hint={filed > 0 ? words.existing(filed) : needsFile ? words.needsFile : undefined}
          problem={form.problemOf('documentIds')}
          isOptional={!needsFile}
        />
      </FormFrame>
    </StepPage>
  )
}
