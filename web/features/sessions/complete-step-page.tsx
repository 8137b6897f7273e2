import * as z from 'zod/mini'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useForm } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { paths, stepAnchor } from '#web/lib/paths.ts'
import { choice, useSearchParams } from '#web/lib/search-params.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { itemAt, Which } from './list-items.ts'
import { WhoAndWhen } from './next-steps.tsx'
import { NotAvailable } from './not-available.tsx'
import { useSessionStep } from './use-session-step.tsx'

const Search = z.object({ ke: choice(Which) })

/** A step that was agreed has been done: which one stands in the address. */
export function CompleteStepPage({ session }: { session: SessionAnswer }) {
  const [{ ke }] = useSearchParams(Search)
  const place = itemAt(session.nextSteps, ke)
  if (place === undefined || session.nextSteps?.[place]?.status === 'done') return <NotAvailable session={session} />
  return <CompleteStep key={place} session={session} place={place} />
}

function CompleteStep({ session, place }: { session: SessionAnswer; place: number }) {
  const { sessions, words } = useText()
  const { action: labels, detail } = sessions
  const step = session.nextSteps?.[place]
  const form = useForm({ key: `complete_step.${session.id}.${place}`, initial: { note: '' }, labels: { note: labels.note } })
  const { submission, finish, frame } = useSessionStep(form, session, {
    done: labels.done.complete_step,
    cancelHref: paths.sessionPart(session.id, stepAnchor(place)),
    doneHref: paths.session(session.id),
  })
  const send = async () => {
    const answer = await submission.submit('sessions.complete_step', () => ({
      id: session.id,
      version: session.version,
      body: { step: place, ...filled(form.values) },
    }))
    await finish(answer)
  }
  return (
    <Page
      title={words.sessionAction.complete_step}
      lead={labels.lead.complete_step}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.session(session.id), label: session.title }]}
    >
      <div>
        <blockquote className="said">{step?.text}</blockquote>
        {step === undefined ? null : <WhoAndWhen step={step} jurisdiction={session.jurisdiction} />}
      </div>
      <FormFrame {...frame} send={detail.completeStep} onSubmit={() => void send()}>
        <TextArea form={form} name="note" rows={3} isOptional />
      </FormFrame>
    </Page>
  )
}
