import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { Page } from '#web/ui/page.tsx'
import { PlanFields } from './plan-fields.tsx'
import { RecordFrame } from './record-frame.tsx'
import { homeOf, type Recording } from './recording.ts'
import { planEdit, planLabels, planPath, planTexts, type PlanField } from './session-fields.ts'
import { unexplained, useRecordStep, type Explained } from './use-record-step.ts'

/** Title, date, place and people of an approved session are corrected. */
export function AmendPlan({ recording }: { recording: Recording }) {
  const text = useText()
  const { record } = text.sessions
  const me = useMe()
  const { session } = recording
  const form = useForm<PlanField | Explained>({
    key: `amend.${session.id}.rencana`,
    initial: { ...planTexts(session, me), ...unexplained },
    labels: { ...planLabels(text), reason: record.reason },
    pathOf: planPath,
  })
  const { send, frame } = useRecordStep(form, recording, {
    done: record.amended,
    cancelHref: homeOf(recording),
    doneHref: paths.session(session.id),
  })
  return (
    <Page
      title={record.planPart}
      hasErrors={form.problems.length > 0}
      crumbs={[
        { href: paths.session(session.id), label: session.title },
        { href: homeOf(recording), label: record.amendHome },
      ]}
    >
      <RecordFrame
        recording={recording}
        {...frame}
        send={record.save}
        onSubmit={() => void send(() => planEdit(form.values, form.start, me, session))}
      >
        <PlanFields form={form} />
      </RecordFrame>
    </Page>
  )
}
