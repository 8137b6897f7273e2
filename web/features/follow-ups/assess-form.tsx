import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { followUpLifecycle } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { Axes } from './axes.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

const verdicts = ['not_followed_up', 'not_yet_conform'] as const

/** How it stands while the work goes on. */
export function AssessForm({ followUp }: { followUp: FollowUpAnswer }) {
  const { followUps, words } = useText()
  const labels = followUps.assess
  const form = useForm({
    key: `assess.${followUp.id}`,
    initial: { verdict: '', note: '' },
    labels: { verdict: labels.verdict, note: labels.note },
  })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, labels.done)
  const send = async () => {
    const answer = await submission.submit('follow-ups.assess', () => ({
      id: followUp.id,
      version: followUp.version,
      body: parseInput(followUpLifecycle.moves.assess.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <StepPage followUp={followUp} title={labels.title} lead={labels.lead} hasErrors={form.problems.length > 0}>
      <Axes followUp={followUp} />
      <FormFrame {...frame} send={labels.send} onSubmit={() => void send()}>
        <RadioField form={form} name="verdict" choices={verdicts.map((value) => ({ value, label: words.followUpVerdict[value] }))} />
        <TextArea form={form} name="note" />
      </FormFrame>
    </StepPage>
  )
}
