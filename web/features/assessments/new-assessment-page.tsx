import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import { CreateAssessment } from '#shared/assessments.ts'
import { OrganisationId } from '#shared/ids.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { bodyOf, fieldOfPath, labelsOf, schemeOf, textsOf, type NewField } from './assessment-fields.ts'
import { ResultFields } from './result-fields.tsx'

const Search = z.object({ organisationId: choice(OrganisationId) })

/** The published result of a year is entered. */
export function NewAssessmentPage() {
  const text = useText()
  const { assessments, words } = text
  const labels = assessments.form
  const [, navigate] = useLocation()
  const [{ organisationId = '' }] = useSearchParams(Search)
  const { list, fullName } = useOrganisations()
  const keep = useKeepAnswer()
  const form = useForm<NewField>({
    key: `new-assessment.${organisationId}`,
    initial: { organisationId, year: '', ...textsOf({}) },
    labels: { organisationId: labels.organisation, year: labels.year, ...labelsOf(text) },
    pathOf: fieldOfPath,
  })
  const submission = useSubmission(form)
  const scheme = schemeOf(form.values.year)
  const back = organisationId === '' ? paths.organisations : paths.organisation(organisationId)
  const send = async () => {
    const answer = await submission.submit('assessments.create', () => ({ body: parseInput(CreateAssessment, bodyOf(form.values)) }))
    if (answer === undefined) return
    await keep('assessments.get', answer.id, answer)
    navigate(paths.assessment(answer.id), { state: withNotice(labels.created) })
  }
  const bodies = list
    .filter(({ kind }) => !isOmbudsman(kind))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
    .map(({ id, name }) => ({ value: id, label: name }))
  const crumb = organisationId === '' ? assessments.crumbs : fullName(organisationId)
  return (
    <Page title={labels.createTitle} lead={labels.createLead} hasErrors={form.problems.length > 0} crumbs={[{ href: back, label: crumb }]}>
      <FormFrame form={form} submission={submission} send={labels.create} cancelHref={back} onSubmit={() => void send()}>
        <SelectField form={form} name="organisationId" choices={bodies} />
        <TextField form={form} name="year" size="short" hint={labels.yearHint} />
        <Remark>
          <p>{scheme === undefined ? labels.yearFirst : labels.schemeFor(words.assessmentScheme[scheme])}</p>
        </Remark>
        {scheme === undefined ? null : <ResultFields form={form} scheme={scheme} />}
      </FormFrame>
    </Page>
  )
}
