import { useLocation } from 'wouter'
import { CreateOrganisation } from '#shared/organisations.ts'
import { Zone } from '#shared/dates.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { sourceList } from '#web/lib/forms/source-rows.ts'
import { useRowsForm } from '#web/lib/forms/use-rows-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { useForgetOrganisations, useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { useRegion } from '#web/lib/region.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page } from '#web/ui/page.tsx'
import { SourcesField } from '#web/ui/sources-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { ContactFields } from './contact-fields.tsx'
import { contactPath } from './contact.ts'
import { bodyOf, choicesOf, kindsToAdd, newLabels, startingTexts } from './organisation-fields.ts'

/** A public body is added to the region of whoever adds it. */
export function NewOrganisationPage() {
  const text = useText()
  const { form: words, page } = text.organisations
  const { code = 'national' } = useRegion({ withHeadOffice: true })
  const [, navigate] = useLocation()
  const keep = useKeepAnswer()
  const forgetNames = useForgetOrganisations()
  const organisations = useOrganisations(code)
  const form = useRowsForm({
    key: 'new-organisation',
    initial: startingTexts(code),
    labels: newLabels(text),
    pathOf: contactPath,
    lists: [sourceList(text)],
  })
  const submission = useSubmission(form)
  const send = async () => {
    const answer = await submission.submit('organisations.create', () => ({ body: parseInput(CreateOrganisation, bodyOf(form.values)) }))
    if (answer === undefined) return
    await keep('organisations.get', answer.id, answer)
    await forgetNames()
    navigate(paths.organisation(answer.id), { state: withNotice(words.created) })
  }
  return (
    <Page title={words.createTitle} hasErrors={form.problems.length > 0} crumbs={[{ href: paths.organisations, label: page.crumbs }]}>
      <FormFrame form={form} submission={submission} send={words.create} cancelHref={paths.organisations} onSubmit={() => void send()}>
        <SelectField form={form} name="kind" choices={kindsToAdd.map((value) => ({ value, label: text.words.kind[value] }))} />
        <TextField form={form} name="name" hint={words.nameHint} />
        <TextField form={form} name="shortName" size="medium" isOptional />
        <TextField form={form} name="englishName" isOptional />
        <SelectField form={form} name="parentId" hint={words.parentHint} choices={choicesOf(organisations.list)} isOptional />
        <TextField form={form} name="regionCode" size="short" hint={words.regionCodeHint} />
        <SelectField form={form} name="zone" choices={Zone.options.map((value) => ({ value, label: text.words.zone[value] }))} />
        <ContactFields form={form} legend={words.liaisonLegend} hint={words.liaisonHint} isOptional />
        <TextArea form={form} name="note" isOptional />
        <SourcesField form={form} hint={words.sourcesHint} />
      </FormFrame>
    </Page>
  )
}
