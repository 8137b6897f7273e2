import type { ReactNode } from 'react'
import type { Organisation, OrganisationAction } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import type { Submission } from '#web/lib/forms/use-submission.ts'
import { paths } from '#web/lib/paths.ts'
import { FormFrame } from '#web/ui/form-frame.tsx'
import { Page } from '#web/ui/page.tsx'

type Props<Name extends string> = {
  organisation: Organisation
  action: OrganisationAction
  form: Form<Name>
  frame: { submission: Submission; stale: ReactNode; cancelHref: string }
  onSubmit: () => void
  children: ReactNode
}

/** Title, explanation and form of a move. */
export function MovePage<Name extends string>({ organisation: { id, name }, action, form, frame, onSubmit, children }: Props<Name>) {
  const { organisations, words } = useText()
  const labels = organisations.action
  return (
    <Page
      title={words.organisationAction[action]}
      lead={labels.lead[action]}
      hasErrors={form.problems.length > 0}
      crumbs={[{ href: paths.organisation(id), label: name }]}
    >
      <FormFrame {...frame} form={form} send={labels.send[action]} isDanger={action === 'absorb' || action === 'split'} onSubmit={onSubmit}>
        {children}
      </FormFrame>
    </Page>
  )
}
