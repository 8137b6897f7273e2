import { Link } from 'wouter'
import { parseInput } from '#shared/parse.ts'
import { sessionLifecycle } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useFormats } from '#web/lib/format.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Remark } from '#web/ui/notice.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { PartPage } from './part-page.tsx'
import { parts, stateOf } from './record-progress.ts'
import { draftOf, homeOf, hrefOf, type Recording } from './recording.ts'
import { shortened } from './shortened.ts'
import { useSessionStep } from './use-session-step.tsx'
import { ProgressTag } from './session-tags.tsx'

/** Everything once more, with the way to change it; then the report goes to the head of the office. */
export function RecordReview({ recording }: { recording: Recording }) {
  const { sessions, words } = useText()
  const { review } = sessions
  const { session } = recording
  const form = useForm({ key: draftOf(recording, 'periksa'), initial: { note: '' }, labels: { note: review.note } })
  const { submission, finish, frame } = useSessionStep(form, session, {
    done: review.done,
    cancelHref: homeOf(recording),
    doneHref: paths.session(session.id),
  })
  const send = async () => {
    const answer = await submission.submit('sessions.report', () => ({
      id: session.id,
      version: session.version,
      body: parseInput(sessionLifecycle.moves.report.input, filled(form.values)),
    }))
    await finish(answer)
  }
  return (
    <PartPage recording={recording} part="periksa" hasErrors={form.problems.length > 0}>
      <Overview recording={recording} />
      {session.summary === undefined ? (
        <Remark tone="warn">
          <p>{review.noSummary}</p>
          <LinkButton look="primary" href={hrefOf(recording, 'ringkasan')}>
            {review.writeSummary}
          </LinkButton>
        </Remark>
      ) : (
        <FormFrame {...frame} send={words.sessionAction.report} onSubmit={() => void send()}>
          <p>{review.lead}</p>
          <TextArea form={form} name="note" rows={3} isOptional hint={review.noteHint} />
        </FormFrame>
      )}
    </PartPage>
  )
}

function Overview({ recording }: { recording: Recording }) {
  const { record } = useText().sessions
  const { session } = recording
  return (
    <dl className="facts review">
      {parts
        .filter((part) => part !== 'periksa')
        .map((part) => (
          <div key={part} className="fact">
            <dt>{record.part[part]}</dt>
            <dd>
              <ProgressTag progress={stateOf(part, session).progress} />
              <Recorded recording={recording} part={part} />
              <Link href={hrefOf(recording, part)} aria-label={record.changeOf(record.part[part])}>
                {record.change}
              </Link>
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** The first words of each entry of a part. */
function Recorded({ recording: { session }, part }: { recording: Recording; part: (typeof parts)[number] }) {
  const { sessions } = useText()
  const { next } = sessions
  const formats = useFormats()
  const { participants = [], checklists = [], findings = [], suggestions = [], statements = [], nextSteps = [], photoIds = [] } = session
  const entries: Partial<Record<typeof part, string[]>> = {
    peserta: participants.map(({ name, group, position }) => name ?? group ?? position ?? sessions.people.unnamed),
    'daftar-periksa': checklists.map(({ title, result }) =>
      [title, result.score === undefined ? [] : sessions.checklist.score(result.score)].flat().join(', '),
    ),
    temuan: findings.map(({ text }) => text),
    'saran-janji': [...suggestions, ...statements].map(({ text }) => text),
    langkah: [
      ...nextSteps.map(({ text }) => text),
      ...(session.nextVisitOn === undefined ? [] : [`${next.visitTitle}: ${formats.fullDay(session.nextVisitOn)}`]),
    ],
    foto: photoIds.length === 0 ? [] : [sessions.photo.recordedCount(photoIds.length)],
    ringkasan: session.summary === undefined ? [] : [session.summary],
  }
  const shown = entries[part] ?? []
  return shown.length === 0 ? null : (
    <ul className="plain">
      {shown.map((text, index) => (
        <li key={`${index} ${text}`}>{part === 'ringkasan' ? text : shortened(text)}</li>
      ))}
    </ul>
  )
}
