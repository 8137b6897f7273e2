import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { orNull } from '#web/lib/forms/values.ts'
import { TextArea } from '#web/ui/text-field.tsx'
import { textOfTopics, topicsOf } from './kept-parts.ts'
import { PartPage } from './part-page.tsx'
import { RecordFrame } from './record-frame.tsx'
import { draftOf, homeOf, type Recording } from './recording.ts'
import { unexplained, useRecordStep } from './use-record-step.ts'

/** What happened, in a few sentences; without it there is no report. */
export function RecordSummary({ recording }: { recording: Recording }) {
  const { sessions } = useText()
  const { summary, record, form: planWords } = sessions
  const { session } = recording
  const form = useForm({
    key: draftOf(recording, 'ringkasan'),
    initial: {
      ...unexplained,
      summary: session.summary ?? '',
      topics: textOfTopics(session.topics),
      legalReferences: textOfTopics(session.legalReferences),
    },
    labels: { summary: summary.text, topics: summary.topics, legalReferences: summary.laws, reason: record.reason },
  })
  const { send, frame } = useRecordStep(form, recording, { done: record.saved, cancelHref: homeOf(recording) })
  const { values, start } = form
  const changes = () => ({
    ...(values.summary === start.summary ? {} : { summary: orNull(values.summary) }),
    ...(values.topics === start.topics ? {} : { topics: topicsOf(values.topics, session.topics) }),
    ...(values.legalReferences === start.legalReferences
      ? {}
      : { legalReferences: topicsOf(values.legalReferences, session.legalReferences) }),
  })
  return (
    <PartPage recording={recording} part="ringkasan" hasErrors={form.problems.length > 0}>
      <RecordFrame recording={recording} {...frame} send={record.save} onSubmit={() => void send(changes)}>
        <TextArea form={form} name="summary" rows={8} hint={summary.hint} />
        <TextArea form={form} name="topics" isOptional hint={planWords.linesHint} />
        <TextArea form={form} name="legalReferences" rows={3} isOptional hint={summary.lawsHint} />
      </RecordFrame>
    </PartPage>
  )
}
