import { commitmentLifecycle } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useCommitmentStep } from './use-commitment-step.tsx'

export function StartForm({ commitment }: { commitment: CommitmentAnswer }) {
  const { start } = useText().commitments
  const form = useForm({ key: `start.${commitment.id}`, initial: { note: '' }, labels: { note: start.note } })
  const { submission, finish, frame } = useCommitmentStep(form, commitment, start.done)
  const send = async () => {
    const answer = await submission.submit('commitments.start', () => ({
      id: commitment.id,
      version: commitment.version,
      body: parseInput(commitmentLifecycle.moves.start.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage commitment={commitment} title={start.title} lead={start.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={start.send} onSubmit={() => void send()}>
        <TextArea form={form} name="note" isOptional />
      </FormFrame>
    </StepPage>
  )
}
