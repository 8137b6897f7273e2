import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { useAnswerExtension, useAskExtension } from '#web/lib/forms/extension.ts'
import { AnswerExtensionFields, AskExtensionFields, ExtensionRemark } from '#web/ui/extension-fields.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { StepPage } from './step-page.tsx'
import { useCommitmentStep } from './use-commitment-step.tsx'

type Props = { commitment: CommitmentAnswer }

/** The owner asks for a later date. */
export function AskExtensionForm({ commitment }: Props) {
  const { form, words, body } = useAskExtension(commitment)
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.askDone)
  const { id, version, dueOn } = commitment
  const send = async () => finish(await submission.submit('commitments.request_extension', () => ({ id, version, body: body() })))
  return (
    <StepPage commitment={commitment} title={words.askTitle} lead={words.askLead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.askSend} onSubmit={() => void send()}>
        <AskExtensionFields form={form} dueOn={dueOn} />
      </FormFrame>
    </StepPage>
  )
}

/** The head answers the request. */
export function AnswerExtensionForm({ commitment }: Props) {
  const { form, words, isRefusal, refusal, grant } = useAnswerExtension(commitment)
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.answerDone)
  const { id, version, dueOn, zone, extension } = commitment
  const answer = () =>
    isRefusal
      ? submission.submit('commitments.refuse_extension', () => ({ id, version, body: refusal() }))
      : submission.submit('commitments.grant_extension', () => ({ id, version, body: grant() }))
  const send = async () => finish(await answer())
  return (
    <StepPage commitment={commitment} title={words.answerTitle} lead={words.askLead} hasErrors={form.problems.length > 0}>
      <ExtensionRemark extension={extension} zone={zone} />
      <FormFrame {...frame} send={words.answerSend} onSubmit={() => void send()}>
        <AnswerExtensionFields form={form} extension={extension} dueOn={dueOn} />
      </FormFrame>
    </StepPage>
  )
}
