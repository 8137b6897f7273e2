import { scoreChecklist, type Template } from '#shared/checklists.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { Remark } from '#web/ui/notice.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { ChecklistItem } from './checklist-item.tsx'
import { answerName, answersOf, checklistOf, checklistPath, checklistTexts, minutesName, noteName } from './checklist-texts.ts'
import { likelyOrganisation, OrganisationField } from './organisation-field.tsx'
import { PartPage } from './part-page.tsx'
import { RecordFrame } from './record-frame.tsx'
import { draftOf, hrefOf, type Recording } from './recording.ts'
import { RemoveLink } from './remove-item.tsx'
import { Score } from './score.tsx'
import { checklistInputs } from './session-inputs.ts'
import { useRecordStep } from './use-record-step.ts'
import { withItem } from './list-items.ts'

type Props = { recording: Recording; template: Template; place: number | undefined }

/** One checklist, item by item, with its score as it grows. */
export function ChecklistForm({ recording, template, place }: Props) {
  const { sessions, words } = useText()
  const { checklist, record } = sessions
  const { session } = recording
  const filled = place === undefined ? undefined : session.checklists?.[place]
  const listHref = hrefOf(recording, 'daftar-periksa')
  const labels = Object.fromEntries(
    template.items.flatMap(({ code, text }) => [
      [answerName(code), text],
      [noteName(code), checklist.noteOf(code)],
      [minutesName(code), checklist.minutesOf(code)],
    ]),
  )
  const form = useForm<string>({
    key: draftOf(recording, 'daftar-periksa', place === undefined ? template.id : String(place)),
    initial: checklistTexts(template, filled, likelyOrganisation(session)),
    labels: { ...labels, subject: checklist.subject, organisationId: record.organisation, reason: record.reason },
    pathOf: checklistPath,
  })
  const { save, finish, frame } = useRecordStep<string>(form, recording, { done: checklist.saved, cancelHref: listHref })
  const changes = () => ({ checklists: withItem(checklistInputs(session), place, checklistOf(template, form.values)) })
  const answers = answersOf(template, form.values)
  const index = place ?? session.checklists?.length ?? 0
  /** The row is kept first: a finding can only come from one that is. */
  const raise = async (code: string) => finish(await save(changes), hrefOf(recording, 'temuan', { daftar: String(index), butir: code }))
  return (
    <PartPage
      recording={recording}
      part="daftar-periksa"
      title={`${template.code}. ${template.title}`}
      lead={template.description ?? checklist.lead}
      hasErrors={form.problems.length > 0}
    >
      {template.kind === 'simulation' ? (
        <Remark>
          <p>{checklist.simulationHint}</p>
        </Remark>
      ) : null}
      <RecordFrame
        recording={recording}
        {...frame}
        send={checklist.save}
        onSubmit={() => void save(changes).then((answer) => finish(answer))}
      >
        <TextField form={form} name="subject" isOptional hint={checklist.subjectHint} />
        <OrganisationField form={form} name="organisationId" session={session} />
        {template.items.map((item, position) => (
          <ChecklistItem
            key={item.code}
            form={form}
            item={item}
            position={position}
            kind={template.kind}
            words={template.kind === 'simulation' ? words.simulationAnswer : words.checklistAnswer}
            finding={session.findings?.find((one) => one.item?.checklist === index && one.item.code === item.code)}
            onRaise={recording.isAmendment ? undefined : () => void raise(item.code)}
          />
        ))}
        <Score result={scoreChecklist(template, answers)} />
      </RecordFrame>
      {place === undefined ? null : <RemoveLink href={hrefOf(recording, 'daftar-periksa', { ke: String(place), hapus: 'ya' })} />}
    </PartPage>
  )
}
