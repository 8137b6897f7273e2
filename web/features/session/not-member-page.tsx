import { useEntranceText, useFirstText } from '#web/i18n/language-context.tsx'
import { useSession } from '#web/lib/session/session-context.tsx'
import { Button } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'

/** Signed in at the issuer, but nobody in Kawal. */
export function NotMemberPage() {
  const { shell } = useFirstText()
  const words = useEntranceText()
  const { session } = useSession()
  return (
    <Page title={words.notMemberTitle} lead={words.notMemberHint}>
      <div className="actions">
        <Button look="primary" onClick={() => void session.signOut()}>
          {shell.signOut}
        </Button>
      </div>
    </Page>
  )
}
