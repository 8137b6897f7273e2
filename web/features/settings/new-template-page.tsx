import { useLocation } from 'wouter'
import { CreateTemplate } from '#shared/checklists.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page } from '#web/ui/page.tsx'
import { mayKeep } from './may-keep.ts'
import { NotOwn } from './not-own.tsx'
import { sourceList } from '#web/lib/forms/source-rows.ts'
import { TemplateFields } from './template-fields.tsx'
import { createdFrom, itemList, templateLabels, templateTexts } from './template-form.ts'
import { useRowsForm } from '#web/lib/forms/use-rows-form.ts'

/** A checklist of the own region, or of head office for all. */
export function NewTemplatePage() {
  const { template, templateForm } = useText().settings
  const me = useMe()
  if (mayKeep('templates.manage', me)) return <CreateForm />
  return <NotOwn title={templateForm.notOwn} hint={templateForm.notOwnHint} backHref={paths.templates} back={template.listTitle} />
}

function CreateForm() {
  const text = useText()
  const { template, templateForm: labels } = text.settings
  const me = useMe()
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const form = useRowsForm({
    key: 'new-template',
    initial: templateTexts(),
    labels: templateLabels(text),
    lists: [itemList(text), sourceList(text)],
  })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('templates.create', () => ({ body: parseInput(CreateTemplate, createdFrom(form.values)) }))
    if (answer === undefined) return
    await keep('templates.get', answer.id, answer)
    navigate(paths.template(answer.id), { state: withNotice(labels.created) })
  }
  return (
    <Page
      title={labels.createTitle}
      lead={me.jurisdiction === 'national' ? labels.createLeadNational : labels.createLead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.templates, label: template.listTitle }]}
    >
      <FormFrame form={form} submission={submission} send={labels.create} cancelHref={paths.templates} onSubmit={() => void send()}>
        <TemplateFields form={form} isNew />
      </FormFrame>
    </Page>
  )
}
