import type { ReactNode } from 'react'
import { agreementLifecycle, type AgreementAction } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { filled, linesOf } from '#web/lib/forms/values.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { emptySource, SourceFields, sourceIn, type SourceField } from '#web/ui/source-fields.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useAgreementStep } from './use-agreement-step.tsx'

type Fields = 'note' | 'reason' | 'missing' | SourceField

/** Which fields a move asks for; the others are sent with a note that may be empty. */
const asksReason: readonly AgreementAction[] = ['resume_discussion', 'cancel']

const bodyOf = (action: AgreementAction, values: Record<Fields, string>) => {
  const { note, reason, missing, ...source } = filled(values)
  if (asksReason.includes(action)) return { reason }
  if (action !== 'record_signed') return { note }
  return { source: sourceIn(source), missing: linesOf(missing) }
}

type Props = { agreement: AgreementAnswer; action: AgreementAction; children?: ReactNode }

/** A move that takes no more than words: a note, a reason, or where the facts come from. */
export function MoveForm({ agreement, action, children }: Props) {
  const { agreements, words } = useText()
  const labels = agreements.action
  const form = useForm<Fields>({
    key: `${action}.${agreement.id}`,
    initial: { note: '', reason: '', missing: '', ...emptySource },
    labels: {
      note: labels.note,
      reason: labels.reason,
      'source.title': labels.sourceTitle,
      'source.url': labels.sourceUrl,
      'source.publisher': words.source.publisher,
      'source.publishedOn': words.source.publishedOn,
      missing: labels.missing,
    },
  })
  const { submission, finish, frame } = useAgreementStep(form, agreement, labels.done)
  const send = async () => {
    const answer = await submission.submit(`agreements.${action}`, () => ({
      id: agreement.id,
      version: agreement.version,
      body: parseInput(agreementLifecycle.moves[action].input, bodyOf(action, form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage agreement={agreement} action={action} hasErrors={form.problems.length > 0}>
      {children}
      <FormFrame {...frame} send={words.agreementAction[action]} isDanger={action === 'cancel'} onSubmit={() => void send()}>
        <MoveFields form={form} action={action} />
      </FormFrame>
    </StepPage>
  )
}

function MoveFields({ form, action }: { form: Form<Fields>; action: AgreementAction }) {
  const labels = useText().agreements.action
  if (asksReason.includes(action)) return <TextArea form={form} name="reason" />
  if (action !== 'record_signed') return <TextArea form={form} name="note" isOptional />
  return (
    <>
      <SourceFields form={form} titleHint={labels.sourceTitleHint} />
      <TextArea form={form} name="missing" hint={labels.missingHint} isOptional />
    </>
  )
}
