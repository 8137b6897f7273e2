import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { PartPage } from './part-page.tsx'
import type { Part } from './record-progress.ts'
import { draftOf, hrefOf, type Recording } from './recording.ts'
import { unexplained, useRecordStep } from './use-record-step.ts'

/** The way to taking an entry out. */
export function RemoveLink({ href }: { href: string }) {
  const { record } = useText().sessions
  return (
    <p>
      <LinkButton look="quiet" icon="cross" href={href}>
        {record.remove}
      </LinkButton>
    </p>
  )
}

type Props = { recording: Recording; part: Part; what: string; changes: () => Record<string, unknown> }

/** Takes one entry out of the record; the history keeps it. */
export function RemoveItem({ recording, part, what, changes }: Props) {
  const { record } = useText().sessions
  const form = useForm({ key: draftOf(recording, part, 'remove'), initial: unexplained, labels: { reason: record.reason } })
  const { send, frame } = useRecordStep(form, recording, { done: record.removed, cancelHref: hrefOf(recording, part) })
  return (
    <PartPage recording={recording} part={part} title={record.removeTitle} lead={record.removeHint} hasErrors={form.problems.length > 0}>
      <FormFrame {...frame} isDanger send={record.removeNow} onSubmit={() => void send(changes)}>
        <blockquote className="said">{what}</blockquote>
        {recording.isAmendment ? <TextArea form={form} name="reason" rows={3} hint={record.reasonHint} /> : null}
      </FormFrame>
    </PartPage>
  )
}
