import type { FollowUpAnswer } from '#shared/contract/follow-ups.ts'
import { EditFollowUp } from '#shared/follow-ups.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { editedTexts, editOf, labelsOf } from './follow-up-fields.ts'
import { NotAvailable } from './not-available.tsx'
import { PersonFields } from './person-fields.tsx'
import { RequestFields } from './request-fields.tsx'
import { StepPage } from './step-page.tsx'
import { useFollowUpStep } from './use-follow-up-step.tsx'

export function EditFollowUpPage({ id }: { id: string }) {
  const followUp = useEndpoint('follow-ups.get', { id })
  return (
    <LoadedPage query={followUp}>
      {(data) => (data.actions.includes('edit') ? <EditForm followUp={data} /> : <NotAvailable followUp={data} />)}
    </LoadedPage>
  )
}

/** As the API has it: nobody has begun, and nothing has been asked or agreed about the day. */
const takesNewDay = ({ status, extension, extensionsGranted, trail = [] }: FollowUpAnswer): boolean =>
  status === 'assigned' && extension === undefined && extensionsGranted === 0 && trail.length === 0

function EditForm({ followUp }: { followUp: FollowUpAnswer }) {
  const text = useText()
  const words = text.followUps.form
  const form = useForm({ key: `edit.${followUp.id}`, initial: editedTexts(followUp), labels: labelsOf(text) })
  const { submission, finish, frame } = useFollowUpStep(form, followUp, words.saved)
  const send = async () => {
    const answer = await submission.submit('follow-ups.edit', () => ({
      id: followUp.id,
      version: followUp.version,
      body: parseInput(EditFollowUp, editOf(form.values, followUp)),
    }))
    await finish(answer)
  }
  return (
    <StepPage followUp={followUp} title={words.editTitle} lead={words.lead} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} send={words.save} onSubmit={() => void send()}>
        <RequestFields form={form} />
        {takesNewDay(followUp) ? (
          <DateField form={form} name="dueOn" hint={followUp.limit === undefined ? undefined : words.limitGone} />
        ) : (
          <Remark>
            <p>{words.dueFixed}</p>
          </Remark>
        )}
        <PersonFields form={form} />
      </FormFrame>
    </StepPage>
  )
}
