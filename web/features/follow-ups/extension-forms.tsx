import { followUpLifecycle } from '#shared/follow-ups.ts'
import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { invalidField } from '#shared/errors.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { useFormats } from '#web/lib/format.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { ExtensionRemark } from '#web/ui/extension-remark.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

type Props = { followUp: FollowUpAnswer }

/** The owner asks for a later date. */
export function AskExtensionForm({ followUp }: Props) {
  const words = useText().followUps.extension
  const formats = useFormats()
  const form = useForm({
    key: `ask.${followUp.id}`,
    initial: { newDueOn: '', reason: '' },
    labels: { newDueOn: words.newDue, reason: words.reason },
  })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, words.askDone)
  const send = async () => {
    const answer = await submission.submit('follow-ups.request_extension', () => {
      const body = parseInput(followUpLifecycle.moves.request_extension.input, filled(form.values))
      if (body.newDueOn <= followUp.dueOn) throw invalidField('newDueOn', 'not_later')
      return { id: followUp.id, version: followUp.version, body }
    })
    await finish(answer)
  }
  return (
    <StepPage followUp={followUp} title={words.askTitle} lead={words.askLead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.askSend} onSubmit={() => void send()}>
        <DateField form={form} name="newDueOn" hint={words.newDueHint(formats.day(followUp.dueOn))} />
        <TextArea form={form} name="reason" hint={words.reasonHint} />
      </FormFrame>
    </StepPage>
  )
}

/** The head answers the request. */
export function AnswerExtensionForm({ followUp }: Props) {
  const words = useText().followUps.extension
  const formats = useFormats()
  const form = useForm({
    key: `answer.${followUp.id}`,
    initial: { choice: '', note: '', reason: '' },
    labels: { choice: words.choice, note: words.note, reason: words.refuseReason },
  })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, words.answerDone)
  const { choice } = form.values
  const { note, reason } = filled(form.values)
  const target = { id: followUp.id, version: followUp.version }
  const { moves } = followUpLifecycle
  const send = async () => {
    if (choice === 'refuse')
      return finish(
        await submission.submit('follow-ups.refuse_extension', () => ({
          ...target,
          body: parseInput(moves.refuse_extension.input, { reason }),
        })),
      )
    await finish(
      await submission.submit('follow-ups.grant_extension', () => {
        if (choice !== 'grant') throw invalidField('choice', 'required')
        return { ...target, body: parseInput(moves.grant_extension.input, { note }) }
      }),
    )
  }
  return (
    <StepPage followUp={followUp} title={words.answerTitle} lead={words.askLead} hasErrors={form.problems.length > 0}>
      <ExtensionRemark extension={followUp.extension} zone={followUp.zone} />
      <FormFrame {...frame} send={words.answerSend} onSubmit={() => void send()}>
        <RadioField
          form={form}
          name="choice"
          choices={[
            {
              value: 'grant',
              label: words.grant,
              ...(followUp.extension === undefined ? {} : { hint: words.grantHint(formats.day(followUp.extension.newDueOn)) }),
            },
            { value: 'refuse', label: words.refuse, hint: words.refuseHint(formats.day(followUp.dueOn)) },
          ]}
        />
        {choice === 'grant' ? <TextArea form={form} name="note" isOptional /> : null}
        {choice === 'refuse' ? <TextArea form={form} name="reason" /> : null}
      </FormFrame>
    </StepPage>
  )
}
