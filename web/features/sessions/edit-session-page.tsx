import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { parseInput } from '#shared/parse.ts'
import { EditSession } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useEndpoint } from '#web/lib/api/use-endpoint.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { LoadedPage } from '#web/ui/loaded.tsx'
import { Page } from '#web/ui/page.tsx'
import { NotAvailable } from './not-available.tsx'
import { PlanFields } from './plan-fields.tsx'
import { planEdit, planLabels, planPath, planTexts } from './session-fields.ts'
import { useSessionStep } from './use-session-step.tsx'

/** The plan of a session is changed; while it is being recorded too. */
export function EditSessionPage({ id }: { id: string }) {
  const session = useEndpoint('sessions.get', { id })
  return (
    <LoadedPage query={session}>
      {(data) => (data.actions.includes('edit') ? <EditForm session={data} /> : <NotAvailable session={data} />)}
    </LoadedPage>
  )
}

function EditForm({ session }: { session: SessionAnswer }) {
  const text = useText()
  const words = text.sessions.form
  const me = useMe()
  const form = useForm({
    key: `edit-session.${session.id}`,
    initial: planTexts(session, me),
    labels: planLabels(text),
    pathOf: planPath,
  })
  const { submission, finish, frame } = useSessionStep(form, session, { done: words.saved, cancelHref: paths.session(session.id) })
  const send = async () => {
    const answer = await submission.submit('sessions.edit', () => ({
      id: session.id,
      version: session.version,
      body: parseInput(EditSession, planEdit(form.values, form.start, me, session)),
    }))
    await finish(answer)
  }
  return (
    <Page
      title={words.editTitle}
      hasErrors={form.problems.length > 0}
      crumbs={[
        { href: paths.sessions, label: text.sessions.list.title },
        { href: paths.session(session.id), label: session.title },
      ]}
    >
      <FormFrame {...frame} send={words.save} onSubmit={() => void send()}>
        <PlanFields form={form} />
      </FormFrame>
    </Page>
  )
}
