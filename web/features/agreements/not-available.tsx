import type { AgreementAnswer } from '#shared/contract/agreements.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'

/** A link to something that the present state, or the reader's role, does not allow. */
export function NotAvailable({ agreement, title, hint }: { agreement: AgreementAnswer; title?: string; hint?: string }) {
  const { commitments } = useText()
  return (
    <Page title={title ?? commitments.notAvailable} lead={hint ?? commitments.notAvailableHint}>
      <LinkButton look="primary" href={paths.agreement(agreement.id)}>
        {agreement.title}
      </LinkButton>
    </Page>
  )
}
