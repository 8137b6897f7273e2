import { useState } from 'react'
import type { SessionAnswer } from '#shared/contract/sessions.ts'
import { parseInput } from '#shared/parse.ts'
import type { Comment } from '#shared/session-parts.ts'
import { AddComment } from '#shared/sessions.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { useKeepAnswer } from '#web/lib/api/use-keep-answer.ts'
import { useFormats } from '#web/lib/format.ts'
import { useForm } from '#web/lib/forms/use-form.ts'
import { useSubmission } from '#web/lib/forms/use-submission.ts'
import { filled } from '#web/lib/forms/values.ts'
import { useOrganisations } from '#web/lib/organisations.ts'
import { SelectField } from '#web/ui/choice-field.tsx'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { TextArea } from '#web/ui/text-field.tsx'
import { shortened } from './shortened.ts'
import { useSessionHistory } from './use-session-history.ts'

/** What those say who may not change the record, and the Ombudsman's answers. */
export function Comments({ session }: { session: SessionAnswer }) {
  const { comment } = useText().sessions
  const { comments = [], actions } = session
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{comment.title}</h2>
      {comments.length === 0 ? <p className="quiet">{comment.empty}</p> : null}
      <ol className="entries">
        {comments.map((one) => (
          <CommentEntry key={`${one.at} ${one.by}`} comment={one} session={session} />
        ))}
      </ol>
      {actions.includes('comment') ? <CommentForm session={session} /> : null}
    </section>
  )
}

function CommentEntry({ comment: { at, by, organisationId, text, findingId }, session }: { comment: Comment; session: SessionAnswer }) {
  const words = useText().sessions.comment
  const formats = useFormats()
  const organisations = useOrganisations(session.jurisdiction)
  const { personOf } = useSessionHistory(session.id)
  const finding = session.findings?.find(({ id }) => id === findingId)
  return (
    <li className="entry">
      <p className="small">
        <strong>{[personOf(by) ?? [], organisations.name(organisationId)].flat().join(', ')}</strong> · {formats.instant(at, session.zone)}
      </p>
      {finding === undefined ? null : (
        <p className="small">
          {words.about}: {shortened(finding.text)}
        </p>
      )}
      <p className="prose">{text}</p>
    </li>
  )
}

function CommentForm({ session }: { session: SessionAnswer }) {
  const words = useText().sessions.comment
  const keep = useKeepAnswer()
  const [isDone, setIsDone] = useState(false)
  const { findings = [] } = session
  const form = useForm({
    key: `comment.${session.id}`,
    initial: { text: '', findingId: '' },
    labels: { text: words.text, findingId: words.finding },
  })
  const submission = useSubmission(form)
  const send = async () => {
    setIsDone(false)
    const answer = await submission.submit('sessions.comment', () => ({
      id: session.id,
      body: parseInput(AddComment, { text: form.values.text, findingId: filled(form.values).findingId }),
    }))
    if (answer === undefined) return
    await keep('sessions.get', answer.id, answer)
    setIsDone(true)
  }
  return (
    <FormFrame form={form} submission={submission} send={words.send} onSubmit={() => void send()}>
      {isDone ? <Notice>{words.done}</Notice> : null}
      <TextArea form={form} name="text" rows={3} hint={words.textHint} />
      {findings.length === 0 ? null : (
        <SelectField
          form={form}
          name="findingId"
          isOptional
          choices={findings.map(({ id, text }) => ({ value: id, label: shortened(text) }))}
        />
      )}
    </FormFrame>
  )
}
