import type { ReactNode } from 'react'
import type { AgreementAction } from '#shared/agreements.ts'
import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { Page } from '#web/ui/page.tsx'

type Props = { agreement: AgreementAnswer; action: AgreementAction; hasErrors: boolean; children: ReactNode }

/** A page for one move: what it does, and to which agreement. */
export function StepPage({ agreement, action, hasErrors, children }: Props) {
  const { agreements, words } = useText()
  return (
    <Page
      title={words.agreementAction[action]}
      lead={agreements.action.lead[action]}
      hasErrors={hasErrors}
      crumbs={[{ href: paths.agreement(agreement.id), label: agreement.title }]}
    >
      {children}
    </Page>
  )
}
