import { commitmentLifecycle } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
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
import { useCommitmentStep } from './use-commitment-step.tsx'

type Props = { commitment: CommitmentAnswer }

/** The owner asks for a later date. */
export function AskExtensionForm({ commitment }: Props) {
  const words = useText().commitments.extension
  const formats = useFormats()
  const form = useForm({
    key: `ask.${commitment.id}`,
    initial: { newDueOn: '', reason: '' },
    labels: { newDueOn: words.newDue, reason: words.reason },
  })
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.askDone)
  const send = async () => {
    const answer = await submission.submit('commitments.request_extension', () => {
      const body = parseInput(commitmentLifecycle.moves.request_extension.input, filled(form.values))
      if (body.newDueOn <= commitment.dueOn) throw invalidField('newDueOn', 'not_later')
      return { id: commitment.id, version: commitment.version, body }
    })
    await finish(answer)
  }
  return (
    <StepPage commitment={commitment} title={words.askTitle} lead={words.askLead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.askSend} onSubmit={() => void send()}>
        <DateField form={form} name="newDueOn" hint={words.newDueHint(formats.day(commitment.dueOn))} />
        <TextArea form={form} name="reason" hint={words.reasonHint} />
      </FormFrame>
    </StepPage>
  )
}

/** The head answers the request. */
export function AnswerExtensionForm({ commitment }: Props) {
  const words = useText().commitments.extension
  const formats = useFormats()
  const form = useForm({
    key: `answer.${commitment.id}`,
    initial: { choice: '', note: '', reason: '' },
    labels: { choice: words.choice, note: words.note, reason: words.refuseReason },
  })
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.answerDone)
  const { choice } = form.values
  const { note, reason } = filled(form.values)
  const target = { id: commitment.id, version: commitment.version }
  const { moves } = commitmentLifecycle
  const send = async () => {
    if (choice === 'refuse')
      return finish(
        await submission.submit('commitments.refuse_extension', () => ({
          ...target,
          body: parseInput(moves.refuse_extension.input, { reason }),
        })),
      )
    await finish(
      await submission.submit('commitments.grant_extension', () => {
        if (choice !== 'grant') throw invalidField('choice', 'required')
        return { ...target, body: parseInput(moves.grant_extension.input, { note }) }
      }),
    )
  }
  return (
    <StepPage commitment={commitment} title={words.answerTitle} lead={words.askLead} hasErrors={form.problems.length > 0}>
      <ExtensionRemark extension={commitment.extension} zone={commitment.zone} />
      <FormFrame {...frame} send={words.answerSend} onSubmit={() => void send()}>
        <RadioField
          form={form}
          name="choice"
          choices={[
            {
              value: 'grant',
              label: words.grant,
              ...(commitment.extension === undefined ? {} : { hint: words.grantHint(formats.day(commitment.extension.newDueOn)) }),
            },
            { value: 'refuse', label: words.refuse, hint: words.refuseHint(formats.day(commitment.dueOn)) },
          ]}
        />
        {choice === 'grant' ? <TextArea form={form} name="note" isOptional /> : null}
        {choice === 'refuse' ? <TextArea form={form} name="reason" /> : null}
      </FormFrame>
    </StepPage>
  )
}
