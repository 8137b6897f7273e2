import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { followUpLifecycle } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

export function StartForm({ followUp }: { followUp: FollowUpAnswer }) {
  const { start } = useText().followUps
  const form = useForm({ key: `start.${followUp.id}`, initial: { note: '' }, labels: { note: start.note } })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, start.done)
  const send = async () => {
    const answer = await submission.submit('follow-ups.start', () => ({
      id: followUp.id,
      version: followUp.version,
      body: parseInput(followUpLifecycle.moves.start.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage followUp={followUp} title={start.title} lead={start.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={start.send} onSubmit={() => void send()}>
        <TextArea form={form} name="note" isOptional />
      </FormFrame>
    </StepPage>
  )
}
