import type { Me } from '#shared/users.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useSession } from '#web/lib/session/session-context.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useClosingDetails } from './use-closing-details.ts'

/** Who is signed in, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const { shell, words } = useFirstText()
  const { session } = useSession()
  const details = useClosingDetails()
  return (
    <details className="account" ref={details}>
      <summary aria-label={shell.menuOf(me.name)}>
        <Icon name="user" />
        <span className="account-name">{me.name}</span>
      </summary>
      <div className="account-panel">
        <p className="account-who">{me.name}</p>
        <p className="small">{words.role[me.role]}</p>
        <p className="small">{me.organisationName}</p>
        <Button onClick={() => void session.signOut()}>{shell.signOut}</Button>
      </div>
    </details>
  )
}
