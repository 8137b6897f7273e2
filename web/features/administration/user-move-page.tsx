import type { ReactNode } from 'react'
import type { User, UserAction } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import type { Submission } from '#web/lib/forms/use-submission.ts'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page } from '#web/ui/page.tsx'

type Props<Name extends string> = {
  user: User
  action: UserAction
  form: Form<Name>
  frame: { submission: Submission; stale: ReactNode; cancelHref: string }
  onSubmit: () => void
  children?: ReactNode
}

/** Title, explanation and form of a move. */
export function UserMovePage<Name extends string>({ user: { id, name }, action, form, frame, onSubmit, children }: Props<Name>) {
  const { administration, words } = useText()
  const { lead, send } = administration.userAction
  return (
    <Page
      title={words.userAction[action]}
      lead={lead[action]}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.user(id), label: name }]}
    >
      <FormFrame {...frame} form={form} send={send[action]} isDanger={action === 'deactivate'} onSubmit={onSubmit}>
        {children}
      </FormFrame>
    </Page>
  )
}
