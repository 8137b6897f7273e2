import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { ImpossibleReason } from '#shared/duties.ts'
import { followUpLifecycle } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

/** Closed for one of the accepted reasons, by the head. */
export function NotActionableForm({ followUp }: { followUp: FollowUpAnswer }) {
  const { followUps, words } = useText()
  const labels = followUps.notActionable
  const form = useForm({
    key: `not-actionable.${followUp.id}`,
    initial: { reason: '', note: '' },
    labels: { reason: labels.reason, note: labels.note },
  })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, labels.done)
  const send = async () => {
    const answer = await submission.submit('follow-ups.declare_not_actionable', () => ({
      id: followUp.id,
      version: followUp.version,
      body: parseInput(followUpLifecycle.moves.declare_not_actionable.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage followUp={followUp} title={labels.title} lead={labels.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} isDanger send={labels.send} onSubmit={() => void send()}>
        <RadioField
          form={form}
          name="reason"
          choices={ImpossibleReason.options.map((value) => ({ value, label: words.impossibleReason[value], hint: labels.hint[value] }))}
        />
        <TextArea form={form} name="note" />
      </FormFrame>
    </StepPage>
  )
}
