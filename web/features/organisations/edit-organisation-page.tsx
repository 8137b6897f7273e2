import type { OrganisationOverview } from '#shared/overview.ts'
import { EditOrganisation } from '#shared/organisations.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { sourceList } from '#web/lib/forms/source-rows.ts'
import { useRowsForm } from '#web/lib/forms/use-rows-form.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { SourcesField } from '#web/ui/sources-field.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { ContactFields } from './contact-fields.tsx'
import { contactPath } from './contact.ts'
import { NotAvailable } from './not-available.tsx'
import { choicesOf, editedLabels, editOf, textsOf } from './organisation-fields.ts'
import { useOrganisationStep } from './use-organisation-step.tsx'

/** Place in the tree, short name, liaison, note, sources; a new name is a move of its own. */
export function EditOrganisationPage({ id }: { id: string }) {
  const overview = useEndpoint('organisations.overview', { id })
  return (
    <LoadedPage query={overview}>
      {({ organisation }) =>
        organisation.actions.includes('edit') ? <EditForm organisation={organisation} /> : <NotAvailable organisation={organisation} />
      }
    </LoadedPage>
  )
}

function EditForm({ organisation }: Pick<OrganisationOverview, 'organisation'>) {
  const text = useText()
  const { form: words } = text.organisations
  const { id, name, version, jurisdiction } = organisation
  const organisations = useOrganisations(jurisdiction)
  const form = useRowsForm({
    key: `edit.${id}`,
    initial: textsOf(organisation),
    labels: editedLabels(text),
    pathOf: contactPath,
    lists: [sourceList(text)],
  })
  const { submission, finish, frame } = useOrganisationStep(form, organisation, words.saved)
  const send = async () => {
    const body = () => parseInput(EditOrganisation, editOf(form.values, organisation))
    await finish(await submission.submit('organisations.edit', () => ({ id, version, body: body() })))
  }
  return (
    <Page
      title={words.editTitle}
      lead={words.editLead}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.organisation(id), label: name }]}
    >
      <FormFrame {...frame} send={words.save} onSubmit={() => void send()}>
        <SelectField form={form} name="parentId" hint={words.parentHint} choices={choicesOf(organisations.list, [id])} isOptional />
        <TextField form={form} name="shortName" size="medium" isOptional />
        <TextField form={form} name="englishName" isOptional />
        <ContactFields form={form} legend={words.liaisonLegend} hint={words.liaisonHint} isOptional />
        <TextArea form={form} name="note" isOptional />
        <SourcesField form={form} hint={words.sourcesHint} />
      </FormFrame>
    </Page>
  )
}
