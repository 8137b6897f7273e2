import type { Organisation } from '#shared/organisations.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'

/** A link to something that the present state, or the reader's role, does not allow. */
export function NotAvailable({ organisation: { id, name } }: { organisation: Organisation }) {
  const { action } = useText().organisations
  return (
    <Page title={action.notAvailable} lead={action.notAvailableHint}>
      <LinkButton look="primary" href={paths.organisation(id)}>
        {name}
      </LinkButton>
    </Page>
  )
}
