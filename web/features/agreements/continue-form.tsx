import { useCallback } from 'react'
import { agreementLifecycle } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { settledIds, useUploads } from '#web/lib/upload/use-uploads.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { idOf } from '#web/ui/field.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useAgreementStep } from './use-agreement-step.tsx'

const action = 'continue_while_renewing'

/** The letter on which the parties go on after the term while they renew. */
export function ContinueForm({ agreement }: { agreement: AgreementAnswer }) {
  const { agreements, words } = useText()
  const labels = agreements.action
  const form = useForm({
    key: `${action}.${agreement.id}`,
    initial: { 'basis.title': '', 'basis.number': '', 'basis.on': '', 'basis.documentId': '', note: '' },
    labels: {
      'basis.title': labels.basisTitle,
      'basis.number': labels.basisNumber,
      'basis.on': labels.basisOn,
      'basis.documentId': labels.basisFile,
      note: labels.note,
    },
  })
  const { set } = form
  const keepFile = useCallback((kept: string) => set('basis.documentId', kept), [set])
  const uploads = useUploads(agreement.id, form.values['basis.documentId'], keepFile)
  const { submission, finish, frame } = useAgreementStep(form, agreement, labels.done)
  const send = async () => {
    const { note, ...basis } = filled(form.values)
    const answer = await submission.submit('agreements.continue_while_renewing', () => {
      const [documentId] = settledIds(uploads, 'basis.documentId')
      const body = { basis: { title: basis['basis.title'], number: basis['basis.number'], on: basis['basis.on'], documentId }, note }
      return { id: agreement.id, version: agreement.version, body: parseInput(agreementLifecycle.moves[action].input, body) }
    })
    await finish(answer)
  }
  return (
    <StepPage agreement={agreement} action={action} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.agreementAction[action]} onSubmit={() => void send()}>
        <TextField form={form} name="basis.title" hint={labels.basisTitleHint} />
        <TextField form={form} name="basis.number" size="medium" isOptional />
        <DateField form={form} name="basis.on" isOptional />
        <FileField
          id={idOf('basis.documentId')}
          uploads={uploads}
          label={labels.basisFile}
          problem={form.problemOf('basis.documentId')}
          isSingle
          isOptional
        />
        <TextArea form={form} name="note" isOptional />
      </FormFrame>
    </StepPage>
  )
}
