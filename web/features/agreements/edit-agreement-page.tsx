import { useCallback } from 'react'
import { EditAgreement, type Party } from '#shared/agreements.ts'
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
import { NotAvailable } from './not-available.tsx'
import { partiesOf, partyLabels, partyTexts, type PartyField } from './party-fields.ts'
import { useAgreementStep } from './use-agreement-step.tsx'

type Fields = TextField | PartyField | 'signedFileId'

/** Before signing: change it. After: supply what is missing. */
export function EditAgreementPage({ id }: { id: string }) {
  const agreement = useEndpoint('agreements.get', { id })
  return (
    <LoadedPage query={agreement}>
      {(data) => (data.actions.includes('edit') ? <EditForm agreement={data} /> : <NotAvailable agreement={data} />)}
    </LoadedPage>
  )
}

const textFields: readonly TextField[] = ['title', 'label', 'description', 'scope', 'signedOn', 'place', 'startsOn', 'endsOn', 'renewBy']

function EditForm({ agreement }: { agreement: AgreementAnswer }) {
  const text = useText()
  const words = text.agreements.form
  const isSigned = agreement.status === 'signed'
  const before = textsOf(agreement)
  const form = useForm<Fields>({
    key: `edit.${agreement.id}`,
    initial: { ...before, ...partyTexts(agreement), signedFileId: '' },
    labels: { ...labelsOf(text), ...partyLabels(agreement, text), signedFileId: words.signedFile },
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
        ...(signedFileId === undefined ? {} : { signedFileId }),
      }
      return { id: agreement.id, version: agreement.version, body: parseInput(EditAgreement, changes) }
    })
    await finish(answer)
  }
  const locked = isSigned ? textFields.filter((name) => before[name] !== '') : []
  return (
    <Page
      title={isSigned ? words.completeTitle : words.editTitle}
      lead={isSigned ? words.completeLead : undefined}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.agreement(agreement.id), label: agreement.title }]}
    >
      <FormFrame {...frame} send={words.save} onSubmit={() => void send()}>
        {agreement.parties.map((party, index) => (
          <PartyFields key={party.organisationId} form={form} party={party} index={index} isSigned={isSigned} />
        ))}
        <AgreementTextFields form={form} locked={locked} />
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
