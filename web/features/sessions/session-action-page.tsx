import { sessionLifecycle, type SessionAction } from '#shared/sessions.ts'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { actionsOf } from '#shared/lifecycle.ts'
import { parseInput } from '#shared/parse.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm, type Form } from '#web/lib/forms/use-form.ts'
import { filled } from '#web/lib/forms/values.ts'
import { paths } from '#web/lib/paths.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextArea, TextField } from '#web/ui/text-field.tsx'
import { AmendPage } from './amend-page.tsx'
import { CompleteStepPage } from './complete-step-page.tsx'
import { DateMissing } from './date-missing.tsx'
import { NotAvailable } from './not-available.tsx'
import { slugOf } from './offers.ts'
import { timeOf } from './time-of.ts'
import { useSessionStep } from './use-session-step.tsx'

type Move = Exclude<SessionAction, 'amend' | 'complete_step'>
type Field = 'note' | 'reason' | 'reportNumber' | 'on' | 'startsAt' | 'endsAt'

/** One move of a session on a page of its own. */
export function SessionActionPage({ id, slug }: { id: string; slug: string }) {
  const session = useEndpoint('sessions.get', { id })
  const action = actionsOf(sessionLifecycle).find((one) => slugOf[one] === slug)
  return (
    <LoadedPage query={session}>
      {(data) => {
        if (action === undefined || !data.actions.includes(action)) return <NotAvailable session={data} />
        if (action === 'amend') return <AmendPage session={data} />
        return action === 'complete_step' ? <CompleteStepPage session={data} /> : <MoveForm key={action} session={data} action={action} />
      }}
    </LoadedPage>
  )
}

const asksReason: readonly Move[] = ['return', 'postpone', 'cancel']

/** What a move sends, from the fields that it asks for. */
function bodyOf(action: Move, values: Record<Field, string>): Record<string, unknown> {
  const { note, reason, reportNumber, on } = filled(values)
  if (asksReason.includes(action)) return { reason }
  if (action === 'approve') return { reportNumber, note }
  if (action === 'replan') return { on, startsAt: timeOf(values.startsAt), endsAt: timeOf(values.endsAt), note }
  return { note }
}

function MoveForm({ session, action }: { session: SessionAnswer; action: Move }) {
  const { sessions, words } = useText()
  const labels = sessions.action
  const form = useForm<Field>({
    key: `${action}.${session.id}`,
    initial: { note: '', reason: '', reportNumber: session.reportNumber ?? '', on: '', startsAt: '', endsAt: '' },
    labels: {
      note: labels.note,
      reason: labels.reason,
      reportNumber: labels.reportNumber,
      on: labels.on,
      startsAt: sessions.form.startsAt,
      endsAt: sessions.form.endsAt,
    },
  })
  const { submission, finish, frame } = useSessionStep(form, session, {
    done: labels.done[action],
    cancelHref: paths.session(session.id),
    doneHref: action === 'hold' ? paths.recordSession(session.id) : paths.session(session.id),
  })
  const send = async () => {
    const answer = await submission.submit(`sessions.${action}`, () => ({
      id: session.id,
      version: session.version,
      body: parseInput(sessionLifecycle.moves[action].input, bodyOf(action, form.values)),
    }))
    await finish(answer)
  }
  const title = words.sessionAction[action]
  const lacksDate = ['confirm', 'hold'].includes(action) && session.on === undefined && session.certainty === undefined
  return (
    <Page
      title={title}
      lead={labels.lead[action]}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.session(session.id), label: session.title }]}
    >
      {lacksDate ? (
        <DateMissing session={session} />
      ) : (
        <FormFrame {...frame} send={title} isDanger={action === 'cancel'} onSubmit={() => void send()}>
          <MoveFields form={form} action={action} session={session} />
        </FormFrame>
      )}
    </Page>
  )
}

function MoveFields({ form, action, session }: { form: Form<Field>; action: Move; session: SessionAnswer }) {
  const { sessions } = useText()
  const labels = sessions.action
  if (asksReason.includes(action)) return <TextArea form={form} name="reason" hint={action === 'return' ? labels.returnHint : undefined} />
  return (
    <>
      {action === 'approve' ? (
        <TextField
          form={form}
          name="reportNumber"
          size="medium"
          hint={labels.reportNumberHint}
          isOptional={(session.sources ?? []).length > 0}
        />
      ) : null}
      {action === 'replan' ? (
        <>
          <DateField form={form} name="on" />
          <div className="field-pair">
            <TextField form={form} name="startsAt" size="short" isOptional hint={sessions.form.timeHint} />
            <TextField form={form} name="endsAt" size="short" isOptional hint={sessions.form.timeHint} />
          </div>
        </>
      ) : null}
      <TextArea form={form} name="note" rows={3} isOptional />
    </>
  )
}
