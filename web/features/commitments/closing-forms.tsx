import { commitmentLifecycle } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { ImpossibleReason } from '#shared/duties.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useCommitmentStep } from './use-commitment-step.tsx'

type Props = { commitment: CommitmentAnswer }

/** Closed for an accepted reason. */
export function NotFeasibleForm({ commitment }: Props) {
  const text = useText()
  const words = text.commitments.notFeasible
  const form = useForm({
    key: `not-feasible.${commitment.id}`,
    initial: { reason: '', note: '' },
    labels: { reason: words.reason, note: words.note },
  })
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.done)
  const send = async () => {
    const answer = await submission.submit('commitments.declare_not_feasible', () => ({
      id: commitment.id,
      version: commitment.version,
      body: parseInput(commitmentLifecycle.moves.declare_not_feasible.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage commitment={commitment} title={words.title} lead={words.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} isDanger send={words.send} onSubmit={() => void send()}>
        <RadioField
          form={form}
          name="reason"
          choices={ImpossibleReason.options.map((reason) => ({ value: reason, label: text.words.impossibleReason[reason] }))}
        />
        <TextArea form={form} name="note" />
      </FormFrame>
    </StepPage>
  )
}

/** Taken out of the count. */
export function CancelForm({ commitment }: Props) {
  const words = useText().commitments.cancel
  const form = useForm({ key: `cancel.${commitment.id}`, initial: { reason: '' }, labels: { reason: words.reason } })
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.done)
  const send = async () => {
    const answer = await submission.submit('commitments.cancel', () => ({
      id: commitment.id,
      version: commitment.version,
      body: parseInput(commitmentLifecycle.moves.cancel.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage commitment={commitment} title={words.title} lead={words.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} isDanger send={words.send} onSubmit={() => void send()}>
        <TextArea form={form} name="reason" />
      </FormFrame>
    </StepPage>
  )
}
