import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { useAnswerExtension, useAskExtension } from '#web/lib/forms/extension.ts'
import { AnswerExtensionFields, AskExtensionFields, ExtensionRemark } from '#web/ui/extension-fields.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

type Props = { followUp: FollowUpAnswer }

/** The owner asks for a later date. */
export function AskExtensionForm({ followUp }: Props) {
  const { form, words, body } = useAskExtension(followUp)
  const { submission, finish, frame } = useFollowUpStep(form, followUp, words.askDone)
  const { id, version, dueOn } = followUp
  const send = async () => finish(await submission.submit('follow-ups.request_extension', () => ({ id, version, body: body() })))
  return (
    <StepPage followUp={followUp} title={words.askTitle} lead={words.askLead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.askSend} onSubmit={() => void send()}>
        <AskExtensionFields form={form} dueOn={dueOn} />
      </FormFrame>
    </StepPage>
  )
}

/** The head answers the request. */
export function AnswerExtensionForm({ followUp }: Props) {
  const { form, words, isRefusal, refusal, grant } = useAnswerExtension(followUp)
  const { submission, finish, frame } = useFollowUpStep(form, followUp, words.answerDone)
  const { id, version, dueOn, zone, extension } = followUp
  const answer = () =>
    isRefusal
      ? submission.submit('follow-ups.refuse_extension', () => ({ id, version, body: refusal() }))
      : submission.submit('follow-ups.grant_extension', () => ({ id, version, body: grant() }))
  const send = async () => finish(await answer())
  return (
    <StepPage followUp={followUp} title={words.answerTitle} lead={words.askLead} hasErrors={form.problems.length > 0}>
      <ExtensionRemark extension={extension} zone={zone} />
      <FormFrame {...frame} send={words.answerSend} onSubmit={() => void send()}>
        <AnswerExtensionFields form={form} extension={extension} dueOn={dueOn} />
      </FormFrame>
    </StepPage>
  )
}
