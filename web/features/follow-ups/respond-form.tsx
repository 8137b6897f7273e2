import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { followUpLifecycle, ResponseKind } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

/** The organisation answers: all of it, a part, or not, and why. */
export function RespondForm({ followUp }: { followUp: FollowUpAnswer }) {
  const { followUps, words } = useText()
  const labels = followUps.respond
  const form = useForm({
    key: `respond.${followUp.id}`,
    initial: { kind: '', reason: '' },
    labels: { kind: labels.kind, reason: labels.reason },
  })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, labels.done)
  const send = async () => {
    const answer = await submission.submit('follow-ups.respond', () => ({
      id: followUp.id,
      version: followUp.version,
      body: parseInput(followUpLifecycle.moves.respond.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage followUp={followUp} title={labels.title} lead={labels.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={labels.send} onSubmit={() => void send()}>
        <RadioField
          form={form}
          name="kind"
          choices={ResponseKind.options.map((value) => ({ value, label: words.responseKind[value], hint: labels.hint[value] }))}
        />
        <TextArea form={form} name="reason" isOptional={form.values.kind === 'accepted'} />
      </FormFrame>
    </StepPage>
  )
}
