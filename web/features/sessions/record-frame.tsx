import type { ReactNode } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import type { Submission } from '#web/lib/forms/use-submission.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import type { Recording } from './recording.ts'
import type { Explained } from './use-record-step.ts'

type Props<Name extends string> = {
  recording: Recording
  form: Form<Name | Explained>
  submission: Submission
  stale: ReactNode
  cancelHref?: string
  send: string
  onSubmit: () => void
  children: ReactNode
}

/** A form of the recording; a correction asks why besides. */
export function RecordFrame<Name extends string>({ recording, form, children, ...frame }: Props<Name>) {
  const { record } = useText().sessions
  return (
    <FormFrame {...frame} form={form}>
      {children}
      {recording.isAmendment ? <TextArea form={form} name="reason" rows={3} hint={record.reasonHint} /> : null}
    </FormFrame>
  )
}
