import { NextStepStatus, type NextStep } from '#shared/session-parts.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { RadioField } from '#web/ui/choice-field.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { withItem } from './list-items.ts'
import { likelyOrganisation, OrganisationField } from './organisation-field.tsx'
import { RecordFrame } from './record-frame.tsx'
import { draftOf, hrefOf, type Recording } from './recording.ts'
import { RemoveLink } from './remove-item.tsx'
import { unexplained, useRecordStep } from './use-record-step.ts'

type Texts = Record<'text' | 'organisationId' | 'status' | 'dueOn' | 'reason', string>

const stepOf = (texts: Texts, before: NextStep | undefined) => {
  const { text, organisationId, status, dueOn } = filled(texts)
  const year = dueOn === undefined && before?.dueYear !== undefined ? { dueYear: before.dueYear } : {}
  return { text, organisationId, status, dueOn, ...year, ...(before?.quote === undefined ? {} : { quote: before.quote }) }
}

/** One step that was agreed: who, and until when. */
export function StepForm({ recording, place }: { recording: Recording; place: number | undefined }) {
  const { sessions, words } = useText()
  const { next, record } = sessions
  const { session } = recording
  const before = place === undefined ? undefined : session.nextSteps?.[place]
  const form = useForm<keyof Texts>({
    key: draftOf(recording, 'langkah', place === undefined ? 'step' : String(place)),
    initial: {
      ...unexplained,
      text: before?.text ?? '',
      organisationId: before === undefined ? likelyOrganisation(session) : (before.organisationId ?? ''),
      status: before?.status ?? 'open',
      dueOn: before?.dueOn ?? '',
    },
    labels: { text: next.text, organisationId: record.organisation, status: next.status, dueOn: next.dueOn, reason: record.reason },
    pathOf: (path) => path.replace(/^nextSteps\.\d+\./, ''),
  })
  const { send, frame } = useRecordStep(form, recording, {
    done: before === undefined ? next.added : record.saved,
    cancelHref: hrefOf(recording, 'langkah'),
  })
  const changes = () => ({ nextSteps: withItem(session.nextSteps, place, stepOf(form.values, before)) })
  return (
    <>
      <RecordFrame recording={recording} {...frame} send={record.save} onSubmit={() => void send(changes)}>
        <TextArea form={form} name="text" rows={3} hint={next.textHint} />
        <OrganisationField form={form} name="organisationId" session={session} hint={next.whoHint} />
        <DateField form={form} name="dueOn" isOptional hint={next.dueHint} />
        <RadioField
          form={form}
          name="status"
          choices={NextStepStatus.options.map((value) => ({ value, label: words.nextStepStatus[value] }))}
        />
      </RecordFrame>
      {place === undefined ? null : <RemoveLink href={hrefOf(recording, 'langkah', { ke: String(place), hapus: 'ya' })} />}
    </>
  )
}
