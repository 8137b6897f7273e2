import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import { EditTemplate, type Template } from '#shared/checklists.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { withNotice } from '#web/lib/notice.ts'
import { paths } from '#web/lib/paths.ts'
import { useTeller } from '#web/lib/use-teller.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { StaleNotice } from '#web/ui/stale-notice.tsx'
import { mayKeep } from './may-keep.ts'
import { NotOwn } from './not-own.tsx'
import { TemplateFields } from './template-fields.tsx'
import { editedFrom, itemList, templateLabels, templateTexts } from './template-form.ts'
import { useRowsForm } from '#web/lib/forms/use-rows-form.ts'

const Current = z.record(z.string(), z.unknown())

/** A new version of a checklist; what was answered with the old one stays as it was read. */
export function EditTemplatePage({ id }: { id: string }) {
  const { template: words, templateForm } = useText().settings
  const me = useMe()
  const template = useEndpoint('templates.get', { id })
  return (
    <LoadedPage query={template}>
      {(data) =>
        mayKeep('templates.manage', me, data.jurisdiction) ? (
          <EditForm template={data} />
        ) : (
          <NotOwn title={templateForm.notOwn} hint={templateForm.notOwnHint} backHref={paths.template(id)} back={words.listTitle} />
        )
      }
    </LoadedPage>
  )
}

function EditForm({ template }: { template: Template }) {
  const text = useText()
  const labels = text.settings.templateForm
  const { id, version, jurisdiction, code, title } = template
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const teller = useTeller(jurisdiction, 'templates')
  const fresh = useEndpoint('templates.get', { id })
  const form = useRowsForm({
    key: `edit.${id}`,
    initial: templateTexts(template),
    labels: templateLabels(text),
    lists: [itemList(text)],
  })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('templates.edit', () => ({
      id,
      version,
      body: parseInput(EditTemplate, editedFrom(form.values, template)),
    }))
    if (answer === undefined) return
    await keep('templates.get', id, answer)
    navigate(paths.template(id), { state: withNotice(labels.saved) })
  }
  const current = Current.safeParse(submission.failure?.current).data
  const goOn = () => void fresh.refetch().then(submission.forgive)
  const stale = current === undefined ? undefined : <StaleNotice before={template} current={current} teller={teller} onContinue={goOn} />
  const back = paths.template(id)
  return (
    <Page
      title={labels.editTitle}
      lead={labels.editLead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: back, label: `${code}. ${title}` }]}
    >
      <FormFrame form={form} submission={submission} stale={stale} send={labels.save} cancelHref={back} onSubmit={() => void send()}>
        <TemplateFields form={form} />
      </FormFrame>
    </Page>
  )
}
