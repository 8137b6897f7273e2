import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { invalidField } from '#shared/errors.ts'
import { followUpLifecycle } from '#shared/follow-ups.ts'
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
import { Axes } from './axes.tsx'
import { SourceSection } from './source-section.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

const { moves } = followUpLifecycle

/** The Ombudsman's verdict on a submission, given with the work, the source and the evidence in view. */
export function JudgeForm({ followUp }: { followUp: FollowUpAnswer }) {
  const words = useText().followUps.judge
  const documents = useEndpoint('documents.list', { query: { subjectId: followUp.id, limit: 100 } })
  const files = (documents.data?.items ?? []).filter(({ id }) => followUp.evidence.includes(id))
  const form = useForm({
    key: `judge.${followUp.id}`,
    initial: { choice: '', note: '', reason: '', documentIds: '' },
    labels: { choice: words.choice, note: words.note, reason: words.reason, documentIds: words.rejected },
  })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, words.done)
  const { choice } = form.values
  const { note, reason } = filled(form.values)
  const target = { id: followUp.id, version: followUp.version }
  const send = async () => {
    if (choice === 'return') {
      const documentIds = listOf(form.values.documentIds)
      const build = () => ({ ...target, body: parseInput(moves.return.input, { reason, documentIds }) })
      return finish(await submission.submit('follow-ups.return', build))
    }
    await finish(
      await submission.submit('follow-ups.verify', () => {
        if (choice !== 'verify') throw invalidField('choice', 'required')
        return { ...target, body: parseInput(moves.verify.input, { note }) }
      }),
    )
  }
  return (
    <StepPage followUp={followUp} title={words.title} lead={words.lead} hasErrors={form.problems.length > 0}>
      <Axes followUp={followUp} />
      <SourceSection source={followUp.source} />
      <EvidenceSection files={files} zone={followUp.zone} title={words.seeEvidence} />
      <FormFrame {...frame} send={words.send} onSubmit={() => void send()}>
        <RadioField
          form={form}
          name="choice"
          choices={[
            { value: 'verify', label: words.verify, hint: words.verifyHint },
            { value: 'return', label: words.return, hint: words.returnHint },
          ]}
        />
        {choice === 'verify' ? <TextArea form={form} name="note" isOptional /> : null}
        {choice === 'return' ? <ReturnFields form={form} files={files} words={words} /> : null}
      </FormFrame>
    </StepPage>
  )
}
