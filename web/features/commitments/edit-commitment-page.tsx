import { EditCommitment } from '#shared/commitments.ts'
import type { CommitmentAnswer } from '#shared/contract/commitments.ts'
import { isOmbudsman } from '#shared/organisation-kinds.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { editOf, labelsOf, textsOf } from './commitment-fields.ts'
import { CommitmentFormFields } from './commitment-form-fields.tsx'
import { NotAvailable } from './not-available.tsx'
import { StepPage } from './step-page.tsx'
import { useCommitmentStep } from './use-commitment-step.tsx'

export function EditCommitmentPage({ id }: { id: string }) {
  const commitment = useEndpoint('commitments.get', { id })
  return (
    <LoadedPage query={commitment}>
      {(data) => (data.actions.includes('edit') ? <EditForm commitment={data} /> : <NotAvailable commitment={data} />)}
    </LoadedPage>
  )
}

function EditForm({ commitment }: { commitment: CommitmentAnswer }) {
  const text = useText()
  const words = text.commitments.form
  const organisations = useOrganisations(commitment.jurisdiction)
  const owners = organisations.list.filter(({ kind }) => !isOmbudsman(kind)).toSorted((a, b) => a.name.localeCompare(b.name))
  const form = useForm({ key: `edit.${commitment.id}`, initial: textsOf(commitment), labels: labelsOf(text) })
  const { submission, finish, frame } = useCommitmentStep(form, commitment, words.saved)
  const send = async () => {
    const answer = await submission.submit('commitments.edit', () => ({
      id: commitment.id,
      version: commitment.version,
      body: parseInput(EditCommitment, editOf(form.values, commitment)),
    }))
    await finish(answer)
  }
  return (
    <StepPage commitment={commitment} title={words.editTitle} lead={words.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.save} onSubmit={() => void send()}>
        <CommitmentFormFields
          form={form}
          owners={owners.map(({ id, name }) => ({ value: id, label: name }))}
          hasStarted={commitment.status !== 'not_started'}
        />
      </FormFrame>
    </StepPage>
  )
}
