import { agreementLifecycle, type AgreementStatus } from '#shared/agreements.ts'
import type { AgreementOverview } from '#shared/overview.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { StepPage } from './step-page.tsx'
import { useAgreementStep } from './use-agreement-step.tsx'

export type RestAction = 'suspend' | 'resume' | 'terminate'
type Fields = 'reason' | 'note' | 'on' | 'children'
type Props = { overview: AgreementOverview; action: RestAction }

/** What hangs under it and would follow; addenda are part of its text. */
const wouldFollow = ({ children }: AgreementOverview, action: RestAction): number => {
  const from: readonly AgreementStatus[] = agreementLifecycle.moves[action].from
  return children.filter(({ status }) => from.includes(status)).length
}

/** An agreement rests, goes on, or ends; of a MoU it is asked what becomes of its PKS. */
export function RestForm({ overview, action }: Props) {
  const { agreements, words } = useText()
  const { agreement } = overview
  const labels = agreements.action
  const form = useForm<Fields>({
    key: `${action}.${agreement.id}`,
    initial: { reason: '', note: '', on: '', children: '' },
    labels: { reason: labels.reason, note: labels.note, on: labels.on[action], children: labels.children },
  })
  const { submission, finish, frame } = useAgreementStep(form, agreement, labels.done)
  const asks = wouldFollow(overview, action) > 0 || overview.truncated
  // Of a MoU it must be said even where there is nothing to ask about.
  const silent = agreement.type === 'mou' ? { children: 'keep' } : {}
  const send = async () => {
    const { reason, note, on, children } = filled(form.values)
    const said = action === 'resume' ? { note } : { reason, on }
    const answer = await submission.submit(`agreements.${action}`, () => ({
      id: agreement.id,
      version: agreement.version,
      body: parseInput(agreementLifecycle.moves[action].input, { ...said, ...(asks ? { children } : silent) }),
    }))
    await finish(answer)
  }
  return (
    <StepPage agreement={agreement} action={action} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.agreementAction[action]} isDanger={action !== 'resume'} onSubmit={() => void send()}>
        {action === 'resume' ? (
          <TextArea form={form} name="note" isOptional />
        ) : (
          <>
            <TextArea form={form} name="reason" />
            <DateField form={form} name="on" isOptional={action === 'suspend'} />
          </>
        )}
        {asks ? <ChildrenQuestion form={form} overview={overview} action={action} /> : null}
      </FormFrame>
    </StepPage>
  )
}

function ChildrenQuestion({ form, overview, action }: Props & { form: Form<Fields> }) {
  const labels = useText().agreements.action
  const counted = labels.childrenCount[action](wouldFollow(overview, action))
  return (
    <RadioField
      form={form}
      name="children"
      hint={overview.truncated ? `${counted} ${labels.childrenCut}` : counted}
      choices={[
        { value: 'follow', label: labels.follow[action], hint: labels.followHint[action] },
        { value: 'keep', label: labels.keep[action] },
      ]}
    />
  )
}
