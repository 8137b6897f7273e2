import { commitmentLifecycle } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { invalidField } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled, listOf } from '#web/lib/forms/values.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { EvidenceSection } from '#web/ui/evidence-section.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { ReturnFields } from '#web/ui/return-fields.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { ClaimAndVerdict } from './claim-and-verdict.tsx'
import { CommitmentFacts } from './commitment-facts.tsx'
import { StepPage } from './step-page.tsx'
import { useCommitmentStep } from './use-commitment-step.tsx'

/** The Ombudsman's verdict on a submission, given with the claim, the target and the evidence in view. */
export function VerdictForm({ commitment }: { commitment: CommitmentAnswer }) {
  const { commitments } = useText()
  const words = commitments.verdict
  const documents = useEndpoint('documents.list', { query: { subjectId: commitment.id, limit: 100 } })
  const files = (documents.data?.items ?? []).filter(({ id }) => commitment.evidence.includes(id))
  const form = useForm({
    key: `verdict.${commitment.id}`,
    initial: { choice: '', note: '', reason: '', documentIds: '' },
    labels: { choice: words.choice, note: words.note, reason: words.reason, documentIds: words.rejected },
  })
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.done)
  const { choice } = form.values
  const { note, reason } = filled(form.values)
  const target = { id: commitment.id, version: commitment.version }

  const send = async () => {
    if (choice === 'return')
      return finish(
        await submission.submit('commitments.return', () => ({
          ...target,
          body: parseInput(commitmentLifecycle.moves.return.input, { reason, documentIds: listOf(form.values.documentIds) }),
        })),
      )
    await finish(
      await submission.submit('commitments.fulfil', () => {
        if (choice !== 'fulfil') throw invalidField('choice', 'required')
        return { ...target, body: parseInput(commitmentLifecycle.moves.fulfil.input, { note }) }
      }),
    )
  }

  return (
    <StepPage commitment={commitment} title={words.title} lead={words.lead} hasErrors={form.problems.length > 0}>
      <ClaimAndVerdict commitment={commitment} />
      <CommitmentFacts commitment={commitment} />
      <EvidenceSection files={files} zone={commitment.zone} title={words.seeEvidence} />
      <FormFrame {...frame} send={words.send} onSubmit={() => void send()}>
        <RadioField
          form={form}
          name="choice"
          choices={[
            { value: 'fulfil', label: words.fulfil, hint: words.fulfilHint },
            { value: 'return', label: words.return, hint: words.returnHint },
          ]}
        />
        {choice === 'fulfil' ? <TextArea form={form} name="note" isOptional /> : null}
        {choice === 'return' ? <ReturnFields form={form} files={files} words={words} /> : null}
      </FormFrame>
    </StepPage>
  )
}
