import { useLocation } from 'wouter'
import { AgreementType, CreateAgreement, isClosed, isSigned, type AgreementStatus } from '#shared/agreements.ts'
import { invalidField } from '#shared/errors.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { withNotice } from '#web/lib/notice.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { paths } from '#web/lib/paths.ts'
import { RadioField, SelectField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextField as Line } from '#web/ui/text-field.tsx'
import { bodyOf, emptyTexts, labelsOf, textsIn, type TextField } from './agreement-fields.ts'
import { AgreementTextFields } from './agreement-text-fields.tsx'

type PartyField =
  | 'type'
  | 'parentId'
  | 'parties.0.organisationId'
  | 'parties.0.documentNumber'
  | 'parties.1.organisationId'
  | 'parties.1.documentNumber'
type Fields = TextField | PartyField

/** Types that are made from the page of the agreement above them, with its parties. */
const isMadeBelow = (type: string): boolean => type === 'work_plan' || type === 'addendum'

/** A MoU or a PKS is entered, as a draft; for what hangs under one, the way to its page. */
export function NewAgreementPage() {
  const text = useText()
  const words = text.agreements.form
  const [, navigate] = useLocation()
  const form = useForm<Fields>({
    key: 'new-agreement',
    initial: {
      ...emptyTexts,
      type: 'mou',
      parentId: '',
      'parties.0.organisationId': '',
      'parties.0.documentNumber': '',
      'parties.1.organisationId': '',
      'parties.1.documentNumber': '',
    },
    labels: {
      ...labelsOf(text),
      type: words.type,
      parentId: words.parent,
      'parties.0.organisationId': words.ombudsmanParty,
      'parties.0.documentNumber': words.number(words.ombudsmanParty),
      'parties.1.organisationId': words.otherParty,
      'parties.1.documentNumber': words.number(words.otherParty),
    },
  })
  const submission = useSubmission(form)
  const { type, parentId } = form.values
  const send = async () => {
    if (isMadeBelow(type) && parentId !== '') {
      form.clear()
      return navigate(type === 'addendum' ? paths.newAddendum(parentId) : paths.newWorkPlan(parentId))
    }
    const answer = await submission.submit('agreements.create', () => {
      if (isMadeBelow(type)) throw invalidField('parentId', 'required')
      return { body: parseInput(CreateAgreement, createBody(form.values)) }
    })
    if (answer !== undefined) navigate(paths.agreement(answer.id), { state: withNotice(words.created) })
  }
  return (
    <Page
      title={words.createTitle}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreements, label: text.shell.nav.agreements }]}
    >
      <FormFrame
        form={form}
        submission={submission}
        send={isMadeBelow(type) ? words.goOn : words.create}
        cancelHref={paths.agreements}
        onSubmit={() => void send()}
      >
        <TypeField form={form} />
        {isMadeBelow(type) ? null : (
          <>
            <PartyFields form={form} />
            <AgreementTextFields form={form} />
          </>
        )}
      </FormFrame>
    </Page>
  )
}

const partyOf = (values: Record<Fields, string>, index: 0 | 1) => {
  const documentNumber = values[`parties.${index}.documentNumber`].trim()
  const organisationId = values[`parties.${index}.organisationId`]
  return {
    order: index + 1,
    ...(organisationId === '' ? {} : { organisationId }),
    ...(documentNumber === '' ? {} : { documentNumber }),
  }
}

const createBody = (values: Record<Fields, string>) => ({
  ...bodyOf(textsIn(values)),
  type: values.type,
  ...(values.type !== 'mou' && values.parentId !== '' ? { parentId: values.parentId } : {}),
  parties: [partyOf(values, 0), partyOf(values, 1)],
})

function TypeField({ form }: { form: Form<Fields> }) {
  const { agreements, words } = useText()
  const { type } = form.values
  const mous = useAgreementsOf('mou')
  const others = useAgreementsOf('pks')
  const above = type === 'pks' ? mous : [...mous, ...others]
  const fits = (status: AgreementStatus) => (type === 'addendum' ? isSigned(status) : !isClosed(status))
  return (
    <>
      <RadioField form={form} name="type" choices={AgreementType.options.map((value) => ({ value, label: words.agreementType[value] }))} />
      {type === 'mou' ? null : (
        <SelectField
          form={form}
          name="parentId"
          hint={isMadeBelow(type) ? agreements.workPlan.parentHint : undefined}
          isOptional={!isMadeBelow(type)}
          choices={above.filter(({ status }) => fits(status)).map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </>
  )
}

function useAgreementsOf(type: AgreementType) {
  return useEndpoint('agreements.list', { query: { type, limit: 100 } }).data?.items ?? []
}

function PartyFields({ form }: { form: Form<Fields> }) {
  const organisations = useOrganisations()
  const choices = organisations.list.toSorted((a, b) => a.name.localeCompare(b.name))
  const choicesOf = (ombudsman: boolean) =>
    choices.filter(({ kind }) => isOmbudsman(kind) === ombudsman).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <SelectField form={form} name="parties.0.organisationId" choices={choicesOf(true)} />
      <Line form={form} name="parties.0.documentNumber" size="medium" isOptional />
      <SelectField form={form} name="parties.1.organisationId" choices={choicesOf(false)} />
      <Line form={form} name="parties.1.documentNumber" size="medium" isOptional />
    </>
  )
}
