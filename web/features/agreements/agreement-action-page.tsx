import { agreementLifecycle, neededForSigning, type AgreementAction } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { NotAvailable } from './not-available.tsx'
import { slugOf } from './slugs.ts'
import { useAgreementStep } from './use-agreement-step.tsx'

/** One move of an agreement on a page of its own. */
export function AgreementActionPage({ id, slug }: { id: string; slug: string }) {
  const agreement = useEndpoint('agreements.get', { id })
  const action = actionsOf(agreementLifecycle).find((one) => slugOf[one] === slug)
  return (
    <LoadedPage query={agreement}>
      {(data) =>
        action !== undefined && data.actions.includes(action) ? (
          <MoveForm agreement={data} action={action} />
        ) : (
          <NotAvailable agreement={data} />
        )
      }
    </LoadedPage>
  )
}

type Fields = 'note' | 'reason' | 'source.title' | 'source.url' | 'missing'

/** Which fields a move asks for; the others are sent with a note that may be empty. */
const asksReason: readonly AgreementAction[] = ['resume_discussion', 'cancel']

const bodyOf = (action: AgreementAction, values: Record<Fields, string>) => {
  const { note, reason, missing, ...source } = filled(values)
  if (asksReason.includes(action)) return { reason }
  if (action !== 'record_signed') return { note }
  return {
    source: { title: source['source.title'], url: source['source.url'] },
    missing: (missing ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }
}

function MoveForm({ agreement, action }: { agreement: AgreementAnswer; action: AgreementAction }) {
  const { agreements, words } = useText()
  const labels = agreements.action
  const form = useForm<Fields>({
    key: `${action}.${agreement.id}`,
    initial: { note: '', reason: '', 'source.title': '', 'source.url': '', missing: '' },
    labels: {
      note: labels.note,
      reason: labels.reason,
      'source.title': labels.sourceTitle,
      'source.url': labels.sourceUrl,
      missing: labels.missing,
    },
  })
  const { submission, finish, frame } = useAgreementStep(form, agreement, labels.done)
  const send = async () => {
    const answer = await submission.submit(`agreements.${action}`, () => ({
      id: agreement.id,
      version: agreement.version,
      body: parseInput(agreementLifecycle.moves[action].input, bodyOf(action, form.values)),
    }))
    await finish(answer)
  }
  const title = words.agreementAction[action]
  return (
    <Page
      title={title}
      lead={labels.lead[action]}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreement(agreement.id), label: agreement.title }]}
    >
      {action === 'sign' ? <StillMissing agreement={agreement} /> : null}
      <FormFrame {...frame} send={title} isDanger={action === 'cancel'} onSubmit={() => void send()}>
        <MoveFields form={form} action={action} />
      </FormFrame>
    </Page>
  )
}

function MoveFields({ form, action }: { form: Form<Fields>; action: AgreementAction }) {
  const labels = useText().agreements.action
  if (asksReason.includes(action)) return <TextArea form={form} name="reason" />
  if (action !== 'record_signed') return <TextArea form={form} name="note" isOptional />
  return (
    <>
      <TextField form={form} name="source.title" hint={labels.sourceTitleHint} />
      <TextField form={form} name="source.url" type="url" isOptional />
      <TextArea form={form} name="missing" hint={labels.missingHint} isOptional />
    </>
  )
}

/** What stands between the draft and its signing, before somebody tries. */
function StillMissing({ agreement }: { agreement: AgreementAnswer }) {
  const { agreements, words } = useText()
  const lacks = agreement.missing.filter((fact) => neededForSigning.includes(fact))
  if (lacks.length === 0) return null
  return (
    <Remark tone="warn">
      <p>{agreements.action.stillMissing}</p>
      <ul>
        {lacks.map((fact) => (
          <li key={fact}>{words.missing[fact]}</li>
        ))}
      </ul>
      <LinkButton href={paths.editAgreement(agreement.id)}>{agreements.detail.complete}</LinkButton>
    </Remark>
  )
}
