import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import type { Submission } from '#web/lib/forms/use-submission.ts'
import { Button, LinkButton } from './button.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Remark } from './notice.tsx'

type Props<Name extends string> = {
  form: Form<Name>
  submission: Submission
  send: string
  isDanger?: boolean
  /** Where to go without sending; absent for a form that belongs to the page it stands on. */
  cancelHref?: string
  onSubmit: () => void
  /** Shown instead of the message when somebody else changed the record. */
  stale?: ReactNode
  children: ReactNode
}

/** A form: its errors on top, its fields, one way to send and one way out. */
export function FormFrame<Name extends string>({
  form,
  submission,
  send,
  isDanger = false,
  cancelHref,
  onSubmit,
  stale,
  children,
}: Props<Name>) {
  const { forms } = useText()
  const { failure, isSending, refusals } = submission
  const isStale = failure?.code === 'stale_version' && stale !== undefined
  const message = useRef<HTMLDivElement>(null)
  // The button that was pressed is far below on a phone; what was said stands on top.
  useEffect(() => {
    if (refusals > 0 && failure !== undefined) message.current?.focus()
  }, [refusals, failure])
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {form.wasRestored ? (
        <Remark>
          <p>{forms.draftFound}</p>
          <Button look="quiet" onClick={form.clear}>
            {forms.discardDraft}
          </Button>
        </Remark>
      ) : null}
      <ErrorSummary problems={form.problems} refusals={refusals} />
      {failure === undefined ? null : (
        <div ref={message} tabIndex={-1}>
          {isStale ? stale : <ErrorMessage error={failure} onRetry={onSubmit} />}
        </div>
      )}
      {children}
      <div className="form-end">
        <Button type="submit" look={isDanger ? 'danger' : 'primary'} isBusy={isSending}>
          {isSending ? forms.sending : send}
        </Button>
        {cancelHref === undefined ? null : (
          <LinkButton look="quiet" href={cancelHref}>
            {forms.cancel}
          </LinkButton>
        )}
        <p className="small">{forms.draftKept}</p>
      </div>
    </form>
  )
}
