import { useLocation } from 'wouter'
import { CreateAgreement } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAgreement } from '#web/lib/api/use-keep-answer.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { bodyOf, emptyTexts, labelsOf, textsIn, type TextField } from './agreement-fields.ts'
import { AgreementTextFields } from './agreement-text-fields.tsx'
import { NotAvailable } from './not-available.tsx'
import { sameParties } from './same-parties.ts'

/** A work plan makes a MoU or a PKS concrete, between the same parties. */
export function NewWorkPlanPage({ id }: { id: string }) {
  const parent = useEndpoint('agreements.get', { id })
  return (
    <LoadedPage query={parent}>
      {(data) => (data.actions.includes('create_work_plan') ? <WorkPlanForm parent={data} /> : <NotAvailable agreement={data} />)}
    </LoadedPage>
  )
}

function WorkPlanForm({ parent }: { parent: AgreementAnswer }) {
  const text = useText()
  const words = text.agreements.workPlan
  const [, navigate] = useLocation()
  const keep = useKeepAgreement()
  const form = useForm<TextField>({ key: `new-work-plan.${parent.id}`, initial: emptyTexts, labels: labelsOf(text) })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('agreements.create', () => ({
      body: parseInput(CreateAgreement, {
        ...bodyOf(textsIn(form.values)),
        type: 'work_plan',
        parentId: parent.id,
        parties: sameParties(parent),
      }),
    }))
    if (answer === undefined) return
    await keep(answer)
    navigate(paths.agreement(answer.id), { state: withNotice(text.agreements.form.created) })
  }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreement(parent.id), label: parent.title }]}
    >
      <FormFrame
        form={form}
        submission={submission}
        send={text.agreements.form.create}
        cancelHref={paths.agreement(parent.id)}
        onSubmit={() => void send()}
      >
        <AgreementTextFields form={form} />
      </FormFrame>
    </Page>
  )
}
