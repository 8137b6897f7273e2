import type { User } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'

/** A link to something that the user's state, or the reader's role, does not allow. */
export function NoSuchMove({ user: { id, name } }: { user: User }) {
  const { userAction } = useText().administration
  return (
    <Page title={userAction.notAvailable} lead={userAction.notAvailableHint}>
      <LinkButton look="primary" href={paths.user(id)}>
        {name}
      </LinkButton>
    </Page>
  )
}
