import { useFirstText } from '#web/i18n/language-context.tsx'
import { useSession } from '#web/lib/session/session-context.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

/** The session ended while a page was open: nothing typed is lost, and the way leads back here. */
export function ExpiredDialog({ isOpen }: { isOpen: boolean }) {
  const { shell } = useFirstText()
  const { session } = useSession()
  return (
    <Dialog title={shell.expiredTitle} isOpen={isOpen}>
      <p>{shell.expiredHint}</p>
      <Button look="primary" onClick={() => void session.signIn(location.pathname + location.search)}>
        {shell.signInAgain}
      </Button>
    </Dialog>
  )
}
