import { Link } from 'wouter'
import { commitmentLifecycle } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useCommitmentStep } from './use-commitment-step.tsx'

/** A promise goes on in the agreement that renews its own. */
export function CarryOverForm({ commitment }: { commitment: CommitmentAnswer }) {
  const words = useText().commitments.carryOver
  const form = useForm({ key: `carry-over.${commitment.id}`, initial: { note: '' }, labels: { note: words.note } })
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.done)
  const send = async () => {
    const answer = await submission.submit('commitments.carry_over', () => ({
      id: commitment.id,
      version: commitment.version,
      body: parseInput(commitmentLifecycle.moves.carry_over.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage commitment={commitment} title={words.title} lead={words.lead} hasErrors={form.problems.length > 0}>
      <Target agreementId={commitment.agreementId} />
      <FormFrame {...frame} send={words.send} onSubmit={() => void send()}>
        <TextArea form={form} name="note" isOptional />
      </FormFrame>
    </StepPage>
  )
}

/** The agreement into which it goes. */
function Target({ agreementId }: { agreementId: string }) {
  const words = useText().commitments.carryOver
  const agreement = useEndpoint('agreements.get', { id: agreementId })
  const renewedById = agreement.data?.renewedById
  const renewal = useEndpoint('agreements.get', { id: renewedById ?? '' }, { enabled: renewedById !== undefined })
  if (renewal.data === undefined) return null
  return (
    <p>
      {words.to}: <Link href={paths.agreement(renewal.data.id)}>{renewal.data.title}</Link>
    </p>
  )
}
