import { useCallback } from 'react'
import { EditAgreement, isSigned, type Amends, type Party } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { paths } from '#web/lib/paths.ts'
import { settledIds, useUploads } from '#web/lib/upload/use-uploads.ts'
import { FileField } from '#web/ui/file-field.tsx'
import { idOf } from '#web/ui/field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextField as Line } from '#web/ui/text-field.tsx'
import { editOf, labelsOf, textsOf, type TextField } from './agreement-fields.ts'
import { AgreementTextFields } from './agreement-text-fields.tsx'
import { AmendsFields } from './amends-fields.tsx'
import { amendsLabels, amendsOf, amendsPath, draftTexts, textsOf as amendsTexts, type AmendsField } from './amends-texts.ts'
import { NotAvailable } from './not-available.tsx'
import { partiesOf, partyLabels, partyTexts, type PartyField } from './party-fields.ts'
import { useAgreementStep } from './use-agreement-step.tsx'

type Fields = TextField | PartyField | AmendsField | 'signedFileId'

/** Before signing: change it. After: supply what is missing. */
export function EditAgreementPage({ id }: { id: string }) {
  const agreement = useEndpoint('agreements.get', { id })
  return (
    <LoadedPage query={agreement}>
      {(data) => {
        if (!data.actions.includes('edit')) return <NotAvailable agreement={data} />
        const { amends, parentId } = data
        if (amends === undefined || parentId === undefined || isSigned(data.status)) return <EditForm agreement={data} />
        return <OfAddendum addendum={data} amends={amends} parentId={parentId} />
      }}
    </LoadedPage>
  )
}

/** What a draft addendum is to change stands beside what the text above says now. */
function OfAddendum({ addendum, amends, parentId }: { addendum: AgreementAnswer; amends: Amends; parentId: string }) {
  const parent = useEndpoint('agreements.get', { id: parentId })
  return <LoadedPage query={parent}>{(data) => <EditForm agreement={addendum} above={{ amends, parent: data }} />}</LoadedPage>
}

/** The text that an addendum changes, and what it makes of it so far. */
type Above = { amends: Amends; parent: AgreementAnswer }

/** What an addendum has none of its own of. */
const termFields: readonly TextField[] = ['startsOn', 'endsOn', 'renewBy', 'scope']

const textFields: readonly TextField[] = ['title', 'label', 'description', 'scope', 'signedOn', 'place', 'startsOn', 'endsOn', 'renewBy']

function EditForm({ agreement, above }: { agreement: AgreementAnswer; above?: Above }) {
  const text = useText()
  const words = text.agreements.form
  const wasSigned = isSigned(agreement.status)
  const before = textsOf(agreement)
  const amends = above === undefined ? amendsTexts(agreement) : draftTexts(above.amends, above.parent)
  const form = useForm<Fields>({
    key: `edit.${agreement.id}`,
    initial: { ...before, ...partyTexts(agreement), ...amends, signedFileId: '' },
    labels: { ...labelsOf(text), ...partyLabels(agreement, text), ...amendsLabels(text), signedFileId: words.signedFile },
    pathOf: amendsPath,
  })
  const { set } = form
  const keepFile = useCallback((kept: string) => set('signedFileId', kept), [set])
  const uploads = useUploads(agreement.id, form.values.signedFileId, keepFile)
  const { submission, finish, frame } = useAgreementStep(form, agreement, words.saved)
  const send = async () => {
    const answer = await submission.submit('agreements.edit', () => {
      const [signedFileId] = settledIds(uploads, 'signedFileId')
      const changes = {
        ...editOf(form.values, agreement),
        ...partiesOf(form.values, agreement),
        ...(above === undefined || isSame(form.values, amends) ? {} : { amends: amendsOf(form.values) }),
        ...(signedFileId === undefined ? {} : { signedFileId }),
      }
      return { id: agreement.id, version: agreement.version, body: parseInput(EditAgreement, changes) }
    })
    await finish(answer)
  }
  const locked = wasSigned ? textFields.filter((name) => before[name] !== '') : []
  const hasNone = agreement.type === 'addendum' ? termFields : []
  return (
    <Page
      title={wasSigned ? words.completeTitle : words.editTitle}
      lead={wasSigned ? words.completeLead : undefined}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreement(agreement.id), label: agreement.title }]}
    >
      <FormFrame {...frame} send={words.save} onSubmit={() => void send()}>
        {agreement.parties.map((party, index) => (
          <PartyFields key={party.organisationId} form={form} party={party} index={index} isSigned={wasSigned} />
        ))}
        <AgreementTextFields form={form} locked={[...locked, ...hasNone]} />
        {above === undefined ? null : <AmendsFields form={form} parent={above.parent} />}
        {agreement.signedFileId === undefined ? (
          <FileField
            id={idOf('signedFileId')}
            uploads={uploads}
            label={words.signedFile}
            hint={words.signedFileHint}
            problem={form.problemOf('signedFileId')}
            isSingle
            isOptional
          />
        ) : null}
      </FormFrame>
    </Page>
  )
}

const isSame = (values: Record<AmendsField, string>, before: Record<AmendsField, string>): boolean =>
  JSON.stringify(amendsOf(values)) === JSON.stringify(amendsOf(before))

type PartyProps = { form: Form<Fields>; party: Party; index: number; isSigned: boolean }

function PartyFields({ form, party, index, isSigned }: PartyProps) {
  const asks = { number: !isSigned || party.documentNumber === undefined, signatory: !isSigned || party.signatory === undefined }
  if (!asks.number && !asks.signatory) return null
  return (
    <fieldset className="field-set">
      <legend>{party.name}</legend>
      {asks.number ? <Line form={form} name={`parties.${index}.documentNumber`} size="medium" isOptional /> : null}
      {asks.signatory ? (
        <>
          <Line form={form} name={`parties.${index}.signatory.name`} size="medium" isOptional />
          <Line form={form} name={`parties.${index}.signatory.position`} size="medium" isOptional />
        </>
      ) : null}
    </fieldset>
  )
}
