import * as z from 'zod/mini'
import { relationsFor } from '#shared/permissions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { linesOf, orNull } from '#web/lib/forms/values.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { itemAt, Which, withItem } from './list-items.ts'
import { PartPage } from './part-page.tsx'
import { RecordFrame } from './record-frame.tsx'
import { draftOf, homeOf, hrefOf, type Recording } from './recording.ts'
import { RecordedList } from './recorded-list.tsx'
import { RemoveItem } from './remove-item.tsx'
import { shortened } from './shortened.ts'
import { StepForm } from './step-form.tsx'
import { unexplained, useRecordStep } from './use-record-step.ts'
import { StepTag } from './session-tags.tsx'

const Search = z.object({ ke: choice(z.union([Which, z.literal('baru')])), hapus: choice(z.literal('ya')) })

/** What comes next: the steps that were agreed, the next visit, and what to look into then. */
export function RecordNext({ recording }: { recording: Recording }) {
  const { next } = useText().sessions
  const [{ ke, hapus }] = useSearchParams(Search)
  const { nextSteps = [] } = recording.session
  const place = itemAt(nextSteps, ke)
  const chosen = place === undefined ? undefined : nextSteps[place]
  if (chosen !== undefined && hapus === 'ya')
    return (
      <RemoveItem recording={recording} part="langkah" what={chosen.text} changes={() => ({ nextSteps: withItem(nextSteps, place) })} />
    )
  if (ke !== undefined)
    return (
      <PartPage recording={recording} part="langkah" title={chosen === undefined ? next.addTitle : next.editTitle}>
        <StepForm key={ke} recording={recording} place={place} />
      </PartPage>
    )
  return (
    <PartPage recording={recording} part="langkah">
      <div className="actions">
        <LinkButton icon="plus" href={hrefOf(recording, 'langkah', { ke: 'baru' })}>
          {next.add}
        </LinkButton>
      </div>
      <RecordedList
        title={next.recorded}
        items={nextSteps.map(({ text, status }, index) => ({
          key: `${index} ${text}`,
          name: shortened(text),
          editHref: hrefOf(recording, 'langkah', { ke: String(index) }),
          words: (
            <>
              <StepTag status={status} />
              <span className="block">{text}</span>
            </>
          ),
        }))}
      />
      <VisitForm recording={recording} />
    </PartPage>
  )
}

function VisitForm({ recording }: { recording: Recording }) {
  const { sessions } = useText()
  const { next, record, form: planWords } = sessions
  const me = useMe()
  const { session } = recording
  const mayProbe = relationsFor('sessions.probe', me.role).length > 0
  const form = useForm({
    key: draftOf(recording, 'langkah', 'visit'),
    initial: { ...unexplained, nextVisitOn: session.nextVisitOn ?? '', probes: (session.probes ?? []).join('\n') },
    labels: { nextVisitOn: next.visitOn, probes: planWords.probes, reason: record.reason },
  })
  const { send, frame } = useRecordStep(form, recording, { done: record.saved, cancelHref: homeOf(recording) })
  const changes = () => ({
    nextVisitOn: orNull(form.values.nextVisitOn),
    ...(form.values.probes === form.start.probes ? {} : { probes: linesOf(form.values.probes) }),
  })
  return (
    <section aria-labelledby="visit">
      <h2 id="visit">{next.visitTitle}</h2>
      <RecordFrame recording={recording} {...frame} send={next.saveVisit} onSubmit={() => void send(changes)}>
        <DateField form={form} name="nextVisitOn" isOptional hint={next.visitHint} />
        {mayProbe ? <TextArea form={form} name="probes" isOptional hint={planWords.probesHint} /> : null}
      </RecordFrame>
    </section>
  )
}
