import { useEffect, useRef, useState } from 'react'
import { invitationDays, type User } from '#shared/users.ts'
import { useText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { linkOf } from './invitation-code.ts'

type Props = { user: User; code: string; onAnother?: () => void }

/** The link to pass on, shown this once. */
export function InvitationReady({ user: { id, name }, code, onAnother }: Props) {
  const { administration } = useText()
  const words = administration.invitation
  const [copied, setCopied] = useState<boolean>()
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    box.current?.focus({ preventScroll: true })
  }, [])
  const copy = () => {
    box.current?.select()
    navigator.clipboard.writeText(linkOf(code)).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Page title={words.readyTitle} lead={words.readyLead(name)} crumbs={[{ href: paths.users, label: administration.user.listTitle }]}>
      <div className="form">
        <div className="field">
          <label htmlFor="invitation-link">{words.link}</label>
          <p className="hint" id="invitation-hint">
            {words.once} {words.valid(invitationDays)}
          </p>
          <textarea
            id="invitation-link"
            ref={box}
            rows={3}
            readOnly
            value={linkOf(code)}
            aria-describedby="invitation-hint"
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
        {copied === undefined ? null : copied ? <Notice>{words.copied}</Notice> : <p role="alert">{words.copyFailed}</p>}
        <div className="form-end">
          <Button look="primary" icon="link" onClick={copy}>
            {words.copy}
          </Button>
          <LinkButton href={paths.user(id)}>{words.open}</LinkButton>
          {onAnother === undefined ? null : (
            <Button look="quiet" onClick={onAnother}>
              {words.another}
            </Button>
          )}
        </div>
      </div>
    </Page>
  )
}
